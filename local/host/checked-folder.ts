/** A state folder as a check reads it: everything that is kept there, and nothing that could write. */
import { join } from 'node:path';
import { readFileFolder } from '#adapters/files/evidence.ts';
import { readJournal } from '#adapters/files/journal.ts';
import { createLogFolder } from '#adapters/files/log-files.ts';
import { readSqlite } from '#adapters/sqlite/reading.ts';
import type { Stored } from '#functions/check/stored.ts';
import { waitingKind } from '#functions/kit/waiting-mails.ts';

/** Throws an Error with one line when the folder cannot be read. `close` it in the end. */
export function readStateFolder(folder: string): Stored & { close(): void } {
  const { notes, ...stores } = readSqlite(folder);
  return {
    ...stores,
    files: readFileFolder(folder),
    logFiles: createLogFolder({ folder }),
    async *mails() {
      for (const mail of [...readJournal(join(folder, 'mail.jsonl')), ...notes(waitingKind)]) {
        const { id } = (mail ?? {}) as { id?: unknown };
        if (typeof id === 'string') yield id;
      }
    },
  };
}
