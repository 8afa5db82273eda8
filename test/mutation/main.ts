/**
 * Mutation testing of the domain: `npm run mutation -- [folder …] [--tests=test/domain/tally]`. Each rule is changed in every small way that Stryker knows (a condition
 * turned round, a comparison shifted, a line left out), and the tests of the domain must notice. Prints the score of each folder and writes
 * what nobody noticed to reports/mutation/survivors.txt; exit code 1 below 85 %. docs/mutation.md explains what stays.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const root = join(import.meta.dirname, '../..');
const work = join(root, 'reports/mutation');
const sandbox = join(work, 'sandbox');
const results = join(work, 'verdicts.jsonl');
const least = 85;
/** Nothing was judged for so long: the mutant that was begun never ends. */
const stalled = 180_000;
/** The same before the first mutant: all tests run once, with the code that can be changed, on a machine that has other work, too. */
const stalledAtFirst = 1_800_000;

/** Long random runs judge nothing here: they would take minutes for each mutant. */
const leftOut = ['random-histories', 'offered-actions', 'second-tally', 'planted-faults', 'state-types', 'against-by-hand'];

/** A memory of compiled expressions would carry what one mutant did over to the next. */
const unremembered = {
  file: 'domain/criteria/expression.ts',
  from: 'compiled.get(text)',
  to: 'undefined as Compiled | undefined',
};

const silent = () => undefined;
const never = () => false;
const logger = {
  ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
  ...{ isTraceEnabled: never, isDebugEnabled: never, isInfoEnabled: never },
  ...{ isWarnEnabled: never, isErrorEnabled: never, isFatalEnabled: never },
};

/** What the tests of the domain need. */
const copied = [
  ...['domain', 'views', 'api', 'functions', 'adapters', 'asl', 'workflows', 'imports', 'local', 'aws', 'presets'],
  ...['test', 'docs', 'package.json', 'tsconfig.json'],
];

type Mutant = Awaited<ReturnType<Instrumenter['instrument']>>['mutants'][number];

