/** Comparisons of goals, a pair at a time: which pairs there are, what a judgement says in words, and what is sent. */
import { isolated } from '#domain/values/isolated.ts';
import { t } from '../text.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Pair {
  readonly item: Named;
  readonly over: Named;
}

/** From −8 (the second counts nine times as much) through 0 (as much) to 8 (the first does). */
export type Judgements = Readonly<Record<string, number>>;

export const most = 8;

/** Every goal with every other, so that each pair follows one that shares no goal with it where that is possible. */
export function pairsOf(goals: readonly Named[]): readonly Pair[] {
  const pairs = goals.flatMap((item, first) => goals.slice(first + 1).map((over, step) => ({ item, over, step })));
  return pairs.toSorted((left, right) => left.step - right.step).map(({ item, over }) => ({ item, over }));
}

export const keyOf = ({ item, over }: Pair) => `${item.id} ${over.id}`;

const strengths = [
  '',
  '',
  t('a little'),
  'moderately',
  t('moderately to strongly'),
  'strongly',
  t('strongly to very strongly'),
  t('very strongly'),
  t('very to extremely'),
  'extremely',
];

export function judgementInWords({ item, over }: Pair, step: number | undefined): string {
  if (step === undefined) return t('Not compared yet.');
  if (step === 0) return t('Both count the same.');
  const [more, less] = step > 0 ? [item, over] : [over, item];
  const times = Math.abs(step) + 1;
  return t('{name} counts {times} times as much as {name2} ({strengths} more).', {
    name: isolated(more.name),
    times,
    name2: isolated(less.name),
    strengths: strengths[times],
  });
}

/** A value of the scale 1/9 to 9, as a step. */
export function stepOf(value: string): number {
  const [above = '1', below = '1'] = value.split('/');
  return Number(above) - Number(below);
}

export function judgementsOf(pairs: readonly Pair[], judged: Judgements) {
  return pairs.flatMap(pair => {
    const step = judged[keyOf(pair)];
    if (step === undefined) return [];
    const times = step < 0 ? `1/${1 - step}` : step + 1;
    return [{ item: pair.item.id, over: pair.over.id, times }];
  });
}
