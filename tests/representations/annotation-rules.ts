/** A value of JSON, not yet known to be anything. */
type Json = unknown;
type Fields = Readonly<Record<string, Json>>;

/** A rule of the Web Annotation Data Model: where it is written, and what is wrong with a value by it. */
type Rule = readonly [section: string, says: string, holds: (value: Fields) => boolean];

const listOf = (value: Json): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

const isIri = (value: Json): boolean => {
  if (typeof value !== 'string' || /[\s<>"{}|\\^`]/.test(value)) return false;
  return URL.canParse(value);
};

const isText = (value: Json): boolean => typeof value === 'string' && value !== '';
const isCount = (value: Json): boolean => Number.isInteger(value) && Number(value) >= 0;
const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null;
const hasType = (value: Fields, type: string): boolean => listOf(value.type).includes(type);
const hasContext = (value: Fields): boolean =>
  listOf(value['@context']).includes('http://www.w3.org/ns/anno.jsonld');
const isDateTime = (value: Json): boolean =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value);

const motivations = [
  ...[
    'assessing',
    'bookmarking',
    'classifying',
    'commenting',
    'describing',
    'editing',
    'highlighting',
  ],
  ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
];
const areMotivations = (value: Json): boolean =>
  listOf(value).every((one) => motivations.includes(String(one)));

const contextRule: Rule = ['3.1, 5.1, 5.2', 'has the context', hasContext];

const annotationRules: readonly Rule[] = [
  ['3.1', 'has exactly one IRI', ({ id }) => isIri(id)],
  ['3.1', 'is an Annotation', (value) => hasType(value, 'Annotation')],
  ['3.1', 'has a target at least', ({ target }) => listOf(target).length > 0],
  [
    '3.3.1',
    'was generated once, in UTC',
    ({ generated }) => generated === undefined || isDateTime(generated),
  ],
  ['3.3.5', 'has motivations that there are', ({ motivation }) => areMotivations(motivation)],
  [
    '3.2.5',
    'has no body and bodyValue at once',
    ({ body, bodyValue }) => body === undefined || bodyValue === undefined,
  ],
];

const bodyRules: readonly Rule[] = [
  [
    '3.2.4',
    'has exactly one text, if textual',
    (body) => !hasType(body, 'TextualBody') || isText(body.value),
  ],
  ['3.2.4', 'has one format at most', ({ format }) => listOf(format).length <= 1],
  ['3.2.4', 'has one language at most', ({ language }) => listOf(language).length <= 1],
  ['3.3.5', 'has purposes that there are', ({ purpose }) => areMotivations(purpose)],
  [
    '4',
    'has exactly one source, if specific',
    (body) => !hasType(body, 'SpecificResource') || isIri(body.source),
  ],
];

const targetRules: readonly Rule[] = [
  ['4', 'is a specific resource', (target) => hasType(target, 'SpecificResource')],
  ['4', 'has exactly one source', ({ source }) => isIri(source)],
  ['4.2', 'has selectors', ({ selector }) => listOf(selector).length > 0],
];

const selectorRules: readonly Rule[] = [
  [
    '4.2',
    'has a type that there is',
    (one) => hasType(one, 'TextPositionSelector') || hasType(one, 'TextQuoteSelector'),
  ],
  [
    '4.2.4',
    'has exactly one copy of the words',
    (one) => !hasType(one, 'TextQuoteSelector') || isText(one.exact),
  ],
  [
    '4.2.4',
    'has one prefix and one suffix',
    (one) =>
      !hasType(one, 'TextQuoteSelector') ||
      (typeof one.prefix === 'string' && typeof one.suffix === 'string'),
  ],
  [
    '4.2.5',
    'starts and ends once',
    (one) =>
      !hasType(one, 'TextPositionSelector') ||
      (isCount(one.start) && isCount(one.end) && Number(one.start) <= Number(one.end)),
  ],
];

const collectionRules: readonly Rule[] = [
  contextRule,
  ['5.1', 'has exactly one IRI', ({ id }) => isIri(id)],
  ['5.1', 'is a collection', (value) => hasType(value, 'AnnotationCollection')],
  ['5.1', 'has one total', ({ total }) => isCount(total)],
  ['5.1', 'has a first page, if anything', ({ total, first }) => total === 0 || isFields(first)],
  ['5.1', 'has a last page, if anything', ({ total, last }) => total === 0 || isIri(last)],
  ['5.1', 'has labels that are text', ({ label }) => listOf(label).every(isText)],
];

const pageRules: readonly Rule[] = [
  ['5.2', 'has exactly one IRI', ({ id }) => isIri(id)],
  ['5.2', 'is a page', (value) => hasType(value, 'AnnotationPage')],
  ['5.2', 'has a list of annotations', ({ items }) => Array.isArray(items) && items.length > 0],
  ['5.2', 'is part of one collection', ({ partOf }) => isIri(partOf)],
  ['5.2', 'starts once', ({ startIndex }) => isCount(startIndex)],
  ['5.2', 'has one next page at most', ({ next }) => next === undefined || isIri(next)],
  ['5.2', 'has one page before at most', ({ prev }) => prev === undefined || isIri(prev)],
];

const broken = (rules: readonly Rule[], value: Json, place: string): readonly string[] =>
  isFields(value)
    ? rules
        .filter(([, , holds]) => !holds(value))
        .map(([section, says]) => `${place}: ${says} (section ${section})`)
    : [`${place}: is no object`];

const fieldsOf = (value: Json): Fields => (isFields(value) ? value : {});

const eachOf = (
  value: Json,
  place: string,
  check: (one: Json, place: string) => readonly string[],
): readonly string[] => listOf(value).flatMap((one, index) => check(one, `${place}[${index}]`));

const targetFaults = (target: Json, place: string): readonly string[] => [
  ...broken(targetRules, target, place),
  ...eachOf(fieldsOf(target).selector, `${place}.selector`, (one, at) =>
    broken(selectorRules, one, at),
  ),
];

const withoutContext = (annotation: Json, place: string): readonly string[] => [
  ...broken(annotationRules, annotation, place),
  ...eachOf(fieldsOf(annotation).body, `${place}.body`, (one, at) => broken(bodyRules, one, at)),
  ...eachOf(fieldsOf(annotation).target, `${place}.target`, targetFaults),
];

/** What the Web Annotation Data Model (W3C Recommendation, 2017) has against an annotation, rule by rule. */
export const annotationFaults = (annotation: Json): readonly string[] => [
  ...broken([contextRule], annotation, '$'),
  ...withoutContext(annotation, '$'),
];

const embeddedPageFaults = (page: Json, place: string): readonly string[] => [
  ...broken(pageRules, page, place),
  ...eachOf(fieldsOf(page).items, `${place}.items`, withoutContext),
];

/** What it has against a page of annotations. */
export const pageFaults = (page: Json): readonly string[] => [
  ...broken([contextRule], page, '$'),
  ...embeddedPageFaults(page, '$'),
];

/** What it has against a collection of annotations. */
export const collectionFaults = (collection: Json): readonly string[] => {
  const { total, first } = fieldsOf(collection);
  return [
    ...broken(collectionRules, collection, '$'),
    ...(total === 0 ? [] : embeddedPageFaults(first, '$.first')),
  ];
};
