/** What was worked out beside the best set as rows of tables: each set by what it has instead. */
import type { SelectionView } from '#api/answers/selections.ts';
import { number } from '../../shared/format.ts';
import { phrases, served, t } from '../../shared/text.ts';
import type { ScenarioAnswer, ScenarioResult } from './api.ts';
import { type Taken, takenBeyond, takenNames } from './taken.ts';
import { amountOf, namesOf, sentenceCase, worth } from './words.ts';

/** As answers have it, and as the result document has it. */
type ChosenSet = Pick<Readonly<ScenarioAnswer['found']['best']>, 'value' | 'cost'> & {
  readonly chosen: readonly string[];
  readonly taken: readonly Taken[];
};

interface Beside {
  readonly best: ChosenSet;
  readonly selection: SelectionView;
}

export interface SetRow {
  readonly which: string;
  readonly value: number;
  readonly less: number;
  readonly cost: number;
  readonly gains: string;
  readonly loses: string;
}

function setRow(which: string, set: ChosenSet, { best, selection }: Beside): SetRow {
  return {
    which,
    value: set.value,
    less: Number((best.value - set.value).toFixed(6)),
    cost: set.cost,
    gains: takenNames(takenBeyond(set.taken, best.taken), selection, '–'),
    loses: takenNames(takenBeyond(best.taken, set.taken), selection, '–'),
  };
}

const orders = { value: t('By score'), 'value-for-money': t('By score for money') } as const;
const ways = { stops: t('ends at the first that does not fit'), skips: t('skips what does not fit') } as const;

export function cutRows({ cutLists }: ScenarioResult, best: ChosenSet, selection: SelectionView): readonly SetRow[] {
  return cutLists.map(({ by, way, set, breaks }) => {
    const broken = breaks.map(({ words }) => served(words)).join(', ');
    const name = phrases(`${orders[by]}, ${ways[way]}`, broken !== '' && t('breaks: {breaks}', { breaks: broken }));
    return setRow(name, set, { best, selection });
  });
}

export function nearRows({ near }: ScenarioResult, best: ChosenSet, selection: SelectionView): readonly SetRow[] {
  if (!near) return [];
  const isBest = ({ taken }: ChosenSet) => taken.length === best.taken.length && takenBeyond(taken, best.taken).length === 0;
  const rows = near.sets.map((set, index) =>
    setRow(isBest(set) ? t('The best') : t('Number {number}', { number: number(index + 1, 0) }), set, { best, selection }),
  );
  const { mostDifferent } = near;
  if (!mostDifferent) return rows;
  const swaps = t('{swaps, plural, one {{swaps} swap} other {{swaps} swaps}}', { swaps: mostDifferent.swaps });
  return [...rows, setRow(t('The most different ({swaps})', { swaps }), mostDifferent.set, { best, selection })];
}

/** What is close, in words: the next set, the one that differs most, and the plain lists cut where the money ends. */
export function closeLines(selection: SelectionView, best: ChosenSet, result: ScenarioResult): readonly string[] {
  const near = nearRows(result, best, selection).filter(row => row.gains !== '–' || row.loses !== '–');
  const told = new Set([near[0], near.at(-1)].filter(row => row !== undefined));
  return [...told, ...cutRows(result, best, selection)].map(inWords);
}

function inWords({ which, value, less, gains, loses }: SetRow): string {
  const away =
    less === 0
      ? t('worth the same')
      : less > 0
        ? t('{worth} less', { worth: worth(Math.abs(less)) })
        : t('{worth} more', { worth: worth(Math.abs(less)) });
  if (gains === '–' && loses === '–') return t('{which}: the same set.', { which });
  return t('{which}: worth {worth}, {away}. In instead: {gains}; out instead: {loses}.', {
    which,
    worth: worth(value),
    away,
    gains,
    loses,
  });
}

export interface StepRow {
  readonly what: string;
  readonly one: string;
  readonly ten: string;
  readonly next: string;
  readonly chosen: string;
}

export function stepRows({ nextSteps }: ScenarioResult, selection: SelectionView): readonly StepRow[] {
  return nextSteps.map(step => {
    const rule = step.rules[0] ?? '';
    const amount = (units: number) => amountOf(rule, units, selection.currency);
    return {
      what: sentenceCase(served(step.words)),
      one: `${amount(step.unit)}: ${gained(step.oneMore)}`,
      ten: `${amount(step.unit * 10)}: ${gained(step.tenMore)}`,
      next: nextWords(step, amount),
      chosen: step.next ? namesOf(step.next.chosen, selection) : '–',
    };
  });
}

function gained(more: number | null): string {
  if (more === null) return t('not worked out');
  return more === 0 ? t('nothing') : `+${worth(more)}`;
}

function nextWords({ next, value }: ScenarioResult['nextSteps'][number], amount: (units: number) => string): string {
  if (next === undefined) return t('not worked out');
  if (next === null) return t('No addition buys a better set');
  return t('{by} more: +{worth}', { by: amount(next.by), worth: worth(next.value - value) });
}

export interface UnsureRow {
  readonly set: string;
  readonly value: number;
  readonly times?: number;
  readonly regret?: number;
}

/** Sets that a reader looks at; those after them were best less often and could miss more. */
const mostSets = 12;

type Uncertainty = NonNullable<ScenarioResult['uncertainty']>;

/** Sets that were the best of a draw, and those that could miss least, each once. */
export function unsureRows(
  { sets, regrets, draws }: Uncertainty,
  best: readonly string[],
  selection: SelectionView,
): readonly UnsureRow[] {
  const key = (chosen: readonly string[]) => chosen.toSorted().join('|');
  const rows = new Map<string, UnsureRow>();
  const named = (chosen: readonly string[]) => {
    const name = namesOf(chosen, selection);
    return key(chosen) === key(best) ? t('{name} (the best set)', { name }) : name;
  };
  for (const { chosen, times, value } of sets) rows.set(key(chosen), { set: named(chosen), value, times: times / draws });
  for (const { chosen, maxRegret, value } of regrets) {
    const before = rows.get(key(chosen)) ?? { set: named(chosen), value };
    rows.set(key(chosen), { ...before, regret: maxRegret });
  }
  return [...rows.values()].slice(0, mostSets);
}
