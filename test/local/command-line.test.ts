/** The command line as an operator uses it: each command in a process of its own, on a state folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqlite } from '#adapters/sqlite/open.ts';

const root = join(import.meta.dirname, '../..');
const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-cli-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function begin(home: string, args: readonly string[]): { child: ChildProcess; ended: Promise<Ran> } {
  const env = { ...process.env, LC_ALL: 'C', TOLLGATE_HOME: home, TOLLGATE_SEED: 'no' };
  const child = spawn(process.execPath, ['local/cli/main.ts', ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout?.on('data', chunk => {
    out += chunk;
  });
  child.stderr?.on('data', chunk => {
    err += chunk;
  });
  return { child, ended: new Promise(resolve => child.once('close', code => resolve({ code, out, err }))) };
}

const tollgate = (home: string, ...args: string[]) => begin(home, args).ended;

/** How many projects a state folder holds, and how many proposals were submitted in all. */
async function submittedIn(home: string): Promise<{ projects: number; submissions: number }> {
  const stores = openSqlite(home);
  try {
    const entries = await stores.facts.after(0, 100_000);
    const submissions = entries
      .flatMap(entry => (entry.commit?.facts ?? []) as { type: string }[])
      .filter(fact => fact.type === 'proposal-submitted');
    const projects = new Set(entries.map(entry => entry.stream).filter(stream => stream.startsWith('project/')));
    return { projects: projects.size, submissions: submissions.length };
  } finally {
    await stores.close();
  }
}

const portfolio = join(root, '../shared/data/gmpp/gmpp-2022.csv');

