/** `tollgate select` as an operator uses it: in a process of its own, without a host. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tollgate-select-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function select(
  args: readonly string[],
  how: { readonly input?: string; readonly after?: (kill: (signal: NodeJS.Signals) => void) => void } = {},
): Promise<Ran> {
  const child = spawn(process.execPath, ['local/cli/main.ts', 'select', ...args], { cwd: root, stdio: 'pipe' });
  const ran = { out: '', err: '' };
  child.stdout.on('data', chunk => {
    ran.out += chunk;
  });
  child.stderr.on('data', chunk => {
    ran.err += chunk;
    how.after?.(signal => child.kill(signal));
  });
  child.stdin.end(how.input ?? '');
  return new Promise(resolve => child.once('close', code => resolve({ code, ...ran })));
}

const vectors = JSON.parse(readFileSync(join(root, 'test/domain/selection/vectors.json'), 'utf8'));
const items = vectors.selectionItems['items-a'];
const portfolio = { budgets: { 2027: 60, 2028: 70, 2029: 60 }, items };

/** Values close to costs, under twelve limits: nobody proves the best of them in a few seconds. */
function hardPortfolio(count: number) {
  let state = 7;
  const random = () => {
    state = Number((BigInt(state) * 1_103_515_245n + 12_345n) % 2n ** 31n);
    return state / 2 ** 31;
  };
  const years = Array.from({ length: 12 }, (_, index) => String(2027 + index));
  const hard = Array.from({ length: count }, (_, index) => {
    const value = 100 + Math.floor(random() * 900);
    return {
      id: `p${index}`,
      value,
      cost: Object.fromEntries(years.map(year => [year, random() < 0.6 ? Math.ceil(value * (0.8 + random() * 0.4)) : 0])),
    };
  });
  const half = (year: string) => Math.floor(hard.reduce((sum, item) => sum + (item.cost[year] ?? 0), 0) / 2);
  return { items: hard, budgets: Object.fromEntries(years.map(year => [year, half(year)])) };
}

