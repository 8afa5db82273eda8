/** State folders of earlier versions, which kept what is made of facts in `work.db`: they open, nothing of it is lost, and a start that was cut off is made up for. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { sqliteExecutions } from '#adapters/sqlite/executions.ts';
import { factsMigrations } from '#adapters/sqlite/facts.ts';
import { sqliteFollowUps } from '#adapters/sqlite/follow-ups.ts';
import { type OpenOptions, openSqlite, type SqliteStores } from '#adapters/sqlite/open.ts';
import { keyBytes } from '#adapters/sqlite/view-keys.ts';
import { commitAt } from './contracts/facts.ts';

const noon = '2030-01-01T12:00:00.000Z';

/** As the version before wrote it. */
const lastSchema = `
  CREATE TABLE views (list TEXT NOT NULL, key BLOB NOT NULL, owner TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (list, key)) STRICT;
  CREATE INDEX views_by_owner ON views (owner);
  CREATE TABLE owners (owner TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshots (stream TEXT PRIMARY KEY, seq INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE tokens (wait TEXT NOT NULL, token TEXT NOT NULL, PRIMARY KEY (wait, token)) STRICT, WITHOUT ROWID;
  CREATE TABLE cursors (name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT;
  CREATE TABLE executions (
    workflow TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('running', 'succeeded', 'failed')),
    started_at TEXT NOT NULL, ended_at TEXT, error TEXT, token TEXT, until INTEGER, place TEXT,
    PRIMARY KEY (workflow, name)
  ) WITHOUT ROWID, STRICT;
  CREATE TABLE notes (kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID;
  CREATE TABLE follow_ups (id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE) STRICT;
  PRAGMA user_version = 2;`;

/** The first versions: one token a wait, no rests, no notes, nothing carried out apart. */
const firstSchema = `
  CREATE TABLE views (list TEXT NOT NULL, key BLOB NOT NULL, owner TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (list, key)) STRICT;
  CREATE INDEX views_by_owner ON views (owner);
  CREATE TABLE owners (owner TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshots (stream TEXT PRIMARY KEY, seq INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE tokens (wait TEXT PRIMARY KEY, token TEXT NOT NULL) STRICT;
  CREATE TABLE cursors (name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT;
  CREATE TABLE executions (
    workflow TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('running', 'succeeded', 'failed')),
    started_at TEXT NOT NULL, ended_at TEXT, error TEXT,
    PRIMARY KEY (workflow, name)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX executions_running ON executions (started_at) WHERE status = 'running';
  PRAGMA user_version = 1;`;

/** One fact, and a `work.db` of that schema with a row of everything that stays. */
async function formerFolder(schema: string, followed = 1): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-former-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const facts = new DatabaseSync(join(folder, 'facts.db'));
  facts.exec(`PRAGMA journal_mode = WAL; ${factsMigrations[0]}; PRAGMA user_version = 1;`);
  facts
    .prepare('INSERT INTO facts (stream, seq, body) VALUES (?, 1, ?)')
    .run('project/p1', JSON.stringify(commitAt('project/p1', 1)));
  facts.close();
  const work = new DatabaseSync(join(folder, 'work.db'));
  work.exec(`PRAGMA journal_mode = WAL; ${schema}`);
  const put = (table: string, ...values: (string | number | Buffer | null)[]) =>
    work.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?')})`).run(...values);
  put('views', 'portfolio', keyBytes('p1🚦'), 'project/p1', '{"a":1}');
  put('owners', 'project/p1', 1);
  put('cursors', 'facts', followed);
  put('tokens', 'review/r1', 'token');
  for (const [name, status] of [
    ['one', 'running'],
    ['old', 'succeeded'],
  ] as const)
    work
      .prepare('INSERT INTO executions (workflow, name, input, status, started_at, ended_at) VALUES (?, ?, ?, ?, ?, ?)')
      .run('w', name, '{}', status, noon, status === 'running' ? null : noon);
  if (schema === lastSchema) {
    put('notes', 'bounced-address', 'a@example.com', '"why"');
    put('follow_ups', 1, '{"stream":"project/p1","seq":1,"reaction":"mail/0"}');
  }
  work.close();
  return folder;
}

function open(folder: string, options: OpenOptions = {}): SqliteStores {
  const stores = openSqlite(folder, options);
  onTestFinished(() => stores.close());
  return stores;
}

