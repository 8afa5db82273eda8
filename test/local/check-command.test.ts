/**
 * Nothing derived is trusted: each kind of thing that is made from facts is falsified once in a state folder, and the check names it, by list and row
 * or by file; the untouched folder agrees, and the check writes nothing.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { sealOf } from '#adapters/sqlite/sealed.ts';
import type { Commit } from '#domain/history/commit.ts';
import { seal } from '#domain/history/commit.ts';
import { addDays, toInstant } from '#domain/values/time.ts';
import { check } from '#functions/check/check.ts';
import type { Finding } from '#functions/check/finding.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { readStateFolder } from '#local/host/checked-folder.ts';
import { deciders } from '#test/support/deciders.ts';
import { startTestHost } from '#test/support/host.ts';
import { checkCommand } from '../../local/cli/check.ts';
import { actsOn } from '../e2e/api-driver.ts';

const base = mkdtempSync(join(tmpdir(), 'tollgate-checked-'));
const content = 'The figures: 100';
const sha256 = createHash('sha256').update(content).digest('hex');
let project: string;
let folder: string;

/** A project with evidence whose round is open, and one that came to an end; all in the log; the host closed as it should be. */
beforeAll(async () => {
  const host = await startTestHost();
  const { done, post, submit, projectWhen, openRound } = actsOn(() => host);
  project = await submit({ gateModel: 'prince2' });
  await projectWhen(project, 'is admitted', shown => shown.status === 'active');
  const file = { contentType: 'text/plain', bytes: content.length, sha256 };
  const address = await done(post('manager', `/v1/projects/${project}/uploads`, { name: 'figures.txt', ...file }));
  await fetch(address.url, { method: address.method, headers: address.headers, body: content });
  await done(
    post('manager', `/v1/projects/${project}/evidence`, {
      kind: 'figures',
      title: 'Figures',
      file: { key: address.key, ...file },
    }),
  );
  await openRound(await submit());
  await host.host.factStream.idle();
  await growLog(host.host.app);
  await host.host.factStream.idle();
  await host.host.close();
  cpSync(host.folder, base, { recursive: true });
  await rmSync(host.folder, { recursive: true });
}, 120_000);
afterAll(() => rmSync(base, { recursive: true }));
afterEach(() => {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** The state folder, with something done to a copy of it. */
async function falsified(fault: (folder: string) => void): Promise<readonly Finding[]> {
  folder = mkdtempSync(join(tmpdir(), 'tollgate-checked-'));
  cpSync(base, folder, { recursive: true });
  fault(folder);
  const stored = readStateFolder(folder);
  try {
    // An hour later nothing is on its way any more.
    return (await check(stored, { now: addDays(toInstant(Date.now()), 1 / 24) })).findings;
  } finally {
    stored.close();
  }
}

const inDatabase = (work: (database: DatabaseSync) => void) => (where: string) => {
  const database = new DatabaseSync(join(where, 'facts.db'));
  work(database);
  database.close();
};

/** Facts are rewritten past the triggers of the file, as whoever owns the machine can. */
const rewritten = (change: (commits: Commit[]) => Commit[]) =>
  inDatabase(database => {
    for (const trigger of ['facts_never_change', 'facts_never_vanish', 'facts_keep_their_place'])
      database.exec(`DROP TRIGGER ${trigger}`);
    const stream = `project/${project}`;
    const rows = database.prepare('SELECT body FROM facts WHERE stream = ? ORDER BY seq').all(stream);
    const update = database.prepare('UPDATE facts SET body = ? WHERE stream = ? AND seq = ?');
    for (const commit of change(rows.map(row => JSON.parse(String(row.body)) as Commit)))
      update.run(JSON.stringify(commit), stream, commit.seq);
  });

function filesOf(where: string): string[] {
  return readdirSync(where, { recursive: true })
    .map(String)
    .filter(name => statSync(join(where, name)).isFile() && !/-(shm|wal)$/.test(name))
    .map(
      name =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(where, name)))
          .digest('hex')}`,
    )
    .toSorted();
}

describe('P27: what is derived is held against the facts', () => {
  test('P27: a folder that nobody touched agrees in every part, and the check leaves it byte for byte as it was', async () => {
    const before = filesOf(base);
    const stored = readStateFolder(base);
    const { findings, ...counts } = await check(stored, { now: addDays(toInstant(Date.now()), 1 / 24) });
    stored.close();
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ files: 1, workflows: 1, waiting: 0, newer: 0 });
    expect(counts.leaves).toBe(counts.entries - 1);
    expect(Math.min(counts.histories, counts.rows / 10, counts.mails)).toBeGreaterThanOrEqual(3);
    expect(filesOf(base)).toEqual(before);
  });

  test('P27: rows of lists that were changed, removed or planted are named by list and key', async () => {
    const key = Buffer.from('\0x', 'latin1');
    const findings = await falsified(
      inDatabase(database => {
        database.exec(`UPDATE views SET body = '{"planted":true}' WHERE list = 'offices'`);
        database.exec(`DELETE FROM views WHERE list = 'due-rounds'`);
        database.prepare(`INSERT INTO views VALUES ('sign-ins', ?, 'office/none', '{}')`).run(key);
      }),
    );
    const of = (list: string) =>
      findings.filter(({ where }) => where.startsWith(`${list}: `)).map(({ kind, what }) => [kind, what]);
    expect(of('offices')).toEqual([['list', 'the row is not what the facts make of it']]);
    expect(of('due-rounds')).toEqual([['list', 'the row is missing']]);
    expect(of('sign-ins')).toEqual([['list', 'no fact makes this row']]);
    expect(findings).toHaveLength(3);
  });

  test('P27: folded states that are not sealed, of no history, or sealed and wrong all the same, are named', async () => {
    const planted = inDatabase(database =>
      database.exec(
        `INSERT OR REPLACE INTO snapshots VALUES ('office/demo', 3, '{"stream":"office/demo"}'), ('office/none', 1, '{}')`,
      ),
    );
    expect(await falsified(planted)).toEqual([
      { kind: 'folded-state', where: 'office/demo', what: 'it is not sealed with the key of this deployment' },
      { kind: 'folded-state', where: 'office/none', what: 'there are no facts of it' },
    ]);
    const sealed = await falsified(where => {
      const facts = new DatabaseSync(join(where, 'facts.db'));
      const [row] = facts.prepare(`SELECT seq, body FROM facts WHERE stream = 'office/demo' AND seq = 2`).all();
      facts.close();
      const { digest } = JSON.parse(String(row?.body)) as Commit;
      const state = { state: { id: 'demo', people: [] }, remembered: [] };
      const snapshot = { stream: 'office/demo', seq: 2, digest, fold: deciders.office.fold, state };
      const body = JSON.stringify({ ...snapshot, seal: sealOf(where).of(JSON.stringify(snapshot)) });
      inDatabase(database => database.prepare('INSERT OR REPLACE INTO snapshots VALUES (?, ?, ?)').run('office/demo', 2, body))(
        where,
      );
    });
    expect(sealed).toEqual([
      { kind: 'folded-state', where: 'office/demo', what: 'it says something else than the facts until entry 2' },
    ]);
  });

  test('P27: an execution that should run and does not, and one that runs for nothing, are named', async () => {
    const findings = await falsified(
      inDatabase(database => {
        database.exec(`UPDATE executions SET status = 'failed', ended_at = started_at WHERE status = 'running'`);
        database.exec(
          `INSERT INTO executions (workflow, name, input, status, started_at) VALUES ('intake', 'intake-x-1', '{}', 'running', '2026-01-01T00:00:00.000Z')`,
        );
      }),
    );
    expect(findings.map(({ kind, what }) => [kind, what])).toEqual([
      ['workflow', 'it should run, and does not'],
      ['workflow', 'it runs, and nothing asks for it'],
    ]);
    expect(findings[0]?.where).toMatch(/^gate-review gate-review-/);
    expect(findings[1]?.where).toBe('intake intake-x-1');
  });

  test('P27: an evidence file that was changed, also together with the note of its digest, and one that is gone, are named with the entry', async () => {
    const contents = (where: string) => join(where, 'evidence/contents', sha256.slice(0, 2), sha256);
    const changed = await falsified(where => writeFileSync(contents(where), 'The figures: 999'));
    expect(changed).toEqual([
      { kind: 'file', where: expect.any(String), what: expect.stringMatching(/was changed.*entry \d+\)/) },
    ]);
    const both = await falsified(where => {
      const other = createHash('sha256').update('The figures: 999').digest('hex');
      for (const name of readdirSync(join(where, 'evidence/keys'))) {
        const path = join(where, 'evidence/keys', name);
        writeFileSync(path, readFileSync(path, 'utf8').replace(sha256, other));
      }
      cpSync(contents(where), join(where, 'evidence/contents', other.slice(0, 2), other));
      writeFileSync(join(where, 'evidence/contents', other.slice(0, 2), other), 'The figures: 999');
    });
    expect(both.map(({ what }) => what)).toEqual([expect.stringMatching(/^the file is not the one that the facts name/)]);
    const gone = await falsified(where => rmSync(join(where, 'evidence/keys'), { recursive: true }));
    expect(gone.map(({ what }) => what)).toEqual([expect.stringMatching(/^the file is missing/)]);
  });

  test('P14: a changed entry is named with its number, and a history that was written anew as a whole by the log', async () => {
    const changed = await falsified(
      rewritten(commits => commits.map(commit => (commit.seq === 2 ? { ...commit, at: '2020-01-01T00:00:00.000Z' } : commit))),
    );
    expect(changed[0]).toMatchObject({ kind: 'history', where: `project/${project}, entry 2` });
    const anew = await falsified(
      rewritten(commits => {
        const written: Commit[] = [];
        for (const { digest: _, ...entry } of commits)
          written.push(seal({ ...entry, command: `${entry.command}x`, previous: written.at(-1)?.digest ?? entry.previous }));
        return written;
      }),
    );
    expect(anew[0]).toMatchObject({ kind: 'log', what: 'the entry that is stored has another digest' });
  });

  test('P14: an entry that cannot be read, and a history of which nothing is left but its leaves, are named', async () => {
    const torn = await falsified(
      inDatabase(database => {
        database.exec('DROP TRIGGER facts_never_change');
        database.exec(`UPDATE facts SET body = '{"torn' WHERE stream = 'project/${project}' AND seq = 1`);
      }),
    );
    expect(torn[0]).toEqual({ kind: 'history', where: `project/${project}, entry 1`, what: 'the entry cannot be read' });
    const lost = await falsified(
      inDatabase(database => {
        database.exec('DROP TRIGGER facts_never_vanish');
        database.exec(`DELETE FROM facts WHERE stream = 'project/${project}'`);
      }),
    );
    expect(lost[0]).toMatchObject({ kind: 'log', where: `project/${project}` });
    expect(lost[0]?.what).toMatch(/^the whole history is missing; the log holds \d+ entries of it$/);
  });

  test('P27: a mail of a fact that never was is named', async () => {
    const id = `project/${project}#999#0/board-member`;
    const findings = await falsified(where => appendFileSync(join(where, 'mail.jsonl'), `${JSON.stringify({ id })}\n`));
    expect(findings).toEqual([{ kind: 'mail', where: id, what: 'there is no such fact' }]);
  });
});

