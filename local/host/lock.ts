/** One host a state folder: a lock that the operating system lets go of when the process ends, however it ends. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Throws one line for the operator when another host has the folder. Returns how to let go. */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'lock.db'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE;');
  } catch {
    lock.close();
    throw new Error(
      `Another Tollgate is using the state folder ${folder}. Stop it, or choose another folder with TOLLGATE_HOME.`,
    );
  }
  return () => lock.close();
}
