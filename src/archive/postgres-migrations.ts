import type { ClientBase } from 'pg';
import { type Migration, outstanding } from './migrate.ts';

/**
 * What is searched. An index of words lists what was added in bulk for a while before it sorts it in, which is
 * done at once for many and so is faster; this says how much, in KB.
 */
const indexTable = (kind: string): string => `
      CREATE TABLE ${kind}_index (
        position bigint NOT NULL,
        article_id text COLLATE "C" NOT NULL,
        words tsvector NOT NULL,
        PRIMARY KEY (position, article_id)
      );
      CREATE INDEX ${kind}_words ON ${kind}_index USING gin (words)
        WITH (gin_pending_list_limit = 16384);`;

/**
 * The tables of an archive in PostgreSQL, step by step. A step that has landed is never changed: a new one is
 * added. Articles are numbered in the order in which they were added.
 *
 * What belongs to one article carries its id in its primary key: `articles`, `records`, `history`,
 * `articles_index`, `claims_index`, `quotes_index` and `article_speakers` can be distributed by it (Citus:
 * `id`, `article_id`, colocated). `keys` can be distributed by `key`. `speakers` cannot: its `id` and its
 * `position` are unique each by itself, and a distributed table may have no unique index without the column it is
 * distributed by; it stays where it is, as do `totals` and `migrations`, which have a handful of rows.
 * docs/scaling.md says so too, and a test holds it against the catalogue (tests/scaling/partitioning.test.ts).
 *
 * Records and texts are JSON in columns of text: `jsonb` would give back other bytes than were
 * stored, and text in PostgreSQL holds neither U+0000 nor halves of surrogate pairs, which JSON escapes.
 */
export const postgresMigrations: readonly Migration[] = [
  {
    number: 1,
    sql: `
      CREATE TABLE records (
        article_id text COLLATE "C" NOT NULL,
        revision text COLLATE "C" NOT NULL,
        record text NOT NULL,
        source_text text NOT NULL,
        PRIMARY KEY (article_id, revision)
      );

      CREATE TABLE articles (
        id text COLLATE "C" PRIMARY KEY,
        position bigint NOT NULL,
        revision text COLLATE "C" NOT NULL,
        -- How many revisions it has had.
        revisions integer NOT NULL,
        overview text NOT NULL,
        withdrawn_at text,
        FOREIGN KEY (id, revision) REFERENCES records (article_id, revision)
      );

      CREATE INDEX kept_articles ON articles (position) WHERE withdrawn_at IS NULL;

      CREATE TABLE history (
        article_id text COLLATE "C" NOT NULL,
        number integer NOT NULL,
        revision text COLLATE "C" NOT NULL,
        at text NOT NULL,
        PRIMARY KEY (article_id, number),
        FOREIGN KEY (article_id, revision) REFERENCES records (article_id, revision)
      );

      CREATE TABLE keys (
        key text COLLATE "C" PRIMARY KEY,
        print text NOT NULL,
        article_id text NOT NULL,
        revision text NOT NULL,
        at timestamptz NOT NULL
      );

      CREATE INDEX old_keys ON keys (at);

      -- One row: how many positions were given out, and how many articles are kept.
      CREATE TABLE totals (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        positions bigint NOT NULL,
        articles bigint NOT NULL
      );
      INSERT INTO totals (positions, articles) VALUES (0, 0);
    `,
  },
  {
    number: 2,
    sql: `
      ${['articles', 'claims', 'quotes'].map(indexTable).join('\n')}

      CREATE TABLE speakers (
        id text COLLATE "C" PRIMARY KEY,
        position bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        name text NOT NULL,
        kind text NOT NULL,
        articles bigint NOT NULL,
        quotes bigint NOT NULL,
        claims bigint NOT NULL,
        words tsvector NOT NULL DEFAULT ''
      );
      CREATE INDEX speakers_words ON speakers USING gin (words);

      CREATE TABLE article_speakers (
        speaker text COLLATE "C" NOT NULL,
        article_id text COLLATE "C" NOT NULL,
        article bigint NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        description text,
        quotes integer NOT NULL,
        claims integer NOT NULL,
        PRIMARY KEY (speaker, article, article_id)
      );
      CREATE INDEX speakers_of_article ON article_speakers (article_id);

      ALTER TABLE totals
        ADD claims bigint NOT NULL DEFAULT 0,
        ADD quotes bigint NOT NULL DEFAULT 0,
        ADD speakers bigint NOT NULL DEFAULT 0;
    `,
  },
];

/** Names the lock under which tables are changed, among the locks that applications agree on. */
const migrationLock = 7_246_118_203;

/**
 * Brings the tables up to date, also where several processes do at once: they wait for one another.
 * @param store what to call the database in an error
 * @throws DomainError `invalid-configuration` where it is of a newer version of the program
 */
export const migrate = async (client: ClientBase, store: string): Promise<void> => {
  if ((await hasTables(client)) && (await missing(client, store)).length === 0) return;
  await client.query('BEGIN');
  try {
    // Making an index of a large table may take its time, as may waiting for who makes it.
    await client.query('SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0');
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    // Who waited for the lock must not ask to_regclass: within a transaction it may not know what others made.
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())',
    );
    for (const { number, sql } of await missing(client, store)) {
      await client.query(sql);
      await client.query('INSERT INTO migrations (number) VALUES ($1)', [number]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};

const hasTables = async (client: ClientBase): Promise<boolean> => {
  const { rows } = await client.query("SELECT to_regclass('migrations') IS NOT NULL AS known");
  return rows[0]?.known === true;
};

const missing = async (client: ClientBase, store: string): Promise<readonly Migration[]> => {
  const { rows } = await client.query('SELECT coalesce(max(number), 0) AS number FROM migrations');
  return outstanding(postgresMigrations, Number(rows[0]?.number), store);
};
