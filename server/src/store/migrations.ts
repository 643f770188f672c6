import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Versions of the schema, in order; a name is a sentence. Forth only: the way back is a backup. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-a-session-has-events-documents-and-votes': {
    async up(db: Kysely<unknown>): Promise<void> {
      const tables = [
        `CREATE TABLE sessions (id TEXT PRIMARY KEY, title TEXT NOT NULL, group_a TEXT NOT NULL, group_b TEXT NOT NULL,
          mediator TEXT NOT NULL, sponsor TEXT NOT NULL, room_code TEXT UNIQUE, created_at INTEGER NOT NULL, ended_at INTEGER)`,
        'CREATE TABLE invites (hash TEXT PRIMARY KEY, session TEXT NOT NULL, "to" TEXT NOT NULL)',
        `CREATE TABLE seats (id TEXT PRIMARY KEY, session TEXT NOT NULL, role TEXT NOT NULL, grp TEXT, name TEXT NOT NULL,
          token TEXT UNIQUE, return_code TEXT UNIQUE, next_token TEXT UNIQUE, next_return_code TEXT UNIQUE)`,
        'CREATE INDEX seats_of_session ON seats (session)',
        `CREATE TABLE events (session TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, public TEXT NOT NULL,
          sealed TEXT, salt BLOB, sealed_hash TEXT, previous TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (session, seq))`,
        `CREATE TABLE documents (session TEXT NOT NULL, name TEXT NOT NULL, epoch INTEGER NOT NULL,
          generation INTEGER NOT NULL, PRIMARY KEY (session, name))`,
        `CREATE TABLE updates (n INTEGER PRIMARY KEY AUTOINCREMENT, session TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL)`,
        'CREATE INDEX updates_of_document ON updates (session, name, n)',
        `CREATE TABLE document_clients (session TEXT NOT NULL, name TEXT NOT NULL, client INTEGER NOT NULL,
          owner TEXT NOT NULL, PRIMARY KEY (session, name, client)) WITHOUT ROWID`,
        'CREATE TABLE tombstones (session TEXT NOT NULL, name TEXT NOT NULL, card TEXT NOT NULL, PRIMARY KEY (session, name, card)) WITHOUT ROWID',
        'CREATE TABLE contents (session TEXT NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (session, hash)) WITHOUT ROWID',
        `CREATE TABLE offers (session TEXT NOT NULL, seat TEXT NOT NULL, card TEXT NOT NULL, kind TEXT NOT NULL,
          hash TEXT NOT NULL, PRIMARY KEY (session, seat, card)) WITHOUT ROWID`,
        `CREATE TABLE used (session TEXT NOT NULL, seat TEXT NOT NULL, kind TEXT NOT NULL, cards INTEGER NOT NULL,
          PRIMARY KEY (session, seat, kind)) WITHOUT ROWID`,
        'CREATE TABLE owners (session TEXT NOT NULL, hash TEXT NOT NULL, name TEXT NOT NULL, card TEXT NOT NULL, PRIMARY KEY (session, hash)) WITHOUT ROWID',
        'CREATE TABLE own_changes (session TEXT NOT NULL, hash TEXT NOT NULL, text TEXT, PRIMARY KEY (session, hash)) WITHOUT ROWID',
        `CREATE TABLE marks (session TEXT NOT NULL, key TEXT NOT NULL, card TEXT NOT NULL, mark TEXT NOT NULL,
          grp TEXT NOT NULL, PRIMARY KEY (session, key)) WITHOUT ROWID`,
        'CREATE TABLE votes (ballot TEXT NOT NULL, key TEXT NOT NULL, choice BLOB NOT NULL, PRIMARY KEY (ballot, key)) WITHOUT ROWID',
        'CREATE TABLE turnout (ballot TEXT NOT NULL, key TEXT NOT NULL, vote BLOB NOT NULL, PRIMARY KEY (ballot, key)) WITHOUT ROWID',
      ]
      for (const table of tables) await sql.raw(table).execute(db)
    },
  },
  '0002-a-record-is-stored-bytes': {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql
        .raw(
          `CREATE TABLE record_files (session TEXT NOT NULL, record TEXT NOT NULL, format TEXT NOT NULL,
            sha256 TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (session, record, format))`,
        )
        .execute(db)
    },
  },
  '0003-a-board-leaves-traces': {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql
        .raw(
          `CREATE TABLE board_traces (session TEXT NOT NULL, seq INTEGER NOT NULL, step TEXT NOT NULL, at INTEGER NOT NULL,
            body BLOB NOT NULL, PRIMARY KEY (session, seq))`,
        )
        .execute(db)
    },
  },
  '0004-a-session-goes-on-from-another': {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql.raw('CREATE TABLE last_times (session TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID').execute(db)
      await sql.raw('CREATE INDEX record_files_by_sha256 ON record_files (sha256)').execute(db)
    },
  },
  '0005-a-circle-leaves-a-day-and-a-count': {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql.raw('CREATE TABLE circles (day TEXT NOT NULL, people INTEGER NOT NULL)').execute(db)
    },
  },
  '0006-a-person-asks-to-talk-apart': {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql
        .raw(
          'CREATE TABLE asking (session TEXT NOT NULL, seat TEXT NOT NULL, how TEXT NOT NULL, PRIMARY KEY (session, seat)) WITHOUT ROWID',
        )
        .execute(db)
    },
  },
  '0007-some-stand-between-the-groups': {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql
        .raw(
          'CREATE TABLE betweens (session TEXT NOT NULL, key TEXT NOT NULL, body BLOB, PRIMARY KEY (session, key)) WITHOUT ROWID',
        )
        .execute(db)
    },
  },
  '0008-a-day-is-prepared-in-private': {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql
        .raw(
          'CREATE TABLE prepared (session TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (session, key)) WITHOUT ROWID',
        )
        .execute(db)
    },
  },
  '0009-what-is-kept-has-a-life': {
    async up(db: Kysely<unknown>): Promise<void> {
      const changes = [
        // Sessions of before are told the usual lives, and count as used on the day of this change.
        'ALTER TABLE sessions ADD COLUMN keep_board INTEGER NOT NULL DEFAULT 14',
        'ALTER TABLE sessions ADD COLUMN keep_record INTEGER NOT NULL DEFAULT 90',
        'ALTER TABLE sessions ADD COLUMN keep_unused INTEGER NOT NULL DEFAULT 30',
        'ALTER TABLE sessions ADD COLUMN used_at INTEGER NOT NULL DEFAULT 0',
        'ALTER TABLE sessions ADD COLUMN follows TEXT',
        'UPDATE sessions SET used_at = unixepoch() * 1000',
        `CREATE TABLE kept (session TEXT PRIMARY KEY, title TEXT NOT NULL, record TEXT NOT NULL, status TEXT NOT NULL,
          prepared_at INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, days INTEGER NOT NULL,
          follows TEXT) WITHOUT ROWID`,
        'CREATE INDEX kept_by_record ON kept (record)',
        'CREATE TABLE deleted_sessions (session TEXT PRIMARY KEY, at INTEGER NOT NULL, keys TEXT NOT NULL) WITHOUT ROWID',
      ]
      for (const change of changes) await sql.raw(change).execute(db)
    },
  },
  '0010-an-owner-has-a-private-link': {
    async up(db: Kysely<unknown>): Promise<void> {
      const tables = [
        `CREATE TABLE owner_links (hash TEXT PRIMARY KEY, session TEXT NOT NULL, seat TEXT NOT NULL, grp TEXT, places TEXT,
          UNIQUE (session, seat)) WITHOUT ROWID`,
        `CREATE TABLE reminders (session TEXT NOT NULL, send TEXT NOT NULL, about TEXT NOT NULL, due TEXT NOT NULL,
          count INTEGER NOT NULL, PRIMARY KEY (session, send, about, due)) WITHOUT ROWID`,
      ]
      for (const table of tables) await sql.raw(table).execute(db)
    },
  },
  '0011-a-board-has-a-history': {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql
        .raw(
          `CREATE TABLE snapshots (session TEXT NOT NULL, seq INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL,
            step TEXT NOT NULL, head BLOB NOT NULL, body BLOB, PRIMARY KEY (session, seq))`,
        )
        .execute(db)
    },
  },
}
