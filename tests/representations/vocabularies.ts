import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';

const schemaOrg = 'http://schema.org/';
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const subClassOf = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
const property = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property';

/** What a term of a vocabulary is related to, by relation. */
type Relations = ReadonlyMap<string, ReadonlySet<string>>;

const triple = /^<([^>]+)> <([^>]+)> <([^>]+)> /;

/** @param module a file beside that of the triples */
const readVocabulary = (module: string, file: string): ReadonlyMap<string, Relations> => {
  const folder = fileURLToPath(module).replace(/[^/]+$/, '');
  const terms = new Map<string, Map<string, Set<string>>>();
  for (const line of readFileSync(`${folder}${file}`, 'utf8').split('\n')) {
    const [, subject, relation, object] = triple.exec(line) ?? [];
    if (subject === undefined || relation === undefined || object === undefined) continue;
    const relations = terms.get(subject) ?? new Map<string, Set<string>>();
    terms.set(subject, relations.set(relation, (relations.get(relation) ?? new Set()).add(object)));
  }
  return terms;
};

/** The vocabulary of schema.org, as it is published. */
const schemaTerms = readVocabulary(import.meta.resolve('@vocabulary/schema'), 'schema.nq');

/** The vocabulary of Web Annotations, as the W3C publishes it. */
const annotationTerms = readVocabulary(import.meta.resolve('@vocabulary/oa'), 'oa.nq');

const related = (term: string, relation: string): readonly string[] => [
  ...(schemaTerms.get(term)?.get(relation) ?? []),
];

const rangeOf = (term: string): readonly string[] => related(term, `${schemaOrg}rangeIncludes`);
const domainOf = (term: string): readonly string[] => related(term, `${schemaOrg}domainIncludes`);

/** A class and all that it is a kind of. */
const classesOf = (term: string): readonly string[] => [
  term,
  ...related(term, subClassOf).flatMap(classesOf),
];

const dataTypes = ['Text', 'URL', 'Date', 'DateTime', 'Number', 'Integer', 'Boolean'].map(
  (name) => `${schemaOrg}${name}`,
);

/**
 * The context of schema.org, made of its vocabulary as schema.org makes it: a property that takes no text but URLs holds
 * addresses, one that takes dates but no text holds dates.
 */
const schemaContext = (): object => {
  const terms = [...schemaTerms.keys()].filter((term) => term.startsWith(schemaOrg));
  const entries = terms.map((term) => {
    const range = rangeOf(term);
    const takes = (name: string): boolean => range.includes(`${schemaOrg}${name}`);
    const isProperty = related(term, rdfType).includes(property) && !takes('Text');
    const type =
      isProperty && takes('URL') ? '@id' : isProperty && takes('Date') ? 'Date' : undefined;
    return [term.slice(schemaOrg.length), { '@id': term, ...(type && { '@type': type }) }];
  });
  return { type: '@type', id: '@id', '@vocab': schemaOrg, ...Object.fromEntries(entries) };
};

const oa = 'http://www.w3.org/ns/oa#';
const as = 'http://www.w3.org/ns/activitystreams#';

const reference = (id: string) => ({ '@id': id, '@type': '@id' });
const word = (id: string) => ({ '@id': id, '@type': '@vocab' });