describe('tollgate select', () => {
  let plain: string;
  beforeAll(() => {
    plain = file('plain.json', portfolio);
  });

  test('the best set of a file is told with its value, what it uses of each limit, and the cut lists beside it', async () => {
    const { code, out } = await select([plain]);
    expect(code).toBe(0);
    expect(out).toContain('The best set is worth 175; proven: none is worth more. No other set is worth as much.');
    expect(out).toMatch(/P1 +58 +50 +P1/);
    expect(out).toMatch(/the budget of 2028 +65 +70 +5/);
    expect(out).toMatch(/by value +until one does not fit +170 +the best set adds 5/);
    expect(out).toContain('Expect less than 175');
  });

  test('with the reliability of the scores it is said how much of the value is likely, and without it only that it is less', async () => {
    const { code, out } = await select([plain, '--reliability', '0.5']);
    expect(code).toBe(0);
    // Each of the four chosen lies half way between its value and the mean of all.
    const values = Object.values(items as Record<string, { value: number }>).map(({ value }) => value);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const likely = Math.round(((175 + 4 * mean) / 2) * 10) / 10;
    expect(out).toContain(`Expect less than 175: choosing what looks best overstates it. About ${likely} is likely.`);
    expect((await select([plain, '--all', '--uncertain', '1', '--frontier', '2'])).out).not.toContain('is likely');
  });

  test('with --json one document is all of standard output, with every part that was asked for', async () => {
    const { code, out } = await select([plain, '--json', '--all', '--uncertain', '20', '--frontier', '5']);
    expect(code).toBe(0);
    const found = JSON.parse(out);
    expect(found).toMatchObject({
      file: plain,
      solver: expect.stringContaining('HiGHS'),
      answer: {
        status: 'proven',
        best: { chosen: ['P1', 'P3', 'P4', 'P6'], value: 175, cost: 170 },
        gap: 0,
        ties: { settled: true, sets: 1 },
      },
      near: { within: 0.05, core: ['P1', 'P4'], never: ['P5'] },
      core: { regret: { P1: 11, P5: 12 } },
      uncertainty: { seed: 1, draws: 20, coreIndex: { P1: expect.closeTo(0.6667, 4) } },
      priceOfWishes: { status: 'priced', price: 0 },
    });
    expect(found.frontier.points).toHaveLength(5);
    expect(found.nextSteps.map((step: { words: string }) => step.words)).toContain('the budgets of all years');
  });

  test('all parts are told in words, too', async () => {
    const { code, out } = await select([plain, '--all', '--uncertain', '10', '--frontier', '4', '--along', 'budgets:2028']);
    expect(code).toBe(0);
    for (const words of [
      'The frontier along the budget of 2028',
      'What a little more buys',
      'Sets within 5 % of the best (all)',
      'The most different one: P1 P2 P4 P7 (174)',
    ])
      expect(out).toContain(words);
    expect(out).toContain('in every set: P1 (11), P4 (11)');
    expect(out).toContain('Over 10 draws of uncertain values (seed 1)');
    expect(out).toMatch(/Core index [^\n]+:\n {2}[^\n]*P1 0\.67/);
  });

  test('rules that cannot hold together end with 1, are named, and it is said what would be enough', async () => {
    const { code, out } = await select([file('clash.json', { ...portfolio, budget: 50, forceIn: ['P1', 'P4'] })]);
    expect(code).toBe(1);
    expect(out).toContain('These cannot all hold: the budget is 50, P1 must be in and P4 must be in.');
    expect(out).toContain('the budget: 95 used of 50, 45 too much');
  });

  test('a file with mistakes ends with 1 and names each with its field and the remedy, and a file that is none with its name', async () => {
    const wrong = await select([file('wrong.json', { ...portfolio, forceIn: ['P9'], budget: -1 }), '--json']);
    expect([wrong.code, wrong.out]).toEqual([1, '']);
    expect(wrong.err).toContain('budget: it is below zero');
    const other = await select([file('other.json', { ...portfolio, forceIn: ['P9'] })]);
    expect(other.err).toContain('forceIn[0]: there is no candidate “P9”. Name the id of a candidate.');
    expect((await select([file('broken.json', '{"items": ')])).err).toContain('broken.json is no JSON');
    expect((await select([join(folder, 'absent.json')])).err).toContain('absent.json cannot be read.');
  });

  test('wrong words end with 2 and the usage, and --help shows every option', async () => {
    for (const args of [
      [],
      [plain, '--near', '0'],
      [plain, '--seconds', 'soon'],
      [plain, '--gap', '101'],
      [plain, '--reliability', '1.1'],
      [plain, '--frob'],
    ]) {
      const { code, err } = await select(args);
      expect([args.slice(1), code, err]).toEqual([
        args.slice(1),
        2,
        expect.stringContaining('Usage: npm run -s tollgate -- select FILE.json'),
      ]);
    }
    const help = await select(['--help']);
    expect(help.code).toBe(0);
    for (const option of ['--frontier', '--next', '--near', '--core', '--uncertain', '--seed', '--seconds', '--gap', '--json'])
      expect(help.out).toContain(option);
  });

  test('a file on standard input is read with -', async () => {
    const { code, out } = await select(['-', '--json'], { input: JSON.stringify(portfolio) });
    expect([code, JSON.parse(out).answer.best.value]).toEqual([0, 175]);
  });

  test('a search that ends before the proof says so with how much better a set could be, and what it does while it takes long', async () => {
    const { code, out, err } = await select([file('hard.json', hardPortfolio(150)), '--seconds', '6']);
    expect(code).toBe(0);
    expect(out).toMatch(/not proven: another could be worth [\d.]+ % more/);
    expect(err).toMatch(/^\d+ s: Looking for the best set: \d+, at most \d+$/m);
  });

  test('Ctrl-C ends the search with the best set found so far, on standard output', async () => {
    const { code, out } = await select([file('long.json', hardPortfolio(150)), '--seconds', '600', '--json'], {
      after: kill => kill('SIGINT'),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).answer).toMatchObject({ status: 'best-found' });
  });
});
