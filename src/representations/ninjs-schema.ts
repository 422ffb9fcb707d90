import * as z from 'zod';

/** The schema that names the profile of ninjs 3.1. */
export const ninjsSchema = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json';

const text = z.string().min(1);
const uri = z.url();

const Concept = z.strictObject({
  name: text,
  rel: z.literal('speaker').describe('What it has to do with the article: it is quoted.'),
  uri: uri.optional(),
  literal: text.describe('The speaker’s id within the article.'),
});

const Value = z.strictObject({ role: text, contentType: z.literal('text/plain'), value: text });

const Body = z.strictObject({
  role: text,
  contentType: z.literal('text/plain'),
  charCount: z.int().min(0).describe('Unicode code points.'),
  wordCount: z.int().min(0),
  value: text,
});

const InfoSource = z.strictObject({
  name: text,
  role: z.enum(['publisher', 'speaker', 'via']),
  uri: uri.optional(),
});

const Component = z
  .strictObject({
    uri,
    name: text.describe('The id of the quote or claim.'),
    rel: z.enum(['quote', 'claim']),
    type: z.literal('component'),
    language: text,
    bodies: z.array(Body).length(1),
    infoSources: z
      .array(InfoSource)
      .optional()
      .describe('Who says it and through whom it came; missing for the article’s own voice.'),
  })
  .meta({ id: 'NinjsComponent', description: 'A quote or claim of the article.' });
export type Component = z.infer<typeof Component>;

/** An article as IPTC ninjs 3.1, the fields that are used. */
export const Ninjs = z
  .strictObject({
    uri: uri.describe('The article’s address; without a public URL a name made of it.'),
    standard: z.strictObject({
      name: z.literal('ninjs'),
      version: z.literal('3.1'),
      schema: z.literal(`${ninjsSchema}#`),
    }),
    type: z.literal('text'),
    representationType: z.literal('full'),
    version: text.describe('The revision.'),
    versionCreated: z.iso.datetime().describe('When the record was made.'),
    language: text,
    title: text.optional(),
    by: text.optional(),
    slugline: text.describe('The article’s id.'),
    headlines: z.array(Value).optional(),
    descriptions: z.array(Value).optional().describe('The summary points, and the caption.'),
    bodies: z.array(Body).length(1),
    people: z.array(Concept).optional(),
    organisations: z.array(Concept).optional(),
    subjects: z.array(Concept).optional().describe('Speakers that are groups.'),
    objects: z.array(Concept).optional().describe('Speakers that are documents.'),
    infoSources: z.array(InfoSource).optional(),
    altIds: z.array(z.strictObject({ role: text, value: text })).optional(),
    renditions: z
      .array(z.strictObject({ name: text, href: uri, contentType: text, title: text }))
      .optional(),
    associations: z.array(Component),
  })
  .meta({ id: 'Ninjs', description: 'The article as IPTC ninjs 3.1, with its quotes and claims.' });
export type Ninjs = z.infer<typeof Ninjs>;
