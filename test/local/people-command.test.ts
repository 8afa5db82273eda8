/** `tollgate people` as an operator uses it: a file compared with the office, taken in with a reason, and written again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '#local/demo/people.ts';
import { type MainProcess, startMain } from '#test/support/main-process.ts';

const base = mkdtempSync(join(tmpdir(), 'tollgate-people-'));
const home = join(base, 'home');
let host: MainProcess;

beforeAll(async () => {
  host = await startMain({ TOLLGATE_HOME: home });
}, 120_000);
afterAll(async () => {
  await host?.stop();
  rmSync(base, { recursive: true, force: true });
});

async function people(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { PATH: process.env.PATH ?? '', TOLLGATE_HOME: home };
  const child = spawn(process.execPath, ['local/cli/main.ts', 'people', ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

const addresses = async () =>
  (JSON.parse((await people('--json')).out) as { email: string; roles: string[] }[]).map(({ email }) => email);

test('a file of people is compared with the office line by line, nothing is stored, and a refused line makes the exit code 1', async () => {
  const file = join(base, 'people.csv');
  const lines = [
    'Our people',
    'Name;E-mail;Roles;Desk',
    'Renée Åberg;renee@example.org;Gatekeeper;4',
    'Kim;kim@example.org;Boss;5',
  ];
  writeFileSync(file, Buffer.from(lines.join('\r\n'), 'latin1'));
  const { code, out } = await people(file);
  expect(code).toBe(1);
  expect(out.split('\n').slice(0, 3)).toEqual([
    `${file}: 1 new, 1 refused. Nothing is stored; --commit takes it in.`,
    'Read as CSV in windows-1252, with the header in line 2.',
    'Columns that are not read: Desk.',
  ]);
  expect(out).toMatch(/^4 +Kim +kim +refused +Roles .*Boss.*: no role/m);
  expect(await addresses()).toHaveLength(demoPeople.length);
}, 120_000);

test('a workbook of people is taken in with a reason, which is asked for, and what is written is read again without a change', async () => {
  const file = join(base, 'people.xlsx');
  const rows = [
    ['Name', 'Mail', 'Roles'],
    ['Renée Åberg', 'renee@example.org', 'Sponsor, Gatekeeper'],
  ];
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'People', rows }] }));
  expect(await people(file, '--commit')).toMatchObject({ code: 2, err: expect.stringContaining('--commit needs --reason') });
  const taken = await people(file, '--commit', '--reason', 'The list of June.', '--json');
  expect([taken.code, JSON.parse(taken.out)]).toMatchObject([0, { committed: true, items: [{ id: 'renee', outcome: 'new' }] }]);
  expect(await addresses()).toContain('renee@example.org');
  const out = join(base, 'again.csv');
  const count = demoPeople.length + 1;
  expect(await people('--out', out)).toMatchObject({ code: 0, out: `${out}: ${count} people.\n` });
  expect(readFileSync(out, 'utf8')).toContain('Renée Åberg,renee@example.org,"Sponsor, Gatekeeper",renee,Active');
  expect(await people(out)).toMatchObject({
    code: 0,
    out: expect.stringContaining(`again.csv: ${count} unchanged. Nothing is stored`),
  });
}, 120_000);

test('people of an office are taken in by those alone who may set them, as in the portal', async () => {
  const { code, err } = await people(join(base, 'people.xlsx'), '--as', 'sponsor');
  expect([code, err]).toEqual([1, expect.stringMatching(/administrator/i)]);
  expect((await people('--remove-absent')).code).toBe(2);
  expect(await people(join(base, 'nothing.csv'))).toMatchObject({ code: 1, err: expect.stringContaining('cannot be read') });
}, 120_000);
