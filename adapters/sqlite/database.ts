/**
 * The single place that opens a database file: it comes back at this program's schema version, journalled ahead (WAL), with
 * the durability asked for, or not at all. Whoever starts the host reads one clear line that names the folder and the remedy.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface DatabaseFile {
  /** Folder, made when absent. */
  readonly folder: string;
  /** File name inside it. */
  readonly name: string;
  /** FULL: a commit survives power loss. NORMAL: it survives a killed process; the last ones may be lost with the power. */
  readonly synchronous: 'FULL' | 'NORMAL';
  /** One script per schema version: the script at index n brings version n to n + 1. Only ever appended to. */
  readonly migrations: readonly string[];
}

/** Opens (and makes, or brings up to date) a database. Throws an Error with one line when it cannot be used. */
export function openDatabase(file: DatabaseFile): DatabaseSync {
  const database = openFile(file);
  try {
    migrate(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens a database for reading alone, as it is. Throws an Error with one line when it is not there, or is of another version of this program. */
export function openForReading({
  folder,
  name,
  version,
}: Pick<DatabaseFile, 'folder' | 'name'> & { readonly version: number }): DatabaseSync {
  const path = join(folder, name);
  if (!existsSync(path)) throw new Error(`There is no ${name} in the state folder ${folder}. Name another with TOLLGATE_HOME=….`);
  const database = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
  try {
    const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (found === version) return database;
    throw new Error(`it has schema ${found}, and this version of Tollgate has ${version}: start this version on it once`);
  } catch (error) {
    database.close();
    throw new Error(`${name} in the state folder ${folder} cannot be read (${(error as Error).message}).`, { cause: error });
  }
}

/** Bytes of a page of a new file: small changes at many places are the rule, and each writes its whole page into the log. A file that is there keeps its own. */
const pageBytes = 1_024;

/** Pages of the log after which they are brought into the file: a page that many commits change is brought there once for all of them. */
export const pagesBeforeCheckpoint = 4_000;

/** Pages of the log that are not in the file yet. */
export function logPages(database: DatabaseSync): number {
  const { log, checkpointed } = database.prepare('PRAGMA wal_checkpoint(NOOP)').get() ?? {};
  return Number(log) - Number(checkpointed);
}

/** Opens a database as it is; `openDatabase` has made it what it has to be. Throws an Error with one line when it cannot be used. */
export function openFile({ folder, name, synchronous }: Omit<DatabaseFile, 'migrations'>): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    database = new DatabaseSync(join(folder, name), { timeout: 10_000 });
    // What is deleted is overwritten: lists, folded states and notes name people, who may be erased.
    // fullfsync matters on macOS only, where a plain fsync leaves data in the drive's cache.
    // What SQLite writes down to undo a single statement of many rows is needed by this process alone: in memory it costs no calls to the system.
    database.exec(`
      PRAGMA page_size = ${pageBytes};
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${synchronous};
      PRAGMA wal_autocheckpoint = ${pagesBeforeCheckpoint};
      PRAGMA fullfsync = ON;
      PRAGMA checkpoint_fullfsync = ON;
      PRAGMA temp_store = MEMORY;
      PRAGMA trusted_schema = OFF;
      PRAGMA secure_delete = ON;
      BEGIN IMMEDIATE;
      ROLLBACK;
    `);
    return database;
  } catch (error) {
    if (database?.isOpen) database.close();
    const why = error instanceof Error ? error.message : String(error);
    const remedy = /not a database|malformed/.test(why)
      ? 'Keep a copy of it, and put the folder back from a backup: npm run -s tollgate -- restore FILE, into an empty folder'
      : 'Let this user write there, or start with another state folder';
    throw new Error(`The state folder ${folder} cannot be used (${name}: ${why}). ${remedy}.`, { cause: error });
  }
}

function migrate(database: DatabaseSync, { folder, name, migrations }: DatabaseFile): void {
  const known = migrations.length;
  const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (found > known) {
    throw new Error(
      `${name} in the state folder ${folder} was written by a newer Tollgate (schema ${found}, this one knows up to ${known}). Start that newer version, or start with another state folder.`,
    );
  }
  for (let version = found; version < known; version += 1) {
    database.exec(`BEGIN IMMEDIATE; ${migrations[version]}; PRAGMA user_version = ${version + 1}; COMMIT;`);
  }
}
