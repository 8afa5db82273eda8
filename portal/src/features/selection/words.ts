/** Selections in words: amounts by what they count, the bottom line of a scenario, and how firmly a candidate is in or out. */
import type { SelectionView } from '#api/answers/selections.ts';
import { measureOf } from '#domain/selection/rules.ts';
import { measureInWords } from '#domain/selection/words.ts';
import { isolated } from '#domain/values/isolated.ts';
import { money, moneyShort, number } from '../../shared/format.ts';
import type { Tone } from '../../shared/labels.ts';
import { allOf } from '../../shared/names.ts';
import { served, t } from '../../shared/text.ts';
import type { ScenarioAnswer, ScenarioView } from './api.ts';

export const selectionStatus: Record<SelectionView['status'], [string, Tone]> = {
  draft: [t('Scenarios are made'), 'calm'],
  submitted: [t('Before the board'), 'warn'],
  decided: [t('Decided'), 'good'],
  withdrawn: [t('Withdrawn'), 'plain'],
};

export const scenarioStatus: Record<ScenarioView['status'], [string, Tone]> = {
  solving: [t('Being worked out'), 'calm'],
  solved: [t('Worked out'), 'good'],
  infeasible: [t('Rules clash'), 'bad'],
  failed: [t('Not worked out'), 'bad'],
};

/** A value (a score, or a sum of scores). */
export const worth = (value: number | undefined | null): string => number(value ?? undefined, 2);

/** A share of one without a sign: 0.4 %. */
export const share = (part: number): string => `${number(part * 100, 2)} %`;

/** Tenths of a person. */
export const people = (tenths: number): string =>
  tenths === 10 ? t('{number} person', { number: number(tenths / 10) }) : t('{number} people', { number: number(tenths / 10) });

/** An amount of what a rule limits, short: money, or people. */
export function amountOf(rule: string, amount: number, currency: string): string {
  return measureOf(rule)?.what === 'people' ? people(amount) : moneyShort(amount, currency);
}

/** What a rule limits: the budget of 2027, developers in Q1. */
export function limitName(rule: string): string {
  const measure = measureOf(rule);
  return measure ? served(measureInWords(measure)) : rule;
}

export const sentenceCase = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

type Candidates = Pick<SelectionView, 'candidates'>;

export function titleIn({ candidates }: Candidates): (project: string) => string {
  const titles = new Map(candidates.map(({ project, title }) => [project as string, title]));
  return project => isolated(titles.get(project) ?? project);
}

/** Several candidates as one phrase; in the words of nobody when there are none. */
export function namesOf(projects: readonly string[], of: Candidates, none = t('none')): string {
  return projects.length === 0 ? none : allOf(projects.map(titleIn(of)));
}

/** 7 of 12 for £4.1m, worth 640: proven best. */
export function bottomLine({ found }: Pick<ScenarioAnswer, 'found'>, { candidates, currency }: SelectionView): string {
  const { best } = found;
  return t('{chosen} of {candidates} for {cost}, worth {worth}: {proof}.', {
    chosen: best.chosen.length,
    candidates: candidates.length,
    cost: money(best.cost, currency),
    worth: worth(best.value),
    proof: proof(found),
  });
}

export function proof({ status, gap, seconds }: ScenarioAnswer['found']): string {
  if (status === 'proven') return t('proven best');
  const below =
    gap === null ? t('how far from the best is not known') : t('at most {gap} below the best there can be', { gap: share(gap) });
  return status === 'within-gap' ? below : t('{below}, stopped after {seconds} s', { below, seconds: number(seconds) });
}

/** What is said about other sets of the same value. */
export function tieWords({ ties }: ScenarioAnswer['found']): string | undefined {
  if (!ties.settled) return t('Another set of the same value may be cheaper: there was no time to look.');
  if (ties.sets === undefined || ties.sets < 2) return undefined;
  return ties.orMore
    ? t(
        'At least {sets} sets are worth the same; this one costs least, then has the fewest projects, then comes first by name.',
        { sets: ties.sets },
      )
    : t('{sets} sets are worth the same; this one costs least, then has the fewest projects, then comes first by name.', {
        sets: ties.sets,
      });
}

export type StandingWord = ScenarioAnswer['standings'][number];

/** What the other way would cost, for a candidate that is in or out. */
export function priceWords(regret: StandingWord['regret'], isIn: boolean): string {
  if (regret === undefined) return t('not worked out');
  if (regret === null) return isIn ? t('the rules need it') : t('the rules do not allow it');
  return isIn
    ? t('leaving it out costs {worth}', { worth: worth(regret) })
    : t('taking it costs {worth}', { worth: worth(regret) });
}
