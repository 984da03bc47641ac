import type { Migration } from './index.ts';

/**
 * Candidates are found by two indexes on their folded text: one in the order of names, so that a search for something
 * common can stop at the first 50, and one of trigrams, which keeps no text itself: rows come from `candidate_search`.
 * Beside it the tables of an imported occupation database.
 */
export const rolesAndSearch: Migration = {
  version: 30,
  name: 'roles-and-search',
  up: `
    ALTER TABLE candidate_search RENAME TO candidate_search_before;
    DROP INDEX candidate_search_of_scope;
    CREATE TABLE candidate_search (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('opportunity', 'by-hand')),
      ref_id TEXT NOT NULL,
      scope TEXT NOT NULL,
      folded TEXT NOT NULL,
      -- The group of scripts that the text has beside ASCII: 0 none, -1 several or not known.
      script INTEGER NOT NULL,
      UNIQUE (kind, ref_id)
    ) STRICT;
    INSERT INTO candidate_search (kind, ref_id, scope, folded, script)
      SELECT kind, ref_id, scope, folded, CASE WHEN folded GLOB '*[^ -~]*' THEN -1 ELSE 0 END FROM candidate_search_before;
    DROP TABLE candidate_search_before;
    CREATE INDEX candidate_search_by_name ON candidate_search (scope, folded);
    CREATE INDEX candidate_search_by_script ON candidate_search (scope, script, folded) WHERE script <> 0;

    -- Counting 100,000 rows costs more than finding one.
    CREATE TABLE candidate_scope (scope TEXT PRIMARY KEY, total INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO candidate_scope (scope, total) SELECT scope, count(*) FROM candidate_search GROUP BY scope;

    CREATE VIRTUAL TABLE candidate_trigram USING fts5 (
      folded, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
    );
    -- Two spaces behind the text, so that its last characters begin a trigram too.
    INSERT INTO candidate_trigram (rowid, folded) SELECT id, folded || '  ' FROM candidate_search;
    -- The trigrams themselves: those that begin with one or two characters lead to what a short word is found in.
    CREATE VIRTUAL TABLE candidate_term USING fts5vocab ('candidate_trigram', 'row');

    CREATE TRIGGER candidate_search_added AFTER INSERT ON candidate_search BEGIN
      INSERT INTO candidate_scope (scope, total) VALUES (NEW.scope, 1)
        ON CONFLICT (scope) DO UPDATE SET total = total + 1;
    END;
    CREATE TRIGGER candidate_search_moved AFTER UPDATE OF scope ON candidate_search WHEN OLD.scope <> NEW.scope BEGIN
      UPDATE candidate_scope SET total = total - 1 WHERE scope = OLD.scope;
      INSERT INTO candidate_scope (scope, total) VALUES (NEW.scope, 1)
        ON CONFLICT (scope) DO UPDATE SET total = total + 1;
    END;
    CREATE TRIGGER candidate_search_removed AFTER DELETE ON candidate_search BEGIN
      UPDATE candidate_scope SET total = total - 1 WHERE scope = OLD.scope;
      DELETE FROM candidate_trigram WHERE rowid = OLD.id;
    END;

    -- An occupation database that was read from a folder or zip: one at the most, replaced as a whole.
    CREATE TABLE occupation_source (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version TEXT NOT NULL,
      occupations INTEGER NOT NULL,
      titles INTEGER NOT NULL,
      imported_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE occupation (
      code TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      description TEXT NOT NULL,
      -- Where the ratings come from when it has none of its own.
      rated_code TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE occupation_title (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL REFERENCES occupation (code) ON DELETE CASCADE,
      title TEXT NOT NULL,
      -- Words as roles are compared: folded, short forms spelled out.
      words TEXT NOT NULL,
      is_own INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX occupation_title_of ON occupation_title (code);
    CREATE VIRTUAL TABLE occupation_word USING fts5 (
      words, content = 'occupation_title', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 0"
    );
    CREATE VIRTUAL TABLE occupation_term USING fts5vocab ('occupation_word', 'row');
    CREATE TABLE occupation_skill (
      code TEXT NOT NULL REFERENCES occupation (code) ON DELETE CASCADE,
      name TEXT NOT NULL,
      importance REAL NOT NULL,
      -- How much more important than in the mean of all occupations.
      above REAL NOT NULL,
      PRIMARY KEY (code, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE occupation_technology (
      code TEXT NOT NULL REFERENCES occupation (code) ON DELETE CASCADE,
      name TEXT NOT NULL,
      is_hot INTEGER NOT NULL,
      is_in_demand INTEGER NOT NULL,
      PRIMARY KEY (code, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE occupation_related (
      code TEXT NOT NULL REFERENCES occupation (code) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      related_code TEXT NOT NULL,
      PRIMARY KEY (code, ordinal)
    ) STRICT, WITHOUT ROWID;
  `,
};
