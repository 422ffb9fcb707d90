/** A language and the words that stand in nearly every paragraph of it. */
export type CommonWords = { readonly language: string; readonly words: ReadonlySet<string> };

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Function words of English. They make up about two of five words of any English prose. */
export const commonEnglish: ReadonlySet<string> = listOf(
  'the of and to in a is that for it as was with be by on not he i this are or his from at which ' +
    'but have an had they you were their one all we can her has there been if more when will would ' +
    'who so no she other its may these what them than some him time into only could do my about over ' +
    'after said out up says also new like how then first any our your most did because two before ' +
    'where just those while through being many between against during under since without still me ' +
    'am off down such should between both around each now us here own too very does why until',
);

/** The languages that a text is most often in where it is not English. */
export const commonForeign: readonly CommonWords[] = [
  {
    language: 'German',
    words: listOf(
      'der die das und ist nicht ein eine einer einem einen zu mit von auf für im den dem des sich auch ' +
        'es an werden aus er hat dass sie nach wird bei um noch wie über so zum war haben nur oder ' +
        'aber vor zur bis mehr durch man sein wurde sei ich wir sind als in am',
    ),
  },
  {
    language: 'French',
    words: listOf(
      'le la les de des du un une et est dans que qui pour pas sur au par il elle ce ne se plus avec ' +
        'son sa ses aux ont été mais comme ou nous vous ils cette être fait leur y sont deux même en ' +
        'je elles ces après selon tout',
    ),
  },
  {
    language: 'Spanish',
    words: listOf(
      'el la los las de del que y en un una por con no se su sus para es al lo como más pero le ha ' +
        'fue este esta son sobre también entre cuando muy sin ser hay ya desde todo nos según era han a o',
    ),
  },
  {
    language: 'Italian',
    words: listOf(
      'il lo la i gli le di del della dei delle che e è un una per non in con si da dal dalla nel ' +
        'nella sono ha al alla come più ma anche su sul sulla ai questo questa o essere stato hanno era a ' +
        'tra un dopo',
    ),
  },
  {
    language: 'Portuguese',
    words: listOf(
      'o a os as de do da dos das que e em um uma para com não por no na nos nas se mais ao foi como ' +
        'mas seu sua ou é são pelo pela ele ela está também já entre quando muito à até isso ser tem',
    ),
  },
  {
    language: 'Dutch',
    words: listOf(
      'de het een en van in is dat op te die voor met zijn niet aan er om ook als maar bij uit naar ' +
        'hij worden door over wordt heeft nog ze of wel kan meer dan tot deze was hebben werd geen zich ik',
    ),
  },
  {
    language: 'Swedish',
    words: listOf(
      'och i att det som en på är av för med den till inte har de ett om han var men jag sig från vi ' +
        'så kan när nu ska skulle också eller vid efter under hade sin där man blev säger',
    ),
  },
  {
    language: 'Danish or Norwegian',
    words: listOf(
      'og i at det som en på er av af for med den til ikke har de et om han var men jeg seg sig fra vi ' +
        'så kan når nå nu skal også eller ved etter efter ble blev hun sier siger å',
    ),
  },
  {
    language: 'Polish',
    words: listOf(
      'i w na z się nie do że to jest o po jak ale za od co przez ze dla jego był była tym są które ' +
        'który może tak tylko już oraz być czy ich przed także',
    ),
  },
  {
    language: 'Finnish',
    words: listOf(
      'ja on ei että se hän oli ovat joka mutta kun myös sen ole mukaan vain tai niin kuin hänen jo ' +
        'ollut mitä olisi voi sekä nyt jos',
    ),
  },
  {
    language: 'Turkish',
    words: listOf(
      've bir bu için ile de da olarak çok daha gibi olan kadar sonra ama en o ne var göre ise değil ' +
        'yeni her dedi oldu',
    ),
  },
  {
    language: 'Indonesian or Malay',
    words: listOf(
      'yang dan di ini itu dengan untuk dari pada dalam tidak akan ke oleh juga ada adalah karena ' +
        'sudah mereka bisa telah atau saya kata kami',
    ),
  },
];

/** Scripts of the world’s newspapers, besides Latin: the name for people, and the letters. */
export const otherScripts: readonly { readonly script: string; readonly letters: RegExp }[] = [
  { script: 'Cyrillic', letters: /\p{Script=Cyrillic}/gu },
  {
    script: 'Chinese or Japanese',
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  },
  { script: 'Arabic', letters: /\p{Script=Arabic}/gu },
  { script: 'Korean', letters: /\p{Script=Hangul}/gu },
  { script: 'Devanagari', letters: /\p{Script=Devanagari}/gu },
  { script: 'Greek', letters: /\p{Script=Greek}/gu },
  { script: 'Hebrew', letters: /\p{Script=Hebrew}/gu },
  { script: 'Bengali', letters: /\p{Script=Bengali}/gu },
  { script: 'Thai', letters: /\p{Script=Thai}/gu },
  { script: 'Tamil', letters: /\p{Script=Tamil}/gu },
];
