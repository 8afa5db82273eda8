/**
 * A backup of a state folder while a host works on it. The order makes it one whole: the public log (and anchors of earlier versions) first, then facts with what is made of them, then what facts
 * name, so that nothing in the copy is ahead of its facts and no evidence is missing. Sessions of signed-in people stay behind.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { formerWork } from '#adapters/sqlite/former-work.ts';
import { peopleFile } from '#adapters/sqlite/person-records.ts';
import { secretsFile } from '#adapters/sqlite/secrets.ts';
import { credentialsFile } from '#adapters/sqlite/service-credentials.ts';
import { accountsFile } from '../sign-in/accounts/store.ts';
import { type Member, writeArchive } from './archive.ts';

/** In one step, so that a writer beside it never makes it begin anew. */
const allPages = 2_000_000_000;

export interface BackupOptions {
  readonly folder: string;
  /** Where the archive goes; there must be no such file. */
  readonly file: string;
  readonly version: string;
  readonly now: string;
}

/** Returns how many files and bytes the archive has. */
export async function backUp({ folder, file, version, now }: BackupOptions): Promise<{ files: number; bytes: number }> {
  if (existsSync(file)) throw new Error(`${file} is there already; a backup replaces nothing.`);
  if (!existsSync(join(folder, 'facts.db'))) throw new Error(`There is nothing to back up in ${folder}: it has no facts.db.`);
  // Beside the archive: the state folder may be on a disk without room for a second copy.
  const copies = await mkdtemp(join(dirname(file), '.tollgate-backup-'));
  let files = 0;
  async function* counted(): AsyncGenerator<Member> {
    for await (const member of membersOf(folder, copies)) {
      files += 1;
      yield member;
    }
  }
  try {
    const bytes = await writeArchive(file, counted(), { made: now, version });
    return { files, bytes };
  } finally {
    await rm(copies, { recursive: true, force: true });
  }
}

async function* membersOf(folder: string, copies: string): AsyncGenerator<Member> {
  yield* filesIn(folder, 'heads');
  yield* filesIn(folder, 'log');
  for (const file of [credentialsFile, secretsFile]) if (existsSync(join(folder, file))) yield await copyOf(file, folder, copies);
  // Of a folder of an earlier version; before its facts, so that it is not ahead of them.
  if (existsSync(join(folder, formerWork))) yield await copyOf(formerWork, folder, copies);
  yield await copyOf('facts.db', folder, copies);
  // After the facts: whatever they commit to was kept before them.
  if (existsSync(join(folder, peopleFile))) yield await copyOf(peopleFile, folder, copies);
  yield* filesIn(folder, 'evidence');
  yield* filesIn(folder, 'dead-letters');
  if (existsSync(join(folder, accounts))) yield await copyOf(accounts, folder, copies);
  for (const name of single) if (existsSync(join(folder, name))) yield { name, path: join(folder, name) };
}

/** Who may sign in with what (digests and public keys); sessions and the rest of the login are made anew. */
const accounts = `login/${accountsFile}`;

const single = [
  ...['mail.jsonl', 'events.jsonl', 'seeded.json', 'holds.json', 'settings.json'],
  ...['heads-key.pem', 'heads-key.public.pem', 'log-key.pem', 'files.key', 'seal.key', 'login/keys.json'],
];

async function copyOf(name: string, folder: string, copies: string): Promise<Member> {
  const path = join(copies, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const source = new DatabaseSync(join(folder, name), { readOnly: true, timeout: 10_000 });
  try {
    await backup(source, path, { rate: allPages });
  } finally {
    source.close();
  }
  return { name, path };
}

/** Whole files only: what is still being written has another ending. */
async function* filesIn(folder: string, inside: string): AsyncGenerator<Member> {
  const entries = await readdir(join(folder, inside), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.endsWith('.tmp')) continue;
    const path = join(entry.parentPath, entry.name);
    // A dead letter that was worked off meanwhile is no fault.
    if (existsSync(path)) yield { name: path.slice(folder.length + 1).replaceAll('\\', '/'), path };
  }
}
