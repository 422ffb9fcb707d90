import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { checkDocument, checkEnglish } from '../../src/extract/check-input.ts';

/** The error that a check throws, as its code and message; undefined where it throws none. */
const refusalOf = (check: () => void): { code: string; message: string } | undefined => {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, message: error.message };
  }
};

const document = (body: string) =>
  refusalOf(() => checkDocument({ body, mediaType: 'text/plain' }));

describe('a document is refused', () => {
  it.each([
    ['nothing', '', 'empty-article', 'nothing in this but blanks'],
    ['blanks', ' \n\t\u00a0\r\n', 'empty-article', 'nothing in this but blanks'],
    ['marks', '“…” — !?', 'empty-article', 'no letters'],
    ['numbers', '12:30 4,500 2018', 'empty-article', 'no letters'],
    ['a NUL character', 'The mayor\0 said so.', 'not-text', 'NUL'],
    ['control characters', 'a\x01\x02b\x03\x04c\x05\x06', 'not-text', 'control characters'],
    ['replacement characters', 'the m\ufffdyor s\ufffd\ufffdd \ufffd', 'not-text', 'wrong charset'],
    ['half a surrogate pair', 'The mayor said so \ud83d.', 'not-text', 'surrogate'],
  ])('that holds %s', (_what, body, code, message) => {
    expect(document(body)).toMatchObject({ code, message: expect.stringContaining(message) });
  });

  it.each([
    ['a word', 'Rain'],
    ['a form feed and a soft hyphen', 'The mayor said so.\fThe coun\u00adcil agreed.'],
    ['one stray control character', `The mayor said so.\x02${' The council agreed.'.repeat(40)}`],
    ['one replacement character', `The caf\ufffd is open.${' The council agreed.'.repeat(40)}`],
    ['characters beyond the basic plane', 'The mayor 😀 said so.'],
  ])('but not where it holds %s', (_what, body) => {
    expect(document(body)).toBeUndefined();
  });
});

/** Paragraphs as newspapers have them. */
const foreign: readonly (readonly [language: string, text: string, seen: string])[] = [
  [
    'German',
    'Die Bürgermeisterin von Altenried hat am Montag angekündigt, dass die neue Brücke im Herbst eröffnet wird. „Wir haben lange darauf gewartet“, sagte sie vor dem Rathaus. Nach Angaben der Verwaltung kostet der Bau mehr als geplant.',
    'German',
  ],
  [
    'French',
    'La maire de Valmort a annoncé lundi que le nouveau pont serait ouvert à l’automne. « Nous avons attendu trop longtemps », a-t-elle déclaré devant la mairie. Selon les services de la ville, le chantier coûtera plus cher que prévu.',
    'French',
  ],
  [
    'Spanish',
    'La alcaldesa de Villanuba anunció el lunes que el nuevo puente se abrirá en otoño. «Hemos esperado demasiado», dijo ante el ayuntamiento. Según los técnicos municipales, la obra costará más de lo previsto.',
    'Spanish',
  ],
  [
    'Italian',
    'La sindaca di Pontarolo ha annunciato lunedì che il nuovo ponte sarà aperto in autunno. «Abbiamo aspettato troppo», ha detto davanti al municipio. Secondo gli uffici del comune i lavori costeranno più del previsto.',
    'Italian',
  ],
  [
    'Dutch',
    'De burgemeester van Wierdorp heeft maandag aangekondigd dat de nieuwe brug in de herfst opengaat. “We hebben er lang op gewacht”, zei zij voor het stadhuis. Volgens de gemeente kost het werk meer dan was voorzien.',
    'Dutch',
  ],
  [
    'Portuguese',
    'A presidente da câmara de Vila Serena anunciou na segunda-feira que a nova ponte será aberta no outono. “Esperámos demasiado tempo”, disse ela em frente aos paços do concelho. Segundo os serviços, a obra vai custar mais do que o previsto.',
    'Portuguese',
  ],
  [
    'Swedish',
    'Kommunalrådet i Norrvik meddelade på måndagen att den nya bron öppnas i höst. ”Vi har väntat länge på det här”, sade hon framför stadshuset. Enligt kommunen blir bygget dyrare än vad som var planerat.',
    'Swedish',
  ],
  [
    'Danish',
    'Borgmesteren i Sundkøbing oplyste mandag, at den nye bro åbner til efteråret. ”Vi har ventet længe på det”, sagde hun foran rådhuset. Ifølge kommunen bliver byggeriet dyrere, end det var planlagt.',
    'Danish or Norwegian',
  ],
  [
    'Polish',
    'Burmistrz Starego Brodu ogłosiła w poniedziałek, że nowy most zostanie otwarty jesienią. „Czekaliśmy na to zbyt długo” – powiedziała przed ratuszem. Jak podaje urząd, budowa będzie kosztować więcej, niż się spodziewano, ale nie wiadomo jeszcze o ile.',
    'Polish',
  ],
  [
    'Finnish',
    'Lammenrannan kaupunginjohtaja kertoi maanantaina, että uusi silta avataan syksyllä. ”Olemme odottaneet tätä pitkään”, hän sanoi kaupungintalon edessä. Kaupungin mukaan työ maksaa enemmän kuin oli suunniteltu.',
    'Finnish',
  ],
  [
    'Turkish',
    'Belediye başkanı pazartesi günü yeni köprünün sonbaharda açılacağını duyurdu. “Bunu çok uzun zamandır bekliyorduk” dedi. Belediyeye göre inşaat için daha fazla para gerekiyor ve bu yıl bir karar verilecek.',
    'Turkish',
  ],
  [
    'Hungarian, of which no words are known',
    'A polgármester hétfőn bejelentette, hogy az új híd ősszel nyílik meg. „Túl sokáig vártunk erre” – mondta a városháza előtt. Az önkormányzat szerint az építkezés drágább lesz a tervezettnél, és ezért hitelt kell felvenni.',
    'common English ones',
  ],
  [
    'Russian',
    'Мэр города объявила в понедельник, что новый мост откроют осенью. «Мы слишком долго этого ждали», — сказала она.',
    'Cyrillic',
  ],
  ['Chinese', '市长星期一宣布，新桥将于秋季通车。“我们等得太久了，”她在市政厅前说。', 'Chinese'],
  [
    'Japanese',
    '市長は月曜日、新しい橋が秋に開通すると発表した。「長く待ちました」と語った。',
    'Japanese',
  ],
  ['Arabic', 'أعلنت رئيسة البلدية يوم الاثنين أن الجسر الجديد سيفتح في الخريف.', 'Arabic'],
  ['Greek', 'Η δήμαρχος ανακοίνωσε τη Δευτέρα ότι η νέα γέφυρα θα ανοίξει το φθινόπωρο.', 'Greek'],
  ['Hindi', 'महापौर ने सोमवार को कहा कि नया पुल शरद ऋतु में खुलेगा।', 'Devanagari'],
  ['Korean', '시장은 월요일 새 다리가 가을에 개통될 것이라고 발표했다.', 'Korean'],
  [
    'Georgian, whose script has no name here',
    'მერმა ორშაბათს განაცხადა, რომ ახალი ხიდი გაიხსნება.',
    'another script',
  ],
];