/** A copy of domain and tests in which every mutant waits to be switched on. */
async function prepare(folders: readonly string[]): Promise<readonly Mutant[]> {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(sandbox, { recursive: true });
  for (const part of copied) cpSync(join(root, part), join(sandbox, part), { recursive: true });
  if (existsSync(join(root, '../shared'))) symlinkSync(join(root, '../shared'), join(work, 'shared'));
  const paths = folders.flatMap(folder => globSync(`${folder}/**/*.ts`, { cwd: root })).sort();
  const files = paths.map(name => ({ name, mutate: true, content: textOf(name) }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { files: instrumented, mutants } = await new Instrumenter(logger).instrument(files, options);
  for (const { name, content } of instrumented) writeFileSync(join(sandbox, name), content);
  return mutants;
}

function textOf(name: string): string {
  const text = readFileSync(join(root, name), 'utf8');
  return name === unremembered.file ? text.replace(unremembered.from, unremembered.to) : text;
}

interface Line {
  readonly begun?: string;
  readonly mutant?: string;
  readonly verdict?: string;
}

function linesSoFar(): Line[] {
  if (!existsSync(results)) return [];
  return readFileSync(results, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Line);
}

/** Lets the mutants be judged; one that never ends is given up, and the others go on. */
async function judge(mutants: readonly Mutant[], tests: string): Promise<Map<string, string>> {
  const verdicts = new Map<string, string>();
  const files = globSync(tests, { cwd: root }).filter(file => !leftOut.some(name => file.includes(name)));
  for (;;) {
    const asked = {
      files: files.sort().map(file => join(sandbox, file)),
      mutants: mutants.map(({ id }) => id).filter(id => !verdicts.has(id)),
      results,
    };
    if (asked.mutants.length === 0) return verdicts;
    writeFileSync(join(work, 'asked.json'), JSON.stringify(asked));
    const ended = await run();
    const lines = linesSoFar();
    for (const { mutant, verdict } of lines) if (mutant !== undefined && verdict !== undefined) verdicts.set(mutant, verdict);
    const begun = lines.findLast(line => line.begun !== undefined)?.begun;
    if (
      begun === undefined ||
      (ended !== 'stalled' && begun !== undefined && verdicts.has(begun) && verdicts.size < mutants.length)
    )
      throw new Error('the tests do not pass without a mutant');
    if (!verdicts.has(begun)) verdicts.set(begun, 'endless');
  }
}

function run(): Promise<'ended' | 'stalled'> {
  const config = join(sandbox, 'test/mutation/vitest.config.ts');
  const env = { ...process.env, TOLLGATE_MUTANTS: join(work, 'asked.json') };
  const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', config], {
    cwd: sandbox,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  let [seen, since] = [0, Date.now()];
  return new Promise(resolve => {
    const look = setInterval(() => {
      const now = linesSoFar().length;
      if (now !== seen) [seen, since] = [now, Date.now()];
      else if (Date.now() - since > (seen === 0 ? stalledAtFirst : stalled)) child.kill('SIGKILL');
    }, 5_000);
    child.on('close', (_code, signal) => {
      clearInterval(look);
      resolve(signal === 'SIGKILL' ? 'stalled' : 'ended');
    });
  });
}

/** The score of a folder in words, and as a number. */
function scoreOf(verdicts: readonly string[]): { text: string; score: number; counted: number } {
  const number = (...wanted: readonly string[]) => verdicts.filter(verdict => wanted.includes(verdict)).length;
  const [killed, survived, unreached] = [number('killed', 'endless'), number('survived'), number('unreached')];
  const counted = killed + survived + unreached;
  const score = counted === 0 ? 100 : (killed * 100) / counted;
  const text = `${score.toFixed(1).padStart(5)} %  killed ${killed}, survived ${survived}, unreached ${unreached}; at load ${number('at-load')}`;
  return { text, score, counted };
}

function survivorLine({ fileName, location, mutatorName, replacement }: Mutant, verdict: string): string {
  const lines = readFileSync(join(root, fileName), 'utf8')
    .split('\n')
    .slice(location.start.line, location.end.line + 1);
  const last = lines.length - 1;
  const cut = lines.map((line, index) =>
    line.slice(index === 0 ? location.start.column : 0, index === last ? location.end.column : undefined),
  );
  const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 100);
  return `${verdict} ${fileName}:${location.start.line + 1} ${mutatorName}: ${short(cut.join(' '))} => ${short(replacement)}`;
}

const words = process.argv.slice(2);
/** Tests of this folder alone: quicker, and a lower bound of what all tests notice. */
const only = words.find(word => word.startsWith('--tests='))?.slice('--tests='.length);
const named = words.filter(word => !word.startsWith('--')).map(folder => folder.replace(/\/$/, ''));
const all = globSync('domain/*/', { cwd: root }).sort();
const folders = named.length > 0 ? named : [...new Set(all.map(folder => folder.replace(/\/$/, '')))];
const mutants = await prepare(folders);
console.log(`${mutants.length} mutants in ${folders.join(', ')}`);
const verdicts = await judge(mutants, `${only ?? 'test/domain'}/**/*.test.ts`);
const left = mutants.filter(({ id }) => ['survived', 'unreached'].includes(verdicts.get(id) ?? ''));
mkdirSync(dirname(results), { recursive: true });
writeFileSync(
  join(work, 'survivors.txt'),
  left.map(mutant => `${survivorLine(mutant, verdicts.get(mutant.id) ?? '')}\n`).join(''),
);
for (const folder of folders) {
  const own = mutants.filter(({ fileName }) => fileName.startsWith(`${folder}/`)).map(({ id }) => verdicts.get(id) ?? '');
  console.log(`${folder.padEnd(28)} ${scoreOf(own).text}`);
}
const total = scoreOf([...verdicts.values()]);
console.log(`${'together'.padEnd(28)} ${total.text}`);
process.exitCode = total.score >= least ? 0 : 1;