describe('the command line', () => {
  it('the command line shows its commands, and each command its words, with --help', async () => {
    const home = newFolder();
    const overview = await tollgate(home, '--help');
    expect(overview.code).toBe(0);
    for (const name of ['token', 'import', 'demo', 'export', 'verify', 'rebuild']) {
      expect(overview.out).toContain(`  ${name} `);
      const help = await tollgate(home, name, '--help');
      expect([help.code, help.out]).toEqual([0, expect.stringContaining(`tollgate -- ${name}`)]);
    }
  });

  it('the command line answers wrong words with the usage and exit code 2', async () => {
    const home = newFolder();
    for (const args of [
      [],
      ['frobnicate'],
      ['token'],
      ['token', 'emperor'],
      ['verify', 'a', 'b'],
      ['import', 'x.csv', '--frob'],
    ]) {
      const ran = await tollgate(home, ...args);
      expect([args, ran.code]).toEqual([args, 2]);
    }
  });

  it('the command line gives an access token of a demonstration role through the real sign-in', async () => {
    const ran = await tollgate(newFolder(), 'token', 'pmo', '--json');
    expect(ran.code).toBe(0);
    const { role, accessToken, expiresIn } = JSON.parse(ran.out);
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1], 'base64url').toString());
    expect([role, claims.sub, claims.aud, expiresIn]).toEqual(['pmo', 'pmo', 'tollgate-api', 3600]);
  });

  it('the command line imports a published portfolio once: the same file again, also after a crash half-way, takes nothing twice', async () => {
    const home = newFolder();
    const half = begin(home, ['import', portfolio, '--json']);
    const stop = setInterval(() => {
      try {
        if (readFileSync(join(home, 'facts.db-wal')).length > 600_000) half.child.kill('SIGKILL');
      } catch {
        // the file is not there yet
      }
    }, 5);
    const killed = await half.ended;
    clearInterval(stop);
    expect(killed.code, 'it was killed before it was done').toBeNull();
    const before = await submittedIn(home);
    expect(before.projects).toBeGreaterThan(0);
    expect(before.projects).toBeLessThan(235);

    const second = JSON.parse((await tollgate(home, 'import', portfolio, '--json')).out);
    expect(second).toMatchObject({ read: 235, refused: [], mapping: 'gmpp-2022' });
    expect(second.taken + second.known).toBe(235);
    expect(second.known).toBeGreaterThanOrEqual(before.projects);
    expect(second.withheld).toMatchObject({ costs: 37, start: 9, end: 13 });

    const third = JSON.parse((await tollgate(home, 'import', portfolio, '--json')).out);
    expect([third.taken, third.known]).toEqual([0, 235]);
    expect(await submittedIn(home)).toEqual({ projects: 235, submissions: 235 });
  });

  it('an import on the command line names line, field and reason of what it refuses, and takes the rest', async () => {
    const home = newFolder();
    const file = join(home, 'mine.csv');
    writeFileSync(file, 'Name;Start;Cost\nTown library;2027-02-30;1,5\n;2027-01-01;2\nSwimming hall;2027-01-01;3\n');
    const mapping = join(home, 'mapping.json');
    const columns = { title: 'Name', start: 'Start', costs: 'Cost' };
    writeFileSync(
      mapping,
      JSON.stringify({
        id: 'mine',
        title: 'Mine',
        columns,
        identity: ['Name'],
        constants: { office: 'demo', sponsor: 'sponsor' },
        money: { currency: 'GBP', scale: 'millions' },
        dates: { formats: ['yyyy-MM-dd'] },
        costs: { fallbackYear: 2027 },
      }),
    );
    const ran = await tollgate(home, 'import', file, '--mapping', mapping, '--json');
    const report = JSON.parse(ran.out);
    expect([ran.code, report.read, report.taken]).toEqual([1, 3, 2]);
    expect(report.refused).toContainEqual(expect.objectContaining({ line: 3, field: 'title' }));
    expect(report.unread).toContainEqual(expect.objectContaining({ line: 2, field: 'start' }));
  });

  it('the same portfolio next month updates what differs, and another person who imports it makes nothing twice', async () => {
    const home = newFolder();
    const mapping = join(home, 'mapping.json');
    const columns = { title: 'Name', costs: 'Budget', reference: 'Ref' };
    const constants = { office: 'demo', sponsor: 'sponsor' };
    const contributions = [{ from: 'constant', goal: 'digital', points: 90, justification: 'x' }];
    const own = { id: 'mine', title: 'Mine', columns, identity: ['Ref'], constants, contributions };
    writeFileSync(mapping, JSON.stringify({ ...own, costs: { fallbackYear: 2027 } }));
    const importing = async (budget: number, ...more: string[]) => {
      const file = join(home, 'portfolio.csv');
      writeFileSync(file, `Ref,Name,Budget\nN1,Granary lift,${budget}\nN2,Hop kiln,500\n`);
      const { out } = await tollgate(home, 'import', file, '--mapping', mapping, '--json', ...more);
      const { taken, updated, known, refused } = JSON.parse(out);
      return [taken, updated, known, refused.length];
    };
    expect(await importing(1000)).toEqual([2, 0, 0, 0]);
    expect(await importing(1200)).toEqual([0, 1, 1, 0]);
    expect(await importing(1200, '--as', 'sponsor')).toEqual([0, 0, 2, 0]);
    const manager = await tollgate(home, 'import', join(home, 'portfolio.csv'), '--mapping', mapping, '--as', 'manager');
    expect([manager.code, manager.err]).toEqual([1, expect.stringContaining('The PMO and administrators of an office import')]);
    expect(await submittedIn(home)).toEqual({ projects: 2, submissions: 2 });
  });

  it('an import says which columns it did not read, which rules fell away, what intake returned, and ends with 1', async () => {
    const home = newFolder();
    const file = join(home, 'mine.csv');
    writeFileSync(file, 'Name,Cost,RAG\nTown library,$5,red\nTotal,5,\n');
    const mapping = join(home, 'mapping.json');
    const columns = { title: 'Name', costs: 'Cost' };
    const contributions = [{ from: 'constant', goal: 'unheard-of', points: 5, justification: 'x' }];
    const constants = { office: 'demo', sponsor: 'sponsor' };
    const own = { id: 'mine', title: 'Mine', columns, identity: ['Name'], constants, contributions };
    writeFileSync(mapping, JSON.stringify({ ...own, costs: { fallbackYear: 2027 } }));
    const ran = await tollgate(home, 'import', file, '--mapping', mapping);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain(
      '1 rows read, 1 new, 0 updated (1 of them returned by intake), 0 unchanged, 0 refused; 1 rows are no project',
    );
    expect(ran.out).toContain('Columns that the mapping does not read: RAG.');
    expect(ran.out).toContain('Rules left out, because the office has no such goal: unheard-of.');
    expect(ran.out).toMatch(/2 +costs +in \$, not in GBP: "\$5"/);
    writeFileSync(mapping, JSON.stringify({ ...own, money: { currency: 'USD' } }));
    const other = await tollgate(home, 'import', file, '--mapping', mapping);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('The mapping counts in USD, the office demo in GBP')]);
  });

  it('the command line exports a history that verifies offline, and names the first entry that was changed', async () => {
    const home = newFolder();
    await tollgate(home, 'import', portfolio, '--json');
    const stores = openSqlite(home);
    const [first] = (await stores.facts.after(0, 1000)).filter(entry => entry.stream.startsWith('project/'));
    await stores.close();
    const project = first?.stream.slice('project/'.length) ?? '';
    const file = join(home, 'export.json');
    expect((await tollgate(home, 'export', project, '--out', file)).code).toBe(0);
    expect(await tollgate(home, 'verify', file)).toMatchObject({ code: 0, out: expect.stringContaining('Intact') });

    expect(await tollgate(home, 'verify', file, '--language', 'de')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Unversehrt: \d+ Einträge/),
    });
    expect(await tollgate(home, 'verify', file, '--language', 'tlh')).toMatchObject({
      code: 2,
      err: expect.stringContaining('en, de'),
    });

    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"infrastructure"', '"infrastructurE"').replace('"proposal-scored"', '"proposal-scoreD"'));
    const changed = await tollgate(home, 'verify', file, '--json');
    expect(changed.code).toBe(1);
    expect(JSON.parse(changed.out)).toMatchObject({ ok: false, flaw: { stream: `project/${project}` } });
    expect((await tollgate(home, 'export', 'no-such-project')).code).toBe(1);
    const both = await tollgate(home, 'export', 'x', '--call', '--selection');
    expect([both.code, both.err]).toEqual([1, expect.stringContaining('say --call or --selection, not both')]);
    expect((await tollgate(home, 'verify', join(home, 'none.json'))).err).toContain('cannot be read');
  });

  it('the command line plays the whole demonstration over HTTP and prints it as a table', async () => {
    const ran = await tollgate(newFolder(), 'demo');
    expect(ran.err).toBe('');
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/^project +score +gates +now +alerts/);
    expect(ran.out).toMatch(/44 projects: .*closed.*\d+ gate decisions\./s);
  });

  it('the command line rebuilds all lists from facts', async () => {
    const home = newFolder();
    await tollgate(home, 'token', 'pmo');
    const ran = await tollgate(home, 'rebuild', '--json');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out).entries).toBeGreaterThan(5);
  });
});
