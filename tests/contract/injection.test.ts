import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { readArticleFolders } from '../../src/archive/article-folder.ts';
import type { ArchivePlace } from '../../src/archive/open-archive.ts';
import { createDatabase, describeWithPostgres, serverForTests } from '../archive/with-postgres.ts';
import { ownArticles, seedId } from '../fixtures/own-articles.ts';
import { readFerryNotice, readHarbourBridge, stored } from '../fixtures/read-fixture.ts';
import { writeArticle } from '../search/write-article.ts';
import { startServer, type TestServer } from '../test-server.ts';
import { curlOf, testToken } from './fuzz-request.ts';
import { type HostileRequest, hostileRequests } from './hostile-requests.ts';
import { hostileTexts, hostileWords, loneSurrogates, wordsOfStores } from './hostile-texts.ts';
import { openApi, operationsOf } from './operations.ts';
import { createAgent, decodedBody, sendRequest } from './send-request.ts';
import { createAnswerValidator } from './validate-answer.ts';

const operations = operationsOf(openApi);
const reading = operations.filter(({ isSecured }) => !isSecured);
const changing = operations.filter(({ isSecured }) => isSecured);
const validate = createAnswerValidator(openApi, 'closed');

/** One article for each hostile text, in which somebody says it. */
const hostileArticles = hostileWords.map(({ text }, number) =>
  writeArticle({
    id: `hostile-${number + 1}`,
    sayings: [{ speaker: 'Ada Lind', words: `Let it be ${text} and so on` }],
  }),
);
/** Has the words that hostile texts have, and none of the texts. */
const decoy = writeArticle({
  id: 'decoy',
  sayings: [{ speaker: 'Ben Okoro', words: 'The lantern on the old quay fell into the water' }],
});
const bystanders = [stored(await readHarbourBridge()), stored(await readFerryNotice()), decoy];
const articles = [...hostileArticles, ...bystanders, ...(await readArticleFolders(ownArticles))];

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const isInDecoy = (word: string): boolean => wordsIn(decoy.sourceText).includes(word);

/** An article of which every text that may be anything is this one. */
const recordWith = (id: string, text: string) => {
  const isOfCharacters = !/\p{Surrogate}/u.test(text);
  const { article, sourceText } = writeArticle({
    id,
    sayings: [
      {
        speaker: `Ada ${isOfCharacters ? text : ''}`,
        speakerId: `speaker-of-${id}`,
        description: `as ${isOfCharacters ? text : ''}`,
        words: `Let it be ${isOfCharacters ? text : ''} and so on`,
      },
    ],
  });
  const { revision: _revision, ...record } = article;
  return {
    record: { ...record, published: { publisher: `By ${text}` } },
    text: sourceText,
    isOfCharacters,
  };
};

/** All that an archive has about articles, but for those that are left out. */
const contentOf = async (archive: Archive, ids: readonly string[]) => {
  const kept = ids.map(async (id) => ({
    id,
    state: await archive.find(id, true),
    history: await archive.history(id),
  }));
  const none = { all: [], none: [], facets: [] };
  const found = await archive.search({ kind: 'claims', terms: none, limit: 1000 });
  return {
    kept: await Promise.all(kept),
    claims: found.items.filter(({ article }) => ids.includes(article.id)),
  };
};

const allIds = articles.map(({ article }) => article.id);

type Store = {
  readonly what: string;
  readonly describe: typeof describe | typeof describeWithPostgres;
  /** Makes an empty place, and what takes it away. */
  readonly open: () => Promise<{ readonly place?: ArchivePlace; readonly remove: () => unknown }>;
};

const stores: readonly Store[] = [
  { what: 'SQLite', describe, open: async () => ({ remove: () => undefined }) },
  {
    what: 'PostgreSQL',
    describe: describeWithPostgres,
    open: async () => {
      const server = await serverForTests();
      return { place: { url: await createDatabase(server.url) }, remove: server.remove };
    },
  },
];

