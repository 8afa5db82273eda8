/**
 * What must hold of a state folder's files before anything is built on them: all are there or none, they are whole, and the facts are not older than what
 * an earlier version made from them in a file of its own. Each failure is one line that says what to do; nothing is started empty beside what is left.
 * Large files are read while the host answers already.
 */
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { faultOf } from './page-check.ts';

const restore = 'put the folder back from a backup (npm run -s tollgate -- restore FILE, into an empty folder)';

/** What a host leaves behind that was ever started on the folder. */
const traces = ['work.db', 'people.db', 'heads-key.pem', 'heads', 'mail.jsonl', 'events.jsonl', 'seeded.json'];

/** Before anything is made: a folder that was used has its facts. */
export function requireFacts(folder: string): void {
  if (existsSync(join(folder, 'facts.db'))) return;
  const left = traces.filter(name => existsSync(join(folder, name)));
  if (left.length > 0)
    throw new Error(
      `facts.db is missing in the state folder ${folder}, although ${left.join(', ')} is there. Put facts.db back where it was, or ${restore}.`,
    );
}

/** Facts of an earlier version without their `work.db` mean that it was lost, and what it held is made anew only when that is asked for. */
export function requireWork(folder: string, facts: DatabaseSync): void {
  if (lastPosition(facts) === 0) return;
  throw new Error(
    `work.db is missing in the state folder ${folder}, although facts.db is there and was written by a version that kept lists and workflows in it. Put it back, ${restore}, or have it made anew from the facts: npm run -s tollgate -- rebuild.`,
  );
}

/** Before `people.db` is made: a folder whose facts commit to names had one. Without it everybody would seem to be erased. */
export function requirePeople(folder: string, facts: DatabaseSync): void {
  if (existsSync(join(folder, 'people.db'))) return;
  const named = facts.prepare(`SELECT 1 FROM facts WHERE instr(body, '"personal":"') > 0 LIMIT 1`).get();
  if (named)
    throw new Error(
      `people.db is missing in the state folder ${folder}, although facts.db names people by it. Put it back, or ${restore}.`,
    );
}

/** Bytes up to which a file is read before the host answers; a larger one is read in a thread while it does. */
const readAtOnce = 32 * 1024 * 1024;

/** Refuses a file that is damaged; of a large one `whole` of the opened stores tells it later. */
export function requireWhole(database: DatabaseSync, file: NamedFile): void {
  if (isLarge(file)) return;
  const found = faultOf(database);
  if (found !== undefined) throw new Error(damaged(file, found));
}

/** What is wrong with the large files of a folder, a line for each; reads every page once, in a thread of its own. */
export async function damageIn(files: readonly NamedFile[]): Promise<string[]> {
  const lines: string[] = [];
  for (const file of files.filter(isLarge)) {
    const found = await readApart(join(file.folder, file.name));
    if (found !== undefined) lines.push(damaged(file, found));
  }
  return lines;
}

interface NamedFile {
  readonly folder: string;
  readonly name: string;
}

const isLarge = ({ folder, name }: NamedFile) => statSync(join(folder, name)).size > readAtOnce;

async function readApart(path: string): Promise<string | undefined> {
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: path });
  worker.unref();
  const [found] = (await once(worker, 'message')) as [string | undefined];
  return found;
}

function damaged({ folder, name }: NamedFile, found: string): string {
  const anew =
    name === 'work.db' ? ', or remove work.db and have it made anew from the facts: npm run -s tollgate -- rebuild' : '';
  return `${name} in the state folder ${folder} is damaged (${found}). Keep a copy of it, then ${restore}${anew}.`;
}

/** Facts that were followed are there: an emptied or older `facts.db` beside a newer `work.db` is not taken for the record. */
export function requireTogether(folder: string, facts: DatabaseSync, work: DatabaseSync): void {
  const followed = Number(work.prepare(`SELECT position FROM cursors WHERE name = 'facts'`).get()?.position ?? 0);
  const last = lastPosition(facts);
  if (followed > last)
    throw new Error(
      `facts.db in the state folder ${folder} ends at fact ${last}, although ${followed} were there. Put the right facts.db back, or ${restore}.`,
    );
}

const lastPosition = (facts: DatabaseSync) => Number(facts.prepare('SELECT max(position) AS last FROM facts').get()?.last ?? 0);