const english: readonly (readonly [what: string, text: string])[] = [
  ['a headline', 'Mayor resigns'],
  ['a headline in capitals', 'HARBOUR BRIDGE TO OPEN IN AUTUMN, MAYOR TELLS COUNCIL'],
  ['a headline of names alone', 'Brandt, Kowalczyk, Oduya, Svensson: Altenried United'],
  [
    'a headline with words of other tongues',
    'El Niño floods leave die-hard De Vries fans stranded',
  ],
  ['a short sentence', 'He said no.'],
  [
    'prose',
    'The mayor said on Monday that the bridge would open in autumn, and that it cost more.',
  ],
  [
    'prose with foreign names',
    'Jean-Claude de la Tour of Les Amis de la Forêt met Graf von und zu Altenried at the Café de Paris in Villanuba on Monday, and they agreed that the road to San Juan de los Lagos would not be built.',
  ],
  [
    'prose with foreign quotations',
    '“Nous avons attendu trop longtemps,” the mayor said in French to those who had come to the square. “Das ist nicht wahr,” a man from the German side of the river told her, and the others laughed at him. The bridge is to be opened in the autumn.',
  ],
  [
    'a list of results',
    'Results of the weekend: Altenried United 3, Norrvik 1; Pontarolo 0, Villanuba 0 after extra time; Wierdorp 2, Valmort 4; Sundkøbing against Vila Serena was called off because of snow and will be played on 4 March.',
  ],
];

describe('a text that is not English', () => {
  it.each(foreign)('is refused, and the error says what was seen: %s', (_language, text, seen) => {
    expect(refusalOf(() => checkEnglish(text))).toMatchObject({
      code: 'not-english',
      message: expect.stringContaining(seen),
    });
  });

  it.each(foreign)('is refused in capitals too: %s', (_language, text) => {
    expect(refusalOf(() => checkEnglish(text.toUpperCase()))?.code).toBe('not-english');
  });

  it.each(foreign)('is let pass as a quotation within English: %s', (_language, text) => {
    const [, prose = ''] = english[6] ?? [];
    const around = `${prose} `.repeat(Math.ceil(text.length / prose.length));
    expect(refusalOf(() => checkEnglish(`${around}“${text}” ${around}`))).toBeUndefined();
  });
});

describe('an English text', () => {
  it.each(english)('is let pass: %s', (_what, text) => {
    expect(refusalOf(() => checkEnglish(text))).toBeUndefined();
  });

  it('must have words', () => {
    expect(refusalOf(() => checkEnglish('1, 2, 3 …'))?.code).toBe('empty-article');
  });
});
