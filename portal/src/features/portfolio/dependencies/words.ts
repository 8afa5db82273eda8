/** How a dependency stands, in words: for the table, the list, the picture and whoever points at an arrow. */
import type { DependencyView } from '#api/answers/portfolio.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day } from '../../../shared/format.ts';
import type { Tone } from '../../../shared/labels.ts';
import { t } from '../../../shared/text.ts';

export const standingTones: Readonly<Record<DependencyView['standing'], Tone>> = {
  late: 'bad',
  doubtful: 'warn',
  'in-time': 'good',
  undated: 'plain',
};

export const standingLabels: Readonly<Record<DependencyView['standing'], string>> = {
  late: t('Late'),
  doubtful: t('In doubt'),
  'in-time': t('In time'),
  undated: t('No day named'),
};

/** Short: late ones say by how many days, as far as that is known. */
export function standingInShort({ standing, daysLate }: DependencyView): string {
  return daysLate === undefined
    ? standingLabels[standing]
    : t('{days, plural, one {1 day late} other {{days} days late}}', { days: daysLate });
}

/** Why it is late or in doubt; nothing where it is neither. */
export function reasonOf({ why, by, expected, giver, chain = [] }: DependencyView): string {
  switch (why) {
    case 'expected-later':
      return t('Expected on {expected}, needed by {by}.', { expected: day(expected), by: day(by) });
    case 'day-over':
      return t('The day is over, and it has not come.');
    case 'giver-over':
      return t('Whoever gives it is over and has not delivered.');
    case 'giver-waits':
      return t('Something late stands behind it: {chain}.', { chain: waitingInWords(chain) });
    case 'giver-ends-later':
      return t('Nobody has said when it comes, and whoever gives it ends on {end}.', { end: day(giver.end) });
    case undefined:
      return '';
  }
}

export function dependencyInWords(dependency: DependencyView): string {
  const { taker, giver, what, by } = dependency;
  const named = { taker: isolated(taker.title), giver: isolated(giver.title), what: isolated(what) };
  const standing = standingInShort(dependency);
  return by === undefined
    ? t('{taker} needs of {giver}: {what} ({standing})', { ...named, standing })
    : t('{taker} needs of {giver} by {by}: {what} ({standing})', { ...named, by: day(by), standing });
}

/** Who waits for whom, each for the next. */
export function waitingInWords(nodes: readonly { readonly title: string }[]): string {
  const steps = nodes.slice(1).map(({ title }, index) => ({ taker: nodes[index]?.title ?? '', giver: title }));
  return steps
    .map(({ taker, giver }) => t('{taker} waits for {giver}', { taker: isolated(taker), giver: isolated(giver) }))
    .join('; ');
}

/** The same of projects that wait in a circle: the last waits for the first. */
export function cycleInWords(cycle: readonly { readonly title: string }[]): string {
  return waitingInWords([...cycle, ...cycle.slice(0, 1)]);
}