async function heldIn({ facts, views, cursors, tokens, notes, database, group }: SqliteStores) {
  const executions = sqliteExecutions(database, group);
  return {
    facts: (await facts.after(0, 10)).map(({ stream, seq }) => `${stream}#${seq}`),
    row: await views.get('portfolio', 'p1🚦'),
    cursor: await cursors.read('facts'),
    tokens: await tokens.find('review/r1'),
    atWork: (await executions.atWork()).map(({ name }) => name),
    old: (await executions.find('w', 'old'))?.status,
    notes: (await notes.all('bounced-address')).map(({ key }) => key),
    owed: (await sqliteFollowUps(database, group).all()).map(({ reaction }) => reaction),
  };
}

const whole = {
  facts: ['project/p1#1'],
  row: { list: 'portfolio', key: 'p1🚦', body: { a: 1 } },
  cursor: 1,
  tokens: ['token'],
  atWork: ['one'],
  old: 'succeeded',
  notes: ['a@example.com'],
  owed: ['mail/0'],
};

test('P8: a folder of the version before is opened with everything that it held, and has one file afterwards', async () => {
  const folder = await formerFolder(lastSchema);
  const stores = open(folder, { alone: true });
  expect(await heldIn(stores)).toEqual(whole);
  expect(['work.db', 'work.db-wal', 'work.db-shm'].filter(name => existsSync(join(folder, name)))).toEqual([]);
  await stores.views.replace('project/p1', 2, []);
  await stores.close();
  expect((await heldIn(open(folder))).row).toBeUndefined();
});

test('a folder of the first versions is opened; its executions may rest, and a wait takes several tokens', async () => {
  const stores = open(await formerFolder(firstSchema));
  // Tokens of those versions were of waits that ended with the process.
  expect(await heldIn(stores)).toEqual({ ...whole, tokens: [], notes: [], owed: [] });
  for (const token of ['one', 'two']) await stores.tokens.keep('w', token);
  expect(await stores.tokens.find('w')).toEqual(['one', 'two']);
  const executions = sqliteExecutions(stores.database, stores.group);
  await executions.rest({ workflow: 'w', name: 'one', token: 't', until: 5, place: '{}' });
  expect(await executions.atWork()).toEqual([]);
});

test('P8: a start that was cut off before it had taken everything over takes it over at the next', async () => {
  const folder = await formerFolder(lastSchema);
  const facts = new DatabaseSync(join(folder, 'facts.db'));
  // The file was brought up to date, and the process ended.
  facts.exec(`BEGIN; ${factsMigrations[1]}; PRAGMA user_version = 2; COMMIT;`);
  facts.close();
  expect(await heldIn(open(folder))).toEqual(whole);
});

test('P8: a start that was cut off before the former file was removed does not take it over a second time', async () => {
  const folder = await formerFolder(lastSchema);
  const other = await formerFolder(lastSchema);
  const stores = open(folder);
  await stores.tokens.forget('review/r1', ['token']);
  await stores.close();
  await rm(join(folder, 'work.db'), { force: true });
  const former = new DatabaseSync(join(other, 'work.db'));
  former.prepare('VACUUM INTO ?').run(join(folder, 'work.db'));
  former.close();
  expect((await heldIn(open(folder))).tokens).toEqual([]);
  expect(existsSync(join(folder, 'work.db'))).toBe(false);
});

test('facts of an earlier version without their work.db are refused until it is asked to make it anew', async () => {
  const folder = await formerFolder(lastSchema);
  await rm(join(folder, 'work.db'));
  expect(() => openSqlite(folder)).toThrow(/^work\.db is missing [^\n]+ rebuild\.$/);
  expect(() => openSqlite(folder)).toThrow(/^work\.db is missing [^\n]+ rebuild\.$/);
  await openSqlite(folder, { workAnew: true }).close();
  expect((await heldIn(open(folder))).facts).toEqual(['project/p1#1']);
});

test('a facts.db that ends before what was followed already is not taken for the record, and the former file stays', async () => {
  const folder = await formerFolder(lastSchema, 7);
  expect(() => openSqlite(folder)).toThrow(/ends at fact 1, although 7 were there/);
  expect(existsSync(join(folder, 'work.db'))).toBe(true);
});

test('a former work.db that is damaged is refused with what to do, and stays', async () => {
  const folder = await formerFolder(lastSchema);
  await writeFile(join(folder, 'work.db'), 'not a database, but long enough to be looked at'.repeat(100));
  expect(() => openSqlite(folder)).toThrow(/^The state folder [^\n]+ cannot be used \(work\.db: [^\n]+restore FILE[^\n]+$/);
  expect(existsSync(join(folder, 'work.db'))).toBe(true);
});
