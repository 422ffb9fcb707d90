/** A word list as it is written here: words parted by blanks, “_” for a blank within. */
export const listed = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .map((word) => word.replaceAll('_', ' ')),
  );

export type Gender = 'female' | 'male';

/** Courtesy titles: they tell a person, some tell the gender, none says what the person is. */
export const honorifics: ReadonlyMap<string, Gender | undefined> = new Map([
  ['mr', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['mx', undefined],
  ['dr', undefined],
  ['sir', 'male'],
  ['dame', 'female'],
  ['lady', 'female'],
  ['lord', 'male'],
  ['madam', 'female'],
]);

/**
 * Titles of office and rank as they stand before a name, and the nouns that a later description
 * may call their bearer by.
 */
export const titleRoles: ReadonlyMap<string, readonly string[]> = new Map([
  ['sen', ['senator', 'lawmaker', 'legislator']],
  ['senator', ['senator', 'lawmaker', 'legislator']],
  ['rep', ['representative', 'congressman', 'lawmaker', 'legislator']],
  ['representative', ['representative', 'congressman', 'lawmaker', 'legislator']],
  ['congressman', ['congressman', 'representative', 'lawmaker', 'legislator']],
  ['congresswoman', ['congressman', 'representative', 'lawmaker', 'legislator']],
  ['mp', ['mp', 'lawmaker', 'legislator']],
  ['gov', ['governor']],
  ['lt', ['lieutenant', 'officer']],
  ['lieutenant', ['lieutenant', 'officer']],
  ['gen', ['general', 'officer']],
  ['general', ['general', 'officer']],
  ['adm', ['admiral', 'officer']],
  ['col', ['colonel', 'officer']],
  ['capt', ['captain', 'officer']],
  ['captain', ['captain', 'officer']],
  ['maj', ['major', 'officer']],
  ['sgt', ['sergeant', 'officer']],
  ['sergeant', ['sergeant', 'officer']],
  ['cmdr', ['commander', 'officer']],
  ['prof', ['professor', 'scholar']],
  ['professor', ['professor', 'scholar']],
  ['rev', ['reverend', 'pastor', 'minister']],
  ['pastor', ['pastor', 'reverend']],
  ['fr', ['father', 'priest']],
  ['hon', ['judge']],
  ['chairman', ['chair']],
  ['chairwoman', ['chair']],
  ['chairperson', ['chair']],
  ['spokesman', ['spokesperson']],
  ['spokeswoman', ['spokesperson']],
  ['businessman', ['businessperson']],
  ['businesswoman', ['businessperson']],
  ['councilman', ['councillor']],
  ['councilwoman', ['councillor']],
  ['councilor', ['councillor']],
  ['advisor', ['adviser']],
  ['dr', ['doctor', 'physician']],
  ['attorney', ['attorney', 'lawyer']],
  ['lawyer', ['lawyer', 'attorney']],
]);

/** Nouns that tell a woman or a man; what ends in -woman or -man tells it by itself. */
export const genderedNouns: ReadonlyMap<string, Gender> = new Map([
  ...[
    ...listed(`
  actress aunt bride daughter duchess empress ex-wife girl girlfriend goddess grandmother
  granddaughter heiress hostess lady matriarch mom mother mum niece nun princess queen sister
  stepdaughter stepmother waitress widow wife woman`),
  ].map((noun) => [noun, 'female'] as const),
  ...[
    ...listed(`
  boy boyfriend brother dad duke emperor ex-husband father gentleman grandfather grandson groom guy
  husband king man monk nephew pope priest prince sheikh son stepfather stepson uncle widower`),
  ].map((noun) => [noun, 'male'] as const),
]);

/** What one person can be called. What ends like an agent noun is taken for one too. */
export const personNouns = listed(`
  academic accountant activist actor actress administrator admiral advocate adviser advisor aide
  alderman ally ambassador analyst anchor applicant architect artist assistant associate astronaut
  athlete attendee attorney aunt author backer banker billionaire biographer bishop blogger boss boy
  broadcaster brother builder businessman businesswoman buyer candidate captain cardinal caretaker
  cashier celebrity ceo chair chairman chairperson chairwoman champion chancellor chef chief child
  citizen clergyman clerk coach colleague colonel columnist comedian commander commentator
  commissioner confidant congressman congresswoman conservative constable consultant contender
  contractor contributor coroner correspondent councillor counsel counselor critic daughter dean
  defendant delegate demonstrator deputy designer detective developer diplomat director doctor donor
  driver economist editor employee engineer entrepreneur envoy evangelist ex-wife executive expert
  father fighter foe founder friend front-runner frontrunner general girl governor grandmother
  grandfather guard guest guide guy hacker head heir hero historian holdout host hunter husband
  immigrant informant insider inspector intern interviewer investigator investor journalist judge
  juror justice kid king lady landlord lawmaker lawyer leader legislator liberal librarian lieutenant
  lobbyist magistrate major man manager marine marshal mayor mediator member mentor merchant midwife
  millionaire miner minister model moderator mogul monarch mother musician narrator native neighbor
  neighbour nephew neurosurgeon nominee novelist nurse officer official onlooker operative opponent
  organiser organizer owner painter parent participant partner passenger pastor patient
  pediatrician performer person philosopher photographer physician physicist pilot player pleader
  poet policeman policewoman politician pollster pope premier president priest prime_minister prince
  princess principal prisoner producer professor programmer progressive prosecutor protester
  psychiatrist psychologist publisher pundit queen rabbi ranger reader rebel recruiter referee reporter
  representative researcher resident respondent reverend rival runner sailor scholar scientist
  secretary senator sergeant sheriff shopkeeper singer sister soldier solicitor son speaker specialist
  speechwriter spokesman spokesperson spokeswoman staffer star someone somebody strategist student superdelegate
  supervisor supporter surgeon surrogate survivor suspect teacher technician tenant trader treasurer
  trustee tycoon uncle undersecretary user veteran victim viewer visitor volunteer voter warden
  waiter widow wife winner witness woman worker writer source reader youth sibling twin cousin niece
  socialist democrat republican independent libertarian moderate
  apprentice bailiff batsman bowler bystander cadet chaplain constable corporal curate goalkeeper graduate imam
  mechanic midfielder paramedic provost steward striker superintendent undergraduate vicar winger
`);

/** Organisations and what acts like one. */
export const organisationNouns = listed(`
  administration agency airline alliance army assembly association authority bank board bureau
  business campaign center centre chain chamber charity church club college
  commission committee company conference congress consortium cooperative corporation council court
  country department directorate division embassy employer enterprise
  exchange factory federation firm force forum foundation
  fund government group headquarters hospital house industry institute institution judiciary
  laboratory league legislature manufacturer ministry monarchy mosque 
  museum nation network newspaper nonprofit office organisation organization outfit outlet
  pac panel paper parliament parish portal 
  publication regime regulator retailer school secretariat senate service
  site startup state station store studio supplier task_force territory 
  treasury tribunal trust union university utility venture watchdog website operator carrier
  town city village county district province commonwealth kingdom republic chancellery bank magazine
  utility junta guild vendor operation automaker brewer carmaker chipmaker drugmaker housebuilder insurer
  lender planemaker shipbuilder steelmaker conglomerate giant
`);

/** What people are called, and organisations too: “market leader NAME”. */
export const eitherNouns = listed(`
  backer builder buyer carrier contractor developer donor employer investor leader maker member merchant opponent owner
  partner participant player producer publisher representative rival runner trader winner
`);

/** What only a business is called, whatever its name: “carmaker NAME”, “the supplier, NAME”. */
export const businessNouns = listed(`
  airline automaker brewer business carmaker chain chipmaker company corporation drugmaker firm housebuilder
  insurer lender manufacturer planemaker retailer shipbuilder startup steelmaker supplier utility venture
`);

/** What somebody wrote, filmed, drew or decided, and what figures show. */
export const documentNouns = listed(`
  account act ad advertisement advisory affidavit agenda agreement amendment analysis announcement
  app appeal application article assessment audit average ban bill biography blog book booklet brief
  briefing brochure bylaw calculation census certificate chapter chart charter clause clip column
  comment commercial communique communiqué comparison complaint constitution contract copy count
  data database declaration decision decree diary directive disclosure dispatch document documentary
  dossier draft editorial email e-mail entry essay estimate evidence exam examination excerpt
  feature figure file filing finding footage footnote forecast guidance guideline handbook headline
  history image index indictment information inscription instruction inventory investigation invoice
  item journal judgment judgement label law lawsuit leaflet ledger legislation letter line list log
  manifesto manual map material measure meme memo memoir memorandum message method
  minute mural note notice notification novel number obituary order
  pamphlet page passage patent petition photo photograph picture piece plan plaque platform playbook
  poem policy poll polling post poster precedent press_release profile program programme projection
  proposal prospectus protocol provision questionnaire quiz ranking rating readout
  receipt record recording register regulation release report reporting research resolution response
  result return review rule ruling schedule scorecard screenshot script sermon sheet sign simulation slide
  slogan song speech spot spreadsheet standard statement statistic statute story study subpoena suit
  summary survey syllabus table tally tape testimony test text textbook timeline transcript translation
  treaty tweet update verdict version video voiceover warning warrant will writ
`);

/** Several people under one singular noun, or under one that is always plural. */
export const groupNouns = listed(`
  array audience base class clan clergy community couple crew crowd duo electorate elite
  enforcement everybody everyone family folk generation grassroots half handful household jury lot
  mainstream majority management media men military minority mob number others
  pair people percent percentage personnel plurality police populace population press public quarter
  quarters rest staff team third thirds three-fourths trio troops two-thirds voters wing women chorus
  children dozens hundreds thousands millions many most some several few ones authorities
  circle side sides left right base brass camp faction opposition leadership establishment
  movement party prosecution defence defense coalition delegation field crop slew array roster cabal
`);

/** Nouns that end like those for persons and are none. */
export const thingNouns = listed(`
  answer banner barrier border chapter character cluster color colour computer container corner counter
  cover danger dinner disaster dollar door error factor fever filter finger fire flavor flower folder
  hammer holder hour humor labor ladder layer leather letter liter manner margin matter meter mirror
  motor murder never number offer order other paper pattern percent plaster pointer poster power prayer
  printer quarter razor register remainder river rumor rumour server shelter shoulder
  spider sugar summer supper terror theater theatre thriller thunder timber tower trailer
  transfer trigger vapor vector water weather whisper winter wonder
  argument moment month government element plant restaurant grant want
`);

/** How many people a word counts that the article has just named together: “both”, “the pair”. */
export const counts: ReadonlyMap<string, number> = new Map([
  ['both', 2],
  ['two', 2],
  ['pair', 2],
  ['duo', 2],
  ['couple', 2],
  ['three', 3],
  ['trio', 3],
  ['four', 4],
]);

/** What makes documents of “papers”, which are newspapers otherwise. */
export const paperwork = listed(`
  bankruptcy charging confidential court custody divorce immigration internal leaked legal official planning
  private probate secret
`);

/** Sources whose head makes a group or a part of one out of what follows “of”. */
export const quantityNouns = listed(`
  % array bulk couple crop dozen dozens half handful hundreds lot lots majority many millions minority
  most number one pair percent percentage plurality quarter scores series several slew some thirds
  thousands three-fourths trio two-thirds few each any all both none
`);

/** Pronouns of nobody in particular: whom they mean, the article leaves open. */
export const openPronouns = listed(`
  you we us our ours your yours anyone anybody everyone everybody nobody none that each either neither there what whatever whoever all any i me my mine myself ourselves
`);

/** Of nobody in particular, where nothing more stands with them: “those who were there” are a group. */
export const openAlone = listed('one this these those');

/** What stands right before the name of an organisation: “drug firm NAME”, “the charity NAME”. */
export const tradeNouns: ReadonlySet<string> = new Set([
  ...businessNouns,
  ...listed(`
    agency bank band charity club giant group maker newspaper nonprofit think-tank union watchdog website`),
]);

/** Those a business has to do with. */
export const businessPeople = listed(`
  bosses clients customers employees engineers executives investors managers owners passengers shareholders
  staff subscribers suppliers workers
`);

/** What a business has, and a person hardly. */
export const businessThings = listed(`
  bills branches customers earnings employees factory factories headquarters plant plants products profit
  profits revenue sales shareholders shares stock stores subsidiary suppliers workers
`);

/** Nouns for an organisation that a name may have gone by before. */
export const genericOrganisations = listed(`
  agency airline association automaker bank broadcaster carmaker charity chipmaker club company corporation
  conglomerate drugmaker firm giant group institute institution insurer lender manufacturer network newspaper nonprofit
  organisation organization outlet paper publication publisher retailer startup supplier union university
  watchdog website
`);

/** Of these, what says of a body only that it is one. */
export const openOrganisations = listed(`
  body company corporation firm group nonprofit organisation organization outlet
`);

/** Of these, what a body bears in its own name, or is said to be, before it is called by it. */
export const nameableOrganisations = listed('association institute institution union university');

/** Last words of names that no business bears. */
export const publicEndings = listed(`
  agency army association authority board bureau campaign church coalition college commission committee congress
  council court department embassy federation foundation house league ministry movement museum parliament party
  police school senate service tribune tribunal union university
`);

/** Words at the end of a name that make it an organisation’s, whatever comes before. */
export const organisationEndings = listed(`
  agency airlines airways alliance army assembly association bank board bureau campaign center centre chamber
  church club coalition college commission committee company congress corp corporation council court
  department embassy energy federation foundation fund group herald holdings hospital house inc industries
  institute institution motors oil pharma pharmaceuticals plc railways rovers technologies united water
  journal league ltd llc magazine ministry movement museum network news organisation organization pac
  parliament party poll post press project records review school senate service society strategies
  studios super_pac times tower trust tribune union university
`);

/** Verbs that say in “who …” what somebody is, rather than what they did. */
export const callingVerbs = listed(`
  am are is was were 's ’s serves served works worked runs ran heads headed leads led chairs chaired
  founded co-founded owns owned teaches taught directs directed represents represented oversees oversaw
  manages managed advises advised studies studied edits edited specializes specialises practices coaches
  helmed hosts hosted represents commands commanded
`);

/** Words that make another office of it: a vice president is no president. */
export const officeChangers = listed(`
  assistant associate attorney deputy lieutenant shadow surgeon under vice
`);

/** Words that say when somebody holds an office; who held it may later be called by it all the same. */
export const timeChangers = listed('former ex acting interim late future first incoming outgoing');

/** Words that open an indefinite description: somebody new, until the text says otherwise. */
export const indefinites = listed(`
  a an another one some several many few most two three four five six seven eight nine ten dozens
  hundreds other certain various multiple numerous any every each no at_least
`);

/** Words that open a definite description: somebody the reader has met, or knows. */
export const definites = listed('the this that these those both');

/** Small words that are no part of what a description says. */
export const functionWords = listed(`
  the a an this that these those his her its their our my your of for in at on to from with by and or
  's ’s s ' ’ , -- - one another some own same as
`);
