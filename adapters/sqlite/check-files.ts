/**
 * What must hold of a state folder's files before anything is built on them: both are there or neither, both are whole, and the facts are
 * not older than what was made from them. Each failure is one line that says what to do; nothing is started empty beside what is left.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

const restore = 'put the folder back from a backup (npm run -s tollgate -- restore FILE, into an empty folder)';

/** What a host leaves behind that was ever started on the folder. */
const traces = ['work.db', 'heads-key.pem', 'heads', 'mail.jsonl', 'events.jsonl', 'seeded.json'];

/** Before anything is made: a folder that was used has its facts. */
export function requireFacts(folder: string): void {
  if (existsSync(join(folder, 'facts.db'))) return;
  const left = traces.filter(name => existsSync(join(folder, name)));
  if (left.length > 0)
    throw new Error(
      `facts.db is missing in the state folder ${folder}, although ${left.join(', ')} is there. Put facts.db back where it was, or ${restore}.`,
    );
}

/** Before `work.db` is made: facts without it mean that it was lost, and it is made anew only when that is asked for. */
export function requireWork(folder: string, facts: DatabaseSync): void {
  if (existsSync(join(folder, 'work.db')) || lastPosition(facts) === 0) return;
  throw new Error(
    `work.db is missing in the state folder ${folder}, although facts.db is there. Put it back, ${restore}, or have it made anew from the facts: npm run -s tollgate -- rebuild.`,
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

/** Reads every page once (`PRAGMA quick_check`). */
export function requireWhole(database: DatabaseSync, folder: string, name: string): void {
  const found = faultOf(database);
  if (found === undefined) return;
  const anew =
    name === 'work.db' ? ', or remove work.db and have it made anew from the facts: npm run -s tollgate -- rebuild' : '';
  throw new Error(`${name} in the state folder ${folder} is damaged (${found}). Keep a copy of it, then ${restore}${anew}.`);
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

function faultOf(database: DatabaseSync): string | undefined {
  try {
    const said = String(database.prepare('PRAGMA quick_check(1)').get()?.quick_check);
    return said === 'ok' ? undefined : said.replaceAll('\n', ' ').slice(0, 200);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const lastPosition = (facts: DatabaseSync) => Number(facts.prepare('SELECT max(position) AS last FROM facts').get()?.last ?? 0);
