/** `tollgate score` and `tollgate weights` as somebody uses them: in a process of their own, without a host. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function tollgate(args: readonly string[], input: unknown = ''): Promise<Ran> {
  const child = spawn(process.execPath, ['local/cli/main.ts', ...args], { cwd: root, stdio: 'pipe' });
  const ran = { out: '', err: '' };
  child.stdout.on('data', chunk => {
    ran.out += chunk;
  });
  child.stderr.on('data', chunk => {
    ran.err += chunk;
  });
  child.stdin.end(typeof input === 'string' ? input : JSON.stringify(input));
  return new Promise(resolve => child.once('close', code => resolve({ code, ...ran })));
}

const weighting = (reach: number) => ({
  by: 'direct',
  weights: [
    { goal: 'reach', weight: reach },
    { goal: 'risk', weight: 30 },
  ],
});
const goals = ['reach', 'risk'].map(id => ({ id, name: id }));
const alternatives = [
  { id: 'A', ratings: { reach: 80, risk: 20 } },
  { id: 'B', ratings: { reach: 60, risk: null } },
  { id: 'C', ratings: { reach: 90, risk: 90 } },
];
const scored = { model: { method: 'weighted-sum', goals, weighting: weighting(70) }, alternatives };

test('a file of projects is ranked with what each goal added, and who lacks a rating stands apart with what is possible', async () => {
  const { code, out } = await tollgate(['score', '-'], scored);
  expect(code).toBe(0);
  expect(out).toMatch(/1 +C +90 +63 +27/);
  expect(out).toMatch(/2 +A +62 +56 +6/);
  expect(out).toContain('B: has no answer for risk; a score of 42 to 72 is possible');
  const { ranked, apart } = JSON.parse((await tollgate(['score', '-', '--json'], scored)).out);
  expect([ranked.map((one: { id: string }) => one.id), apart[0].missing]).toEqual([['C', 'A'], ['risk']]);
});

test('a fault in a file to score ends with 1 and names the field and the remedy', async () => {
  const strange = { ...scored, model: { ...scored.model, goals: goals.slice(0, 1) } };
  const none = await tollgate(['score', '-'], strange);
  expect([none.code, none.out]).toEqual([1, '']);
  expect(none.err).toContain('weighting.weights.1: risk is no goal of this model or stands twice; name each of reach once.');
  const beyond = await tollgate(['score', '-'], { ...scored, alternatives: [{ id: 'A', ratings: { reach: 101 } }] });
  expect(beyond.err).toContain('alternatives.A.ratings.reach: 101 lies outside the scale; give a value from 0 to 100.');
  expect((await tollgate(['score', '-'], { model: scored.model })).err).toContain('alternatives: ');
  expect((await tollgate(['score', 'absent.json'])).err).toContain('absent.json cannot be read.');
});

const judged = (...times: readonly number[]) =>
  [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
  ].map(([item, over], index) => ({ item, over, times: times[index] }));

test('judgements that hold end with 0 and give the weights', async () => {
  const { code, out } = await tollgate(['weights', '-', '--json'], { judgements: judged(2, 2, 4) });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    accepted: true,
    weights: [
      { goal: 'a', share: expect.closeTo(4 / 7, 6) },
      { goal: 'b', share: expect.closeTo(2 / 7, 6) },
      { goal: 'c', share: expect.closeTo(1 / 7, 6) },
    ],
    mostInconsistent: [],
  });
});

test('judgements of several people that contradict each other end with 1, with the one to think over and what would mend it', async () => {
  const people = [
    { person: 'petra', judgements: judged(5, 5, 1) },
    { person: 'ada', voice: 2, judgements: judged(2, 0.5).slice(0, 2) },
  ];
  const { code, out } = await tollgate(['weights', '-'], { people });
  expect(code).toBe(1);
  expect(out).toContain('Most inconsistent of petra: a over b, given 5; 1/5 would bring the consistency ratio to 0.000.');
  expect(out).toContain('Most disputed: b over c, by a factor of 10 between people.');
});

test('a fault in judgements ends with 1 and names the field, and --help says what the files hold', async () => {
  const wrong = await tollgate(['weights', '-'], { judgements: [{ item: 'a', over: 'b', times: -1 }] });
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('judgements.0.times')]);
  const apart = await tollgate(['weights', '-'], { goals: ['a', 'b', 'c'], judgements: judged(2).slice(0, 1) });
  expect([apart.code, apart.err]).toEqual([1, expect.stringContaining('people: ')]);
  for (const name of ['score', 'weights']) {
    const { code, out } = await tollgate([name, '--help']);
    expect([code, out]).toEqual([0, expect.stringContaining(`Usage: npm run -s tollgate -- ${name} FILE.json`)]);
  }
});
