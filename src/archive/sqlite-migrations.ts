import type { Migration } from './migrate.ts';

/**
 * An index of words. The words come made, so that “=” in facets and all letters are parts of them; what they
 * are words of is kept elsewhere.
 */
const indexOf = (kind: string): string => `
      CREATE VIRTUAL TABLE ${kind}_index USING fts5 (
        words, facets, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '='"
      );`;

/**
 * The tables of an archive in SQLite, step by step. A step that has landed is never changed: a new one is
 * added. Articles are numbered in the order in which they were added.
 */
export const sqliteMigrations: readonly Migration[] = [
  {
    number: 1,
    sql: `
      CREATE TABLE records (
        revision TEXT PRIMARY KEY,
        record TEXT NOT NULL,
        source_text TEXT NOT NULL
      ) STRICT;

      CREATE TABLE articles (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        revision TEXT NOT NULL REFERENCES records (revision),
        overview TEXT NOT NULL,
        withdrawn_at TEXT
      ) STRICT;

      CREATE INDEX kept_articles ON articles (position) WHERE withdrawn_at IS NULL;

      CREATE TABLE history (
        article INTEGER NOT NULL REFERENCES articles (position),
        number INTEGER NOT NULL,
        revision TEXT NOT NULL REFERENCES records (revision),
        at TEXT NOT NULL,
        PRIMARY KEY (article, number)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX history_revisions ON history (article, revision);

      CREATE TABLE keys (
        key TEXT PRIMARY KEY,
        print TEXT NOT NULL,
        article_id TEXT NOT NULL,
        revision TEXT NOT NULL,
        at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX old_keys ON keys (at);

      CREATE TABLE counts (name TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      INSERT INTO counts VALUES ('articles', 0);
    `,
  },
  {
    number: 2,
    sql: `
      CREATE TABLE speakers (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        articles INTEGER NOT NULL,
        quotes INTEGER NOT NULL,
        claims INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE article_speakers (
        speaker INTEGER NOT NULL,
        article INTEGER NOT NULL,
        name TEXT NOT NULL,
        kind TEXT NOT NULL,
        description TEXT,
        quotes INTEGER NOT NULL,
        claims INTEGER NOT NULL,
        PRIMARY KEY (speaker, article)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX speakers_of_article ON article_speakers (article);

      ${['articles', 'claims', 'quotes', 'speakers'].map(indexOf).join('')}

      INSERT INTO counts VALUES ('claims', 0), ('quotes', 0), ('speakers', 0), ('index', 0);
    `,
  },
];
