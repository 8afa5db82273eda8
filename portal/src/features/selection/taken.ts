/** What is taken of a candidate, in words: which of its versions, or how many units. */
import type { SelectionView } from '#api/answers/selections.ts';
import { isolated } from '#domain/values/isolated.ts';
import { allOf } from '../../shared/names.ts';
import { t } from '../../shared/text.ts';

export type Frozen = SelectionView['candidates'][number];
export type Part = Pick<Frozen, 'value' | 'interval' | 'cost' | 'needs'>;

export type Outcome = NonNullable<SelectionView['outcomes']>[number];

export interface Taken {
  readonly id: string;
  readonly option?: string | undefined;
  readonly units: number;
}

/** The name of the version that is taken, or the units; undefined where there was no choice. */
export function howTaken({ options, max = 1 }: Frozen, { option, units }: Omit<Taken, 'id'>): string | undefined {
  const version = options?.find(({ id }) => id === option);
  if (version) return version.name ?? version.id;
  return max > 1 ? t('{units} of {max} units', { units, max }) : undefined;
}

/** Whose score, cost and people a candidate has: of the version that is taken, else of all that it can be. */
export function partsOf(candidate: Frozen, taken: Omit<Taken, 'id'> | undefined): readonly Part[] {
  const { options } = candidate;
  if (!options) return [candidate];
  const version = options.find(({ id }) => id === taken?.option);
  return version ? [version] : options;
}

/** Score and cost of what is taken: of the version, and of all units; of a candidate that is not taken those that it can have. */
export function figuresOf(candidate: Frozen, { chosen, option, units = 1 }: Outcome) {
  const times = chosen ? units : 1;
  const parts = partsOf(candidate, chosen ? { option, units } : undefined);
  return { values: parts.map(({ value }) => value * times), costs: parts.map(({ cost }) => sum(cost) * times), parts };
}

const sum = (cost: Readonly<Record<string, number>>) => Object.values(cost).reduce((all, amount) => all + amount, 0);

/** One figure, or the least and the greatest of several: `4 to 20`. */
export function rangeOf(figures: readonly number[], show: (figure: number) => string): string {
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return least === most ? show(least) : t('{show} to {show2}', { show: show(least), show2: show(most) });
}

/** What is taken as one phrase, each with its version or its units where there was a choice. */
export function takenNames(taken: readonly Taken[], { candidates }: Pick<SelectionView, 'candidates'>, none = t('none')): string {
  if (taken.length === 0) return none;
  const of = new Map(candidates.map(candidate => [candidate.project as string, candidate]));
  return allOf(
    taken.map(entry => {
      const candidate = of.get(entry.id);
      const how = candidate && howTaken(candidate, entry);
      return `${isolated(candidate?.title ?? entry.id)}${how === undefined ? '' : ` (${isolated(how)})`}`;
    }),
  );
}

/** Those of the first that the second has not, or has otherwise. */
export function takenBeyond(first: readonly Taken[], second: readonly Taken[]): readonly Taken[] {
  const same = (one: Taken, other: Taken) => one.id === other.id && one.option === other.option && one.units === other.units;
  return first.filter(one => !second.some(other => same(one, other)));
}
