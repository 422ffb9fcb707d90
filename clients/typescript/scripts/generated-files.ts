import { readFile } from 'node:fs/promises';
import type { OpenAPIV3_1 } from 'openapi-types';
import openapiTS, { astToString } from 'openapi-typescript';
import { readOperations, type WrittenFacts } from './operation-facts.ts';

const documentFile = new URL('../../../openapi/openapi.json', import.meta.url);

const notice = `// Generated from openapi/openapi.json by \`npm run generate\`: edit nothing here.\n\n`;

/** The file that everything is generated from. */
export const readDocument = async (): Promise<OpenAPIV3_1.Document> =>
  JSON.parse(await readFile(documentFile, 'utf8'));

/** What is generated: the content of each file of `src/generated/`, by its name. */
export const generateFiles = async (
  document: OpenAPIV3_1.Document,
): Promise<Readonly<Record<string, string>>> => ({
  'api.ts': await apiFile(document),
  'operations.ts': operationsFile(readOperations(document), problemCodes(document)),
  'schemas.ts': schemasFile(Object.keys(document.components?.schemas ?? {})),
});

/** The types of what goes over the wire. */
const apiFile = async (document: OpenAPIV3_1.Document): Promise<string> => {
  const nodes = await openapiTS(JSON.stringify(document, withoutLargeExamples), {
    // A field with a default may be left out of a request.
    defaultNonNullable: false,
    silent: true,
  });
  return notice + astToString(nodes);
};

/** Whole answers are no use above a type, and four fifths of the file. */
const withoutLargeExamples = (key: string, value: unknown): unknown =>
  key === 'example' && typeof value === 'object' ? undefined : value;

/** Every schema as a type of its own name. */
const schemasFile = (names: readonly string[]): string =>
  [
    `${notice}import type { components } from './api.ts';\n`,
    ...names.map((name) => `export type ${name} = components['schemas']['${name}'];`),
    '',
  ].join('\n');

/** What the client knows of operations when it runs, and their names with what is said of them. */
const operationsFile = (operations: readonly WrittenFacts[], codes: readonly string[]): string =>
  [
    `${notice}import type { Method, PagedMethod } from '../method.ts';`,
    "import type { OperationFacts } from '../operation-facts.ts';",
    `import type { ${Object.values(ownTypes).join(', ')} } from '../own-methods.ts';`,
    "import type { operations as Api } from './api.ts';\n",
    '/** Every operation as a method, by its `operationId`. */',
    'export interface Operations {',
    ...operations.flatMap(methodLines),
    '}\n',
    'export const operations: Readonly<Record<keyof Api, OperationFacts>> = {',
    ...operations.map((facts) => `  ${facts.id}: ${JSON.stringify(withoutWords(facts))},`),
    '};\n',
    '/** The kinds of problems that the server knew when this was generated. */',
    `export type ProblemCode =\n${codes.map((code) => `  | '${code}'`).join('\n')};\n`,
  ].join('\n');

/** Those whose types say more than the document does: see src/own-methods.ts. */
const ownTypes: Readonly<Record<string, string>> = {
  getArticle: 'ArticleMethod',
  createVerification: 'VerificationMethod',
};

const typeOf = ({ id, items, accept = 'application/json' }: WrittenFacts): string => {
  const own = ownTypes[id];
  if (own !== undefined) return own;
  if (items !== undefined) return `PagedMethod<'${id}'>`;
  return accept === 'application/json' ? `Method<'${id}'>` : `Method<'${id}', '${accept}'>`;
};

const methodLines = (facts: WrittenFacts): readonly string[] => [
  '  /**',
  ...`${facts.comment}\n\n${facts.method} ${facts.path}`
    .replaceAll('*/', '*\\/')
    .split('\n')
    .map((line) => `   * ${line}`.trimEnd()),
  '   */',
  `  readonly ${facts.id}: ${typeOf(facts)};`,
];

const withoutWords = ({ id: _, comment: __, ...facts }: WrittenFacts): object => facts;

/** The server lists its kinds of problems, and the document has that list as an example. */
const problemCodes = (document: OpenAPIV3_1.Document): readonly string[] => {
  const answer = document.paths?.['/problems']?.get?.responses?.['200'];
  const media =
    answer !== undefined && 'content' in answer ? answer.content?.['application/json'] : undefined;
  const { items = [] } = (media?.example ?? {}) as { items?: readonly { type: string }[] };
  if (items.length === 0) throw new Error('the document lists no kinds of problems');
  return items.map(({ type }) => type.split('/').at(-1) ?? type);
};
