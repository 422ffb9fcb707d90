import fc from 'fast-check';
import type { Media, OpenApi, Operation } from './operations.ts';
import { valuesOf } from './schema-values.ts';
import { isJson } from './validate-answer.ts';

/** A request's body and the media type it says it has. */
export type FuzzBody = { readonly type?: string; readonly text?: string };

const brokenTexts = ['', '{', 'null', '[]', '"', '{"__proto__":{}}', '\u0000', '[[[[[[[[', '1e999'];
const otherTypes = [
  'application/xml',
  'text/plain;charset=utf-16',
  'text/html; charset="windows-1252"',
  'text/markdown; charset=klingon',
  'application/json; charset=utf-16',
  'image/png',
  'json',
  '',
];

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const validBodies = (document: OpenApi, type: string, media: Media): fc.Arbitrary<FuzzBody> => {
  const { schema = {}, example } = media;
  const texts = valuesOf(document, schema).map((value) =>
    isJson(type) ? JSON.stringify(value) : textOf(value),
  );
  const examples = example === undefined ? texts : fc.constant(textOf(example));
  return fc.oneof(texts, examples).map((text) => ({ type, text }));
};

/** Bodies for an operation; those of one that takes none are empty. */
export const bodiesFor = (document: OpenApi, { body }: Operation): fc.Arbitrary<FuzzBody> => {
  const media = Object.entries(body?.content ?? {});
  if (media.length === 0) return fc.constant({});
  const valid = fc.oneof(...media.map(([type, one]) => validBodies(document, type, one)));
  const types = media.map(([type]) => type);
  return fc.oneof(
    { weight: 7, arbitrary: valid },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom(...types),
        text: fc.oneof(fc.constantFrom(...brokenTexts), fc.string({ unit: 'binary' })),
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(valid, fc.constantFrom(...otherTypes))
        .map(([one, type]) => ({ ...one, type })),
    },
    { weight: 1, arbitrary: fc.constant({}) },
  );
};
