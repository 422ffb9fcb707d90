import { calibrateConfidence, packReadingModel } from './finish.ts';
import { learnNetwork, learnSyntax, prepareWords, type Workplace } from './steps.ts';

type Place = Workplace & { readonly model: string };

/** The steps of training by name; train.ts says which needs which. */
const actions: Readonly<Record<string, (place: Place) => Promise<void>>> = {
  words: prepareWords,
  'syntax-0': (place) => learnSyntax(place, 0),
  'syntax-1': (place) => learnSyntax(place, 1),
  'syntax-2': (place) => learnSyntax(place, 2),
  syntax: (place) => learnSyntax(place, undefined),
  'network-held': (place) => learnNetwork(place, true),
  network: (place) => learnNetwork(place, false),
  confidence: calibrateConfidence,
  pack: packReadingModel,
};

const [name = '', given = '{}'] = process.argv.slice(2);
const action = actions[name];
if (action === undefined) throw new Error(`there is no step “${name}”`);
await action(JSON.parse(given) as Place);
