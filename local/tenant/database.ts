import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';

export type Database = SQLite.Database;

/** The error for a data folder that another server has open, with a sentence for people. */
export class DataFolderInUse extends Error {
  constructor(dataDir: string) {
    super(`Another server is using the data folder ${dataDir}. Stop it first, or give another folder.`);
  }
}

/** A value that an SQL statement takes or returns. */
export type Cell = string | number | bigint | Buffer | null;

/**
 * Opens the tenant's database file in a data folder, and creates the file when it is missing.
 *
 * The write-ahead log is fully synchronised: a committed transaction is on the disk before its answer is sent, so
 * nothing that was acknowledged is lost when the process is killed. The lock is exclusive, because two servers on one
 * folder would overwrite each other's data.
 *
 * @throws DataFolderInUse when another server has the folder open
 */
export function openDatabase(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true });
  const database = new SQLite(join(dataDir, 'tenant.sqlite'), { timeout: 1000 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('cache_size = -65536');
    database.pragma('wal_autocheckpoint = 4000');
  } catch (error) {
    database.close();
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new DataFolderInUse(dataDir);
    throw error;
  }
  return database;
}

/**
 * Updates the tables of a part to this version. Each part (SharePoint, mailboxes, …) has its own list of steps. A step
 * runs once, in order, in one transaction with the record that it ran.
 */
export function migrate(database: Database, part: string, steps: readonly string[]): void {
  database.exec('CREATE TABLE IF NOT EXISTS parts (part TEXT PRIMARY KEY, steps INTEGER NOT NULL)');
  const row = database.prepare('SELECT steps FROM parts WHERE part = ?').get(part) as { steps: number } | undefined;
  const done = row?.steps ?? 0;
  if (done > steps.length)
    throw new Error(`The data folder was made by a newer version (${part} ${done}). Use another data folder.`);
  steps.slice(done).forEach((step, index) => {
    database.transaction(() => {
      database.exec(step);
      database
        .prepare(
          'INSERT INTO parts (part, steps) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET steps = excluded.steps',
        )
        .run(part, done + index + 1);
    })();
  });
}
