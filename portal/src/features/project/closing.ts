/** How the end of a project is described: its figures, the customer's answer, what became of its benefits. */
import type { ProjectView } from '#api/answers/projects.ts';
import { customerOf } from '#domain/project/state.ts';
import type { Definition, NameOf } from '../../shared/descriptions.ts';
import { day, moment, money } from '../../shared/format.ts';
import { resultLabels } from '../../shared/labels.ts';

type Closing = NonNullable<ProjectView['closure']>;

/** Whether the customer has been asked and has not answered yet. */
export function customerIsAsked({ closure, status }: ProjectView): boolean {
  return closure !== undefined && !closure.afterKill && closure.accepted === undefined && status === 'closing';
}

export function closureDefinitions(project: ProjectView, closure: Closing, nameOf: NameOf): readonly (Definition | undefined)[] {
  return [
    ['Final cost', money(closure.report.finalCost, project.currency)],
    ['The customer’s word', customersWord(project, closure, nameOf)],
    closure.returned === undefined ? undefined : ['Sent back', closure.returned],
    project.result && ['Result', resultLabels[project.result]],
  ];
}

function customersWord(project: ProjectView, { afterKill, accepted, askedAt }: Closing, nameOf: NameOf): string {
  if (afterKill) return 'not asked: the project was stopped';
  if (customerIsAsked(project)) return `waiting for ${nameOf(customerOf(project))} since ${moment(askedAt)}`;
  return accepted ? 'accepted' : 'not accepted';
}

export function benefitLine({ name, achieved, result, due }: Closing['report']['benefits'][number], currency: string): string {
  const worth = achieved === undefined ? '' : `, ${money(achieved, currency)} achieved`;
  return `Benefit: ${name}${worth}${result === undefined ? '' : `; ${result}`}${due === undefined ? '' : `; due ${day(due)}`}`;
}