for (const { what, describe: describeStore, open } of stores) {
  describeStore(`hostile texts in requests to a server on ${what}`, () => {
    const agent = createAgent(4);
    let server: TestServer;
    let remove: () => unknown;
    let before: unknown;

    beforeAll(async () => {
      const { place, remove: removeStore } = await open();
      remove = removeStore;
      server = await startServer({
        articles,
        environment: { API_TOKENS: testToken, PUBLIC_URL: 'https://record.example' },
        ...(place === undefined ? {} : { place }),
      });
      before = await contentOf(server.archive, allIds);
    }, 120_000);

    afterAll(async () => {
      agent.destroy();
      await server.app.close();
      await remove();
    });

    /** What is wrong with the answer to a hostile request, and how to see it. */
    const faultsOf = async ({ where, request }: HostileRequest): Promise<readonly string[]> => {
      const answer = await sendRequest(agent, server.url, request);
      const { status } = answer;
      const text = status === 304 ? '' : String(decodedBody(answer));
      const faults = [
        // 501 is how oEmbed answers to a format that it does not have.
        ...(status >= 500 && status !== 501 ? [`is answered with ${status}`] : []),
        ...(status >= 400 && wordsOfStores.test(text) ? [`tells of the store: ${text}`] : []),
        ...validate(request.operation, request.method, answer),
      ];
      return faults.map((fault) => `${where}: ${fault}\n${curlOf(server.url, request)}`);
    };

    const faultsOfAll = async (requests: readonly HostileRequest[]): Promise<readonly string[]> => {
      const left = requests.values();
      const faults: string[] = [];
      const work = async () => {
        for (const request of left) faults.push(...(await faultsOf(request)));
      };
      await Promise.all(Array.from({ length: 4 }, work));
      return faults;
    };

    test.each(reading.map((operation) => [operation.id, operation] as const))(
      '%s answers as documented, wherever they are',
      async (_id, operation) => {
        expect(await faultsOfAll(hostileRequests(openApi, operation))).toEqual([]);
      },
      120_000,
    );

    test('reading leaves everything as it was', async () => {
      expect(await contentOf(server.archive, allIds)).toEqual(before);
      expect(await server.archive.count()).toBe(articles.length);
    });

    /** What a page of found things says. */
    type Found = {
      readonly items: readonly {
        readonly id: string;
        readonly article?: { readonly id: string };
      }[];
    };

    const getFound = async (path: string) => {
      const answer = await fetch(`${server.url}${path}`);
      const { items } = (await answer.json()) as Found;
      return { status: answer.status, ids: items.map(({ id, article }) => article?.id ?? id) };
    };

    test.each(['claims', 'quotes', 'articles'])(
      'a search in %s takes them for words, all of which must be there',
      async (kind) => {
        const wrong: unknown[] = [];
        for (const [index, { name, text }] of hostileWords.entries()) {
          const query = `limit=200&q=${encodeURIComponent(text)}`;
          const { status, ids } = await getFound(`/v1/${kind}?${query}`);
          // What begins with a minus is not to be there, as the search says of itself.
          const isExcluding = /(?:^|\s)-\w/.test(text);
          const findsItself = ids.includes(`hostile-${index + 1}`);
          const findsDecoy = ids.includes(decoy.article.id);
          const isRight =
            isExcluding !== findsItself &&
            (isExcluding || findsDecoy === wordsIn(text).every(isInDecoy));
          if (status !== 200 || !isRight) wrong.push({ name, text, status, ids });
        }
        expect(wrong).toEqual([]);
      },
    );

    test('what has half of a pattern’s words is not found by it', async () => {
      const patterns = ['quay OR harp', 'quay | harp', "quay' OR '1'='1", 'qu*', 'qu_y', '%ua%'];
      for (const q of patterns) {
        const { ids } = await getFound(`/v1/claims?limit=200&q=${encodeURIComponent(q)}`);
        expect(ids, q).not.toContain(decoy.article.id);
      }
    });

    test('an article that has them everywhere is kept as it was sent, or refused', async () => {
      for (const [index, { name, text }] of [...hostileTexts, ...loneSurrogates].entries()) {
        const id = `told-${index}`;
        const { record, text: source, isOfCharacters } = recordWith(id, text);
        const answer = await fetch(`${server.url}/v1/articles`, {
          method: 'POST',
          headers: { authorization: `Bearer ${testToken}`, 'content-type': 'application/json' },
          body: JSON.stringify({ record, text: source }),
        });
        const told = await answer.text();
        expect({ name, told, status: answer.status }).toMatchObject({
          status: isOfCharacters ? 201 : 422,
        });
        if (!isOfCharacters) continue;
        expect(JSON.parse(told)).toMatchObject(JSON.parse(JSON.stringify(record)));
        const at = `${server.url}/v1/articles/${id}`;
        expect(await (await fetch(`${at}/text`)).text(), name).toBe(source);
        expect(await (await fetch(at)).json(), name).toEqual(JSON.parse(told));
        const speaker = await (await fetch(`${server.url}/v1/speakers/speaker-of-${id}`)).json();
        expect(speaker, name).toMatchObject({
          name: `Ada ${text}`,
          names: [`Ada ${text}`],
          descriptions: [`as ${text}`],
        });
      }
    });

    test('a quotation that has them is verbatim', async () => {
      const items = hostileWords.map(({ text }) => ({ quotation: `Let it be ${text} and so on` }));
      const answer = await fetch(`${server.url}/v1/verifications`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ items }),
      });
      const { items: verified } = (await answer.json()) as { items: { verdict: string }[] };
      const verdicts = verified.map(({ verdict }, index) => [hostileWords[index]?.text, verdict]);
      expect(verdicts).toEqual(hostileWords.map(({ text }) => [text, 'verbatim']));
    });

    test.each(changing.map((operation) => [operation.id, operation] as const))(
      '%s answers as documented, wherever they are',
      async (_id, operation) => {
        expect(await faultsOfAll(hostileRequests(openApi, operation))).toEqual([]);
      },
      300_000,
    );

    test('changes leave what they do not name as it was', async () => {
      const others = allIds.filter((id) => id !== seedId);
      const was = before as Awaited<ReturnType<typeof contentOf>>;
      const now = await contentOf(server.archive, others);
      expect(now.kept).toEqual(was.kept.filter(({ id }) => id !== seedId));
    });
  });
}
