/**
 * The rules of IPTC ninjs 3.1 (http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json) for a text item, written down anew as JSON
 * Schema: which properties there are, of what type, and which of them are needed. Nothing else is allowed.
 * Left out are the properties of events, plans, rights and places, which no article has here.
 */

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const uri: Schema = { type: 'string', format: 'uri' };
const dateTime: Schema = { type: 'string', format: 'date-time' };
const count: Schema = { type: 'integer' };

const closed = (properties: Schema, required: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const listOf = (items: Schema): Schema => ({ type: 'array', items });

const concept = closed({ name: text, rel: text, uri, literal: text });

const percentage: Schema = { type: 'integer', minimum: 0, maximum: 100 };

const subject = closed({
  ...{ name: text, rel: text, uri, literal: text },
  ...{ creator: text, relevance: percentage, confidence: percentage },
});

const rendition = closed(
  {
    ...{ name: text, href: uri, contentType: text, title: text, format: text },
    ...{ width: count, height: count, sizeInBytes: count },
  },
  ['name'],
);

const valued = (more: Schema = {}): Schema =>
  closed({ role: text, contentType: text, value: text, ...more }, ['value']);

const named = closed({ name: text, uri, literal: text });

const properties: Schema = {
  uri,
  type: {
    enum: [
      ...['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component'],
      ...['event', 'planning'],
    ],
  },
  representationType: { enum: ['full', 'partial'] },
  profile: text,
  version: text,
  firstCreated: dateTime,
  versionCreated: dateTime,
  contentCreated: dateTime,
  embargoedUntil: dateTime,
  expires: dateTime,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  urgency: { type: 'integer', minimum: 1, maximum: 9 },
  copyrightHolder: text,
  copyrightNotice: text,
  usageTerms: text,
  edNote: text,
  language: text,
  title: text,
  by: text,
  slugline: text,
  located: text,
  headlines: listOf(valued()),
  descriptions: listOf(valued()),
  bodies: listOf(valued({ charCount: count, wordCount: count })),
  people: listOf(concept),
  organisations: listOf(concept),
  subjects: listOf(subject),
  objects: listOf(concept),
  infoSources: listOf(closed({ name: text, role: text, uri, literal: text })),
  renditions: listOf(rendition),
  altIds: listOf(closed({ role: text, value: text })),
  trustIndicators: listOf(closed({ role: uri, title: text, href: uri })),
  genres: listOf(named),
  digitalSourceType: named,
  standard: closed({ name: text, version: text, schema: uri }),
};

const association = closed({ ...properties, name: text, rel: text }, ['name', 'uri']);

export const ninjsRules: Schema = closed({ ...properties, associations: listOf(association) }, [
  'uri',
]);
