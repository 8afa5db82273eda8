/**
 * Makes presets/demo/portfolio.json and presets/demo/call.json: facts (never narratives) of a few dozen real projects each, as varied as the
 * source files allow. Run from the project's root: `node local/demo/make-portfolio.ts [folder of the two CSV files]`.
 *
 * The choice is greedy and the same each time: each next project is the one that adds most to the variety so far.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { totalCostOf } from '#imports/costs.ts';
import type { Rating } from '#imports/mapping.ts';
import { detectMapping, readPortfolio, textFile } from '#imports/portfolio.ts';
import { presetMappings } from '#imports/presets.ts';
import type { PortfolioRow } from '#imports/row.ts';
import type { Note } from '#imports/row-draft.ts';

/** What one year's file says of a project. Money in minor units; a fact that is absent is either withheld or not given. */
export interface DemoYear {
  readonly year: number;
  readonly department?: string;
  readonly rating?: Rating;
  readonly start?: string;
  readonly end?: string;
  readonly wholeLifeCost?: number;
  readonly baselineInYear?: number;
  readonly forecastInYear?: number;
  readonly withheld: readonly Note[];
}
export interface DemoProject {
  readonly title: string;
  readonly category?: string;
  /** The source's project number. */
  readonly reference?: string;
  /** Oldest first; a project is taken for the same when its name is. */
  readonly years: readonly [DemoYear, ...DemoYear[]];
}
export interface DemoPortfolio {
  readonly attribution: string;
  readonly source: string;
  readonly currency: 'GBP';
  readonly projects: readonly DemoProject[];
}

const size = 44;
const sizeOfCall = 64;
const factFields = ['start', 'end', 'costs', 'rating', 'baselineInYear', 'forecastInYear'];

/** Chooses from the files' bytes; rows come in the order of the files. */
export function makeDemoPortfolio(files: readonly Uint8Array[]): DemoPortfolio {
  return {
    attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
    source: 'UK Government Major Projects Portfolio, data of 2019 and 2022; facts only. Money is in pence.',
    currency: 'GBP',
    projects: choose(merge(files.flatMap(rowsOf)), size),
  };
}

/** The proposals of the demonstration's call: of the file of 2022, those whose whole-life cost is published. */
export function makeDemoCall(file: Uint8Array): DemoPortfolio {
  const { attribution } = makeDemoPortfolio([]);
  const known = merge(rowsOf(file)).filter(({ years: [year] }) => year.wholeLifeCost !== undefined);
  const source = 'UK Government Major Projects Portfolio, data of 2022; facts only. Money is in pence.';
  return { attribution, source, currency: 'GBP', projects: choose(known, sizeOfCall) };
}

function rowsOf(bytes: Uint8Array): PortfolioRow[] {
  const file = textFile(bytes);
  const found = detectMapping(file, presetMappings());
  if (!found.ok) throw new Error(found.reason);
  return readPortfolio(file, found.mapping).rows.filter(row => row.proposal !== undefined);
}

function merge(rows: readonly PortfolioRow[]): DemoProject[] {
  const byName = Map.groupBy(rows, row => nameKey(row.proposal?.title ?? ''));
  return [...byName.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const latest = others.at(-1) ?? first;
    const { title = '', category, reference } = latest.proposal ?? {};
    return [{ title, category, reference, years: [yearOf(first), ...others.map(yearOf)] } satisfies DemoProject];
  });
}

function yearOf({ proposal, extra, withheld }: PortfolioRow): DemoYear {
  const { rating, baselineInYear, forecastInYear } = extra;
  return {
    year: extra.reportYear ?? 0,
    department: proposal?.department,
    rating,
    start: proposal?.start,
    end: proposal?.end,
    wholeLifeCost: totalCostOf(proposal?.costs ?? []),
    baselineInYear,
    forecastInYear,
    withheld: withheld.filter(note => factFields.includes(note.field)),
  };
}

function choose(projects: readonly DemoProject[], count: number): DemoProject[] {
  const seen = new Map<string, number>();
  const rest = [...projects];
  const chosen: DemoProject[] = [];
  while (chosen.length < count && rest.length > 0) {
    const gains = rest.map(project => gain(project, seen));
    const [next] = rest.splice(gains.indexOf(Math.max(...gains)), 1);
    if (next === undefined) break;
    chosen.push(next);
    for (const trait of traits(next)) seen.set(trait, (seen.get(trait) ?? 0) + 1);
  }
  return chosen.sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** A trait counts less the more often it was chosen already; a history of two years is worth having. */
function gain(project: DemoProject, seen: ReadonlyMap<string, number>): number {
  const variety = traits(project).reduce((sum, trait) => sum + 1 / (1 + (seen.get(trait) ?? 0)) ** 2, 0);
  return variety + (project.years.length > 1 ? 0.5 : 0) + (project.years.some(year => year.withheld.length > 0) ? 0 : 0.3);
}

function traits({ category, years }: DemoProject): string[] {
  const ratings = years.map(year => year.rating ?? 'none');
  const withheld = new Set(years.flatMap(year => year.withheld.map(note => `withheld ${note.field}`)));
  return [`${category}`, `${years.at(-1)?.department}`, `${years[0].year} ${ratings.join(' to ')}`, ...withheld];
}

function nameKey(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..');
  const folder = process.argv[2] ?? join(root, '../shared/data/gmpp');
  const [former, latest] = ['gmpp-2019.csv', 'gmpp-2022.csv'].map(name => readFileSync(join(folder, name)));
  if (!former || !latest) throw new Error('two files are asked for');
  const made = { portfolio: makeDemoPortfolio([former, latest]), call: makeDemoCall(latest) };
  for (const [name, portfolio] of Object.entries(made)) {
    writeFileSync(join(root, `presets/demo/${name}.json`), `${JSON.stringify(portfolio, null, 2)}\n`);
    console.log(`presets/demo/${name}.json: ${portfolio.projects.length} projects`);
  }
}
