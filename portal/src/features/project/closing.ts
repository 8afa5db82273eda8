/** How the end of a project is described: its figures, the customer's answer, what became of its benefits. */
import type { ProjectView } from '#api/answers/projects.ts';
import { customerOf } from '#domain/project/state.ts';
import type { Definition, NameOf } from '../../shared/descriptions.ts';
import { day, moment, money } from '../../shared/format.ts';
import { resultLabels } from '../../shared/labels.ts';
import { phrases, t } from '../../shared/text.ts';

type Closing = NonNullable<ProjectView['closure']>;

/** Whether the customer has been asked and has not answered yet. */
export function customerIsAsked({ closure, status }: ProjectView): boolean {
  return closure !== undefined && !closure.afterKill && closure.accepted === undefined && status === 'closing';
}

export function closureDefinitions(project: ProjectView, closure: Closing, nameOf: NameOf): readonly (Definition | undefined)[] {
  return [
    [t('Final cost'), money(closure.report.finalCost, project.currency)],
    closure.report.end === undefined ? undefined : [t('Ended'), day(closure.report.end)],
    [t('The customer’s word'), customersWord(project, closure, nameOf)],
    closure.returned === undefined ? undefined : [t('Sent back'), closure.returned],
    project.result && [t('Result'), resultLabels[project.result]],
  ];
}

function customersWord(project: ProjectView, { afterKill, accepted, askedAt }: Closing, nameOf: NameOf): string {
  if (afterKill) return t('not asked: the project was stopped');
  if (customerIsAsked(project))
    return t('waiting for {customerOf} since {askedAt}', { customerOf: nameOf(customerOf(project)), askedAt: moment(askedAt) });
  return accepted ? t('accepted') : t('not accepted');
}

export function benefitLine({ name, achieved, result, due }: Closing['report']['benefits'][number], currency: string): string {
  return phrases(
    achieved === undefined
      ? t('Benefit: {name}', { name })
      : t('Benefit: {name}, {achieved} achieved', { name, achieved: money(achieved, currency) }),
    result,
    due !== undefined && t('due {due}', { due: day(due) }),
  );
}
