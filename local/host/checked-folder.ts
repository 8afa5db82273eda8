/** A state folder as a check reads it: everything that is kept there, and nothing that could write. */
import { join } from 'node:path';
import { readFileFolder } from '#adapters/files/evidence.ts';
import { journalLines } from '#adapters/files/journal.ts';
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
      for await (const mail of journalLines(join(folder, 'mail.jsonl'))) yield* idOf(mail);
      for (const mail of notes(waitingKind)) yield* idOf(mail);
    },
  };
}

function idOf(mail: unknown): string[] {
  const { id } = (mail ?? {}) as { id?: unknown };
  return typeof id === 'string' ? [id] : [];
}
