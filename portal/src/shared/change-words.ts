/** What is said of a change of approved cost, end or scope, to the project and to its board. */
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from './descriptions.ts';
import { day, moment, money } from './format.ts';
import { t } from './text.ts';

export type Change = NonNullable<ProjectView['change']>;
export type ChangeContext = Pick<ProjectView, 'currency' | 'evidence'>;

/** Who asks for a change, when, what changes, why, and what supports it. */
export function changeLines({ currency, evidence }: ChangeContext, change: Change, nameOf: NameOf): readonly string[] {
  const item = evidence.find(({ id }) => id === change.evidence);
  const figures = [
    ...(change.cost === undefined ? [] : [t('cost {cost}', { cost: money(change.cost, currency) })]),
    ...(change.end === undefined ? [] : [t('end {end}', { end: day(change.end) })]),
    ...(change.scope === undefined ? [] : [t('another scope')]),
  ];
  return [
    t('Asked for by {by}, {at}: {figures}.', {
      by: isolated(nameOf(change.by)),
      at: moment(change.at),
      figures: figures.join(', '),
    }),
    ...(change.scope === undefined ? [] : [t('Scope: {scope}', { scope: isolated(change.scope) })]),
    t('Why: {reason}', { reason: isolated(change.reason) }),
    ...(item ? [t('Evidence: {title}', { title: isolated(item.title) })] : []),
  ];
}
