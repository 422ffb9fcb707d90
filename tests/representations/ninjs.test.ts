import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type { StoredArticle } from '../../src/records/article.ts';
import { ninjsOf } from '../../src/representations/ninjs.ts';
import { Ninjs } from '../../src/representations/ninjs-schema.ts';
import { ninjsRules } from './ninjs-rules.ts';
import { addresses, pathAddresses, toldArticles } from './told-articles.ts';

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(ninjsRules);

const faultsOf = (item: unknown): readonly string[] =>
  validate(item) ? [] : (validate.errors ?? []).map((error) => JSON.stringify(error));

const articles = await toldArticles();
const places = [
  ['at a public address', addresses],
  ['without a public address', pathAddresses],
] as const;
const cases = [...articles].flatMap(([name, stored]) =>
  places.map(([where, place]) => [name, where, stored, place] as const),
);

describe.each(cases)('%s as ninjs, %s', (_name, _where, { article }, place) => {
  const item = ninjsOf({ article, sourceText: '' }, place);

  it('keeps the rules of ninjs 3.1', () => {
    expect(faultsOf(item)).toEqual([]);
    expect(Ninjs.parse(item)).toEqual(item);
  });

  it('has the text of the article', () => {
    expect(item.bodies).toHaveLength(1);
    expect(item.bodies[0]?.value).toBe(article.paragraphs.map(({ text }) => text).join('\n\n'));
    expect(item.headlines?.map(({ value }) => value)).toEqual(
      article.headline && [article.headline.text],
    );
  });

  it('has every quote and claim, each under a name of its own', () => {
    const parts = [...article.quotes, ...article.claims];
    expect(item.associations.map(({ name }) => name)).toEqual(parts.map(({ id }) => id));
    expect(item.associations.map(({ bodies }) => bodies[0]?.value)).toEqual(
      parts.map(({ text }) => text),
    );
    const names = item.associations.map(({ uri }) => uri);
    expect(new Set(names).size).toBe(names.length);
  });

  it('has every speaker once', () => {
    const { people = [], organisations = [], subjects = [], objects = [] } = item;
    const ids = [...people, ...organisations, ...subjects, ...objects].map(
      ({ literal }) => literal,
    );
    expect(ids.toSorted()).toEqual(article.speakers.map(({ id }) => id).toSorted());
  });
});

describe('the rules themselves', () => {
  const item = ninjsOf(articles.get('the seed') as StoredArticle, addresses);

  it.each([
    ['without a URI', { ...item, uri: undefined }],
    ['with a path for a URI', { ...item, uri: '/v1/articles/one' }],
    ['with a property that there is not', { ...item, mood: 'sad' }],
    ['with a day for a point in time', { ...item, versionCreated: '2026-03-01' }],
    ['of an unknown type', { ...item, type: 'poem' }],
    ['with a body without words', { ...item, bodies: [{ role: 'main' }] }],
  ])('refuse an item %s', (_what, faulty) => {
    expect(faultsOf(JSON.parse(JSON.stringify(faulty)))).not.toEqual([]);
  });
});

describe('the seed as ninjs', () => {
  const seed = articles.get('the seed') as StoredArticle;

  it('says who said a quote, and through whom it came', () => {
    const { associations } = ninjsOf(seed, addresses);
    expect(associations.find(({ name }) => name === 'q2')).toMatchObject({
      rel: 'quote',
      infoSources: [
        {
          name: 'Yuri Ushakov',
          role: 'speaker',
          uri: `${addresses.address}/speakers/yuri-ushakov`,
        },
        { name: 'Reuters', role: 'via', uri: `${addresses.address}/speakers/reuters` },
      ],
    });
    expect(associations.find(({ name }) => name === 'c2')).not.toHaveProperty('infoSources');
  });

  it('has the same name each time it is asked for, without a public address too', () => {
    const { uri } = ninjsOf(seed, pathAddresses);
    // Made by Python’s uuid.uuid5(uuid.NAMESPACE_URL, '/v1/articles/one').
    expect(uri).toBe('urn:uuid:22c234be-84e2-5d7b-acee-e2eef01e184f');
  });
});