/** The terms that are used of the context of Web Annotations (Web Annotation Vocabulary, appendix A). */
const annotationContext = (): object => {
  const classes = [
    'Annotation',
    'TextualBody',
    'SpecificResource',
    'TextPositionSelector',
    'TextQuoteSelector',
  ];
  const purposes = ['describing', 'identifying', 'linking', 'tagging'];
  const literals = ['start', 'end', 'exact', 'prefix', 'suffix'];
  return {
    id: '@id',
    type: '@type',
    ...Object.fromEntries(
      [...classes, ...purposes, ...literals].map((name) => [name, `${oa}${name}`]),
    ),
    AnnotationCollection: `${as}OrderedCollection`,
    AnnotationPage: `${as}OrderedCollectionPage`,
    Software: `${as}Application`,
    body: reference(`${oa}hasBody`),
    target: reference(`${oa}hasTarget`),
    source: reference(`${oa}hasSource`),
    selector: reference(`${oa}hasSelector`),
    motivation: word(`${oa}motivatedBy`),
    purpose: word(`${oa}hasPurpose`),
    generator: reference(`${as}generator`),
    items: { ...reference(`${as}items`), '@container': '@list' },
    partOf: reference(`${as}partOf`),
    first: reference(`${as}first`),
    last: reference(`${as}last`),
    next: reference(`${as}next`),
    prev: reference(`${as}prev`),
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    generated: 'http://purl.org/dc/terms/issued',
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    name: 'http://xmlns.com/foaf/0.1/name',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    total: `${as}totalItems`,
    startIndex: `${as}startIndex`,
  };
};

const contexts: Readonly<Record<string, object>> = {
  'https://schema.org': schemaContext(),
  'http://www.w3.org/ns/anno.jsonld': annotationContext(),
};

/** Knows the contexts that are used, and asks nobody for others. */
const documentLoader = async (url: string) => {
  const context = contexts[url];
  if (context === undefined) throw new Error(`${url} is not known here`);
  return { documentUrl: url, contextUrl: undefined, document: { '@context': context } } as never;
};

/** Objects and literals alike: an address, or a literal’s value. */
export type Triple = {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly isLiteral: boolean;
  readonly datatype: string | undefined;
};

type Term = {
  readonly value: string;
  readonly termType: string;
  readonly datatype?: { readonly value: string };
};
type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term };

/** A document of JSON-LD as triples, by a processor of its own; nothing in it may be left out in silence. */
export const triplesOf = async (document: object): Promise<readonly Triple[]> => {
  const options = { documentLoader, base: 'https://record.example/', safe: true };
  const quads = (await jsonld.toRDF(document as never, options as never)) as unknown as Quad[];
  return quads.map(({ subject, predicate, object }) => ({
    subject: subject.value,
    predicate: predicate.value,
    object: object.value,
    isLiteral: object.termType === 'Literal',
    datatype: object.datatype?.value,
  }));
};

/** What the vocabulary of schema.org has against triples; none is best. */
export const faultsBySchemaOrg = (triples: readonly Triple[]): readonly string[] => {
  const typesOf = new Map<string, string[]>();
  for (const { subject, predicate, object } of triples) {
    if (predicate !== rdfType) continue;
    typesOf.set(subject, [...(typesOf.get(subject) ?? []), ...classesOf(object)]);
  }
  const isOf = (node: string, allowed: readonly string[]): boolean => {
    const types = typesOf.get(node);
    // Of what has no type, nothing is said that could be wrong.
    return types === undefined || types.some((type) => allowed.includes(type));
  };
  return triples.flatMap(({ subject, predicate, object, isLiteral }) => {
    if (predicate === rdfType) {
      return schemaTerms.has(object) ? [] : [`there is no class ${object}`];
    }
    if (!schemaTerms.has(predicate)) return [`there is no property ${predicate}`];
    const wrongDomain = isOf(subject, domainOf(predicate))
      ? []
      : [`${predicate} is not of ${subject}`];
    const range = rangeOf(predicate);
    const takesValue = range.some((type) => dataTypes.includes(type));
    const takesNode = isOf(object, range) || range.includes(`${schemaOrg}URL`);
    const isRight = isLiteral ? takesValue : takesNode;
    return [...wrongDomain, ...(isRight ? [] : [`${predicate} does not take ${object}`])];
  });
};

/** Whether the vocabulary of Web Annotations has a term. */
export const isAnnotationTerm = (term: string): boolean =>
  !term.startsWith(oa) || annotationTerms.has(term);
