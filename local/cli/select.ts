/** The best set of projects under budgets, people and rules, from a file and without a host. */
import { openHighs } from '#adapters/highs/optimiser.ts';
import { type Study, type StudyWish, study } from '#domain/selection/study.ts';
import { readWritten } from '#domain/selection/written.ts';
import type { Command, Words } from './command.ts';
import { progressLines } from './progress.ts';
import { studyInWords } from './select-words.ts';
import { Usage } from './usage.ts';
import { jsonIn } from './written-file.ts';

export const select: Command = {
  name: 'select',
  words: ['FILE.json'],
  summary: 'Choose the best set of projects under budgets, people and rules; needs no host',
  help: `The file holds the projects and the rules, money and people in decimals (docs/selection.md; - reads standard input):
  {"budget": 100, "requires": [["C", "A"]], "items": {"A": {"cost": 30, "value": 15}, "C": {"cost": 40, "value": 20}}}
Says which set is best, and whether that is proven or how much better another could be; or which rules cannot hold together.
Exit code 0: a set that keeps every rule. 1: there is none, or the file has a fault, with the reason.
Ctrl-C ends the search with the best set found so far.

Options:
  --frontier N      what each of N amounts of the budget buys
  --along RULE      ... of another limit: budgets:2027, resources:developer:Q1
  --next            what a little more of each budget and role buys
  --near N          up to N sets that are nearly as good, and the most different one
  --core            which projects are in every good set, in none, or open, and what each costs the other way
  --uncertain N     how often each project is chosen in N draws of uncertain values, and the set of least regret
  --wishes          what forcing in and out costs
  --all             all of these (12 points, 10 sets, 100 draws)
  --within PERCENT  how much less a set may be worth to count as good (default 5)
  --spread PERCENT  how uncertain values are (default 20)
  --seed N          of the draws (default 1)
  --reliability N   how much of the spread of the values is real, 0 to 1: then it is said what to expect
  --seconds N       for the best set, and as many again for each further part (default 30)
  --gap PERCENT     stop when nothing can be better by more than this (default 0: proven)`,
  options: {
    ...{ frontier: { type: 'string' }, along: { type: 'string' }, next: { type: 'boolean' }, near: { type: 'string' } },
    ...{ core: { type: 'boolean' }, uncertain: { type: 'string' }, wishes: { type: 'boolean' }, all: { type: 'boolean' } },
    ...{ within: { type: 'string' }, spread: { type: 'string' }, seed: { type: 'string' }, seconds: { type: 'string' } },
    ...{ gap: { type: 'string' }, reliability: { type: 'string' } },
  },
  async run(call) {
    const {
      words: [name = ''],
      options,
      json,
    } = call;
    const wish = wishOf(options);
    const limits = {
      seconds: numberIn(options, 'seconds', { usual: 30, least: 0.1, most: 3_600 }),
      gap: percentIn(options, 'gap', 0),
    };
    const problem = await problemIn(name);
    const optimiser = openHighs();
    const controller = new AbortController();
    const interrupt = () => controller.abort();
    process.once('SIGINT', interrupt);
    try {
      const onProgress = progressLines();
      const found = await study(problem, { optimiser, ...limits, countTies: 20, signal: controller.signal, onProgress }, wish);
      console.log(json ? JSON.stringify({ file: name, ...found }) : studyInWords(problem, found));
      return isAnswered(found) ? 0 : 1;
    } finally {
      process.off('SIGINT', interrupt);
      await optimiser.close();
    }
  },
};

const isAnswered = ({ answer }: Study): boolean => 'best' in answer;

async function problemIn(name: string) {
  const read = readWritten(await jsonIn(name));
  if (read.ok) return read.problem;
  throw new Error(
    `${name} cannot be used:\n${read.faults.map(({ field, fault, remedy }) => `  ${field}: ${fault}. ${remedy}`).join('\n')}`,
  );
}

function wishOf(options: Words['options']): StudyWish {
  const isWished = (...names: string[]) => options.all === true || names.some(name => options[name] !== undefined);
  const within = percentIn(options, 'within', 5);
  const along = options.along === undefined ? {} : { along: String(options.along) };
  return {
    ...(isWished('frontier', 'along') && {
      frontier: { points: numberIn(options, 'frontier', { usual: 12, least: 2, most: 200 }), ...along },
    }),
    ...(isWished('next') && { next: true }),
    ...(isWished('near') && { near: { within, most: numberIn(options, 'near', { usual: 10, least: 1, most: 200 }) } }),
    ...(isWished('core') && { coreWithin: within }),
    ...(isWished('uncertain') && { uncertainty: drawsOf(options) }),
    ...(isWished('wishes') && { priceOfWishes: true }),
    // Nobody can guess it, so it is no part of --all.
    ...(options.reliability !== undefined && {
      reliability: numberIn(options, 'reliability', { usual: 1, least: 0, most: 1 }),
    }),
  };
}

const drawsOf = (options: Words['options']): StudyWish['uncertainty'] => ({
  draws: numberIn(options, 'uncertain', { usual: 100, least: 1, most: 10_000 }),
  spread: percentIn(options, 'spread', 20),
  seed: numberIn(options, 'seed', { usual: 1, least: 1, most: 2 ** 32 - 1 }),
});

interface Range {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

function numberIn(options: Words['options'], name: string, { usual, least, most }: Range): number {
  const given = options[name];
  if (given === undefined) return usual;
  const value = Number(given);
  const isWhole = least < 1 || Number.isInteger(value);
  if (String(given).trim() === '' || !isWhole || !(value >= least && value <= most))
    throw new Usage(`--${name} needs a ${least < 1 ? '' : 'whole '}number from ${least} to ${most}, and not ${given}`);
  return value;
}

/** As a share. */
function percentIn(options: Words['options'], name: string, usual: number): number {
  const given = options[name];
  const value = given === undefined ? usual : Number(given);
  if (String(given).trim() === '' || !(value >= 0 && value <= 100))
    throw new Usage(`--${name} needs a percentage from 0 to 100, and not ${given}`);
  return Number((value / 100).toFixed(8));
}
