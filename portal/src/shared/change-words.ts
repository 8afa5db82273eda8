/** What is said of a change of approved cost, end or scope, to the project and to its board. */
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from './descriptions.ts';
import { day, moment, money } from './format.ts';

export type Change = NonNullable<ProjectView['change']>;
export type ChangeContext = Pick<ProjectView, 'currency' | 'evidence'>;

/** Who asks for a change, when, what changes, why, and what supports it. */
export function changeLines({ currency, evidence }: ChangeContext, change: Change, nameOf: NameOf): readonly string[] {
  const item = evidence.find(({ id }) => id === change.evidence);
  const figures = [
    ...(change.cost === undefined ? [] : [`cost ${money(change.cost, currency)}`]),
    ...(change.end === undefined ? [] : [`end ${day(change.end)}`]),
    ...(change.scope === undefined ? [] : ['another scope']),
  ];
  return [
    `Asked for by ${isolated(nameOf(change.by))}, ${moment(change.at)}: ${figures.join(', ')}.`,
    ...(change.scope === undefined ? [] : [`Scope: ${isolated(change.scope)}`]),
    `Why: ${isolated(change.reason)}`,
    ...(item ? [`Evidence: ${isolated(item.title)}`] : []),
  ];
}