describe('the command check', () => {
  const run = async (where: string, json: boolean) => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => {});
    const complained = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubEnv('TOLLGATE_HOME', where);
    try {
      const code = await checkCommand.run({ words: [], options: {}, json });
      return { code, text: [...said.mock.calls, ...complained.mock.calls].flat().join('\n') };
    } finally {
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
    }
  };

  test('the check says what agrees and exits with 0, names what differs with the remedy and exits with 1, and exits with 2 where there is nothing to read', async () => {
    expect(await run(base, false)).toEqual({
      code: 0,
      text: expect.stringMatching(/^Everything agrees: \d+ entries of \d+ histories/),
    });
    await falsified(inDatabase(database => database.exec(`DELETE FROM views WHERE list = 'offices'`)));
    const { code, text } = await run(folder, false);
    expect(code).toBe(1);
    expect(text).toContain('Rows of lists that differ from the facts: 1\n  offices: ');
    expect(text).toContain('→ Rebuild the lists');
    const machine = await run(folder, true);
    expect(JSON.parse(machine.text)).toMatchObject({ ok: false, findings: [{ kind: 'list', what: 'the row is missing' }] });
    expect(await run(join(folder, 'nowhere'), false)).toEqual({ code: 2, text: expect.stringContaining('There is no facts.db') });
  });
});
