/** Selections in words: amounts by what they count, the bottom line of a scenario, and how firmly a candidate is in or out. */
import type { SelectionView } from '#api/answers/selections.ts';
import { measureOf } from '#domain/selection/rules.ts';
import { measureInWords } from '#domain/selection/words.ts';
import { isolated } from '#domain/values/isolated.ts';
import { money, moneyShort, number } from '../../shared/format.ts';
import type { Tone } from '../../shared/labels.ts';
import { allOf } from '../../shared/names.ts';
import type { ScenarioAnswer, ScenarioView } from './api.ts';

export const selectionStatus: Record<SelectionView['status'], [string, Tone]> = {
  draft: ['Scenarios are made', 'calm'],
  submitted: ['Before the board', 'warn'],
  decided: ['Decided', 'good'],
  withdrawn: ['Withdrawn', 'plain'],
};

export const scenarioStatus: Record<ScenarioView['status'], [string, Tone]> = {
  solving: ['Being worked out', 'calm'],
  solved: ['Worked out', 'good'],
  infeasible: ['Rules clash', 'bad'],
  failed: ['Not worked out', 'bad'],
};

/** A value (a score, or a sum of scores). */
export const worth = (value: number | undefined | null): string => number(value ?? undefined, 2);

/** A share of one without a sign: 0.4 %. */
export const share = (part: number): string => `${number(part * 100, 2)} %`;

/** Tenths of a person. */
export const people = (tenths: number): string => `${number(tenths / 10)} ${tenths === 10 ? 'person' : 'people'}`;

/** An amount of what a rule limits, short: money, or people. */
export function amountOf(rule: string, amount: number, currency: string): string {
  return measureOf(rule)?.what === 'people' ? people(amount) : moneyShort(amount, currency);
}

/** What a rule limits: the budget of 2027, developers in Q1. */
export function limitName(rule: string): string {
  const measure = measureOf(rule);
  return measure ? measureInWords(measure) : rule;
}

export const sentenceCase = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

type Candidates = Pick<SelectionView, 'candidates'>;

export function titleIn({ candidates }: Candidates): (project: string) => string {
  const titles = new Map(candidates.map(({ project, title }) => [project as string, title]));
  return project => isolated(titles.get(project) ?? project);
}

/** Several candidates as one phrase; in the words of nobody when there are none. */
export function namesOf(projects: readonly string[], of: Candidates, none = 'none'): string {
  return projects.length === 0 ? none : allOf(projects.map(titleIn(of)));
}

/** 7 of 12 for £4.1m, worth 640: proven best. */
export function bottomLine({ found }: Pick<ScenarioAnswer, 'found'>, { candidates, currency }: SelectionView): string {
  const { best } = found;
  return `${best.chosen.length} of ${candidates.length} for ${money(best.cost, currency)}, worth ${worth(best.value)}: ${proof(found)}.`;
}

export function proof({ status, gap, seconds }: ScenarioAnswer['found']): string {
  if (status === 'proven') return 'proven best';
  const below = gap === null ? 'how far from the best is not known' : `at most ${share(gap)} below the best there can be`;
  return status === 'within-gap' ? below : `${below}, stopped after ${number(seconds)} s`;
}

/** What is said about other sets of the same value. */
export function tieWords({ ties }: ScenarioAnswer['found']): string | undefined {
  if (!ties.settled) return 'Another set of the same value may be cheaper: there was no time to look.';
  if (ties.sets === undefined || ties.sets < 2) return undefined;
  return `${ties.orMore ? 'At least ' : ''}${ties.sets} sets are worth the same; this one costs least, then has the fewest projects, then comes first by name.`;
}

export type StandingWord = ScenarioAnswer['standings'][number];

/** What the other way would cost, for a candidate that is in or out. */
export function priceWords(regret: StandingWord['regret'], isIn: boolean): string {
  if (regret === undefined) return 'not worked out';
  if (regret === null) return isIn ? 'the rules need it' : 'the rules do not allow it';
  return `${isIn ? 'leaving it out' : 'taking it'} costs ${worth(regret)}`;
}
