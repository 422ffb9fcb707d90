import { listed } from './speaker-words.ts';

/** What writers call somebody they have just named, so as not to repeat the name. */
export const variationNouns = listed(`
  activist actor actress admiral ambassador artist astronaut athlete author banker billionaire
  businessman businesswoman candidate celebrity ceo champion chef coach comedian congressman
  congresswoman councillor councilman councilwoman democrat developer diplomat entrepreneur economist
  executive freshman general governor heiress historian industrialist investor journalist lawmaker
  lawyer legislator libertarian magnate mayor millionaire mogul moderate musician neurosurgeon
  novelist philanthropist physician poet politician pontiff preacher
  professor rapper republican scholar scientist senator singer socialist soldier star statesman surgeon
  tycoon veteran writer
`);

/** The same, where “former” stands with it. */
export const formerNouns = listed(`
  ambassador candidate chief executive governor host judge lady mayor president prosecutor secretary
  senator speaker
`);

/** Of these, what somebody may be besides any work or office. */
export const traitNouns = listed(`
  author billionaire businessman businesswoman celebrity champion conservative democrat entrepreneur freshman
  heiress independent industrialist liberal libertarian magnate millionaire moderate mogul philanthropist
  politician progressive republican socialist star statesman tycoon veteran
`);

/** Offices that one person holds one of at a time. */
export const seatNouns = listed(`
  alderman ambassador chancellor congressman congresswoman councillor councilman councilwoman governor mayor
  minister premier president prime_minister representative secretary senator undersecretary
`);

/** What holders of an office may be called besides it. */
export const partyNouns = listed(`
  candidate chair chairman chairwoman contender front-runner frontrunner incumbent lawmaker leader legislator
  member nominee politician speaker
`);

/** Work that one person does or is called in several ways: “anchor” and “journalist”. */
export const relatedWork: readonly ReadonlySet<string>[] = [
  `anchor author biographer blogger broadcaster columnist commentator correspondent editor host journalist
  novelist presenter reporter writer`,
  'attorney counsel judge lawyer prosecutor solicitor',
  'actor actress artist celebrity comedian director model musician performer producer rapper singer songwriter star',
  'academic analyst author economist expert historian philosopher professor researcher scholar scientist',
  `banker billionaire boss businessman businesswoman ceo chair chairman chairwoman chief developer entrepreneur
  executive founder investor owner`,
  'athlete captain champion coach defender fighter forward goalkeeper manager midfielder player runner striker',
  'doctor neurosurgeon physician psychiatrist surgeon',
  'admiral captain colonel commander general lieutenant major officer sergeant soldier veteran',
].map(listed);

/** Nouns that say next to nothing of what somebody does, so that they may do anything. */
export const looseNouns = listed(`
  adult aunt boy brother child cousin daughter father friend girl grandfather grandmother guy husband man mother
  native neighbor neighbour niece nephew parent person resident sibling sister son supporter twin uncle widow
  wife woman youth
`);
