/** Several names as one phrase, in the reader's own way of listing. */
import type { OfficeView } from '#api/answers/offices.ts';
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import type { NameOf } from './descriptions.ts';
import { listsIn } from './language.ts';
import { t } from './text.ts';

/** All of them: A, B and C. */
export function allOf(names: readonly string[]): string {
  return new Intl.ListFormat(listsIn, { type: 'conjunction' }).format(names.map(isolated));
}

/** The machines of an office as histories name them, so that nobody takes one for a person. */
export function machinesOf({ serviceAccounts = [] }: Pick<OfficeView, 'serviceAccounts'>): { id: string; name: string }[] {
  return serviceAccounts.map(({ id, name }) => ({ id, name: t('{name} (service account)', { name: isolated(name) }) }));
}

/** Who is told of what happens to a project: its sponsor and its manager, and whoever else is named. */
export function teamAnd({ proposal }: Pick<ProjectView, 'proposal'>, nameOf: NameOf, ...others: readonly string[]): string {
  const team = [proposal.sponsor, ...(proposal.manager === undefined ? [] : [proposal.manager])].map(nameOf);
  return allOf([...new Set([...team, ...others])]);
}
