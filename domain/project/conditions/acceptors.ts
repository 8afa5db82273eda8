/** Who may accept that a condition is met: never who reported it, and nobody with an interest in the project (P21). */

import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { idsOf } from '../../office/one-person.ts';
import { boardOf, type OfficeState, personIn } from '../../office/state.ts';
import type { ProjectNeeds } from '../context.ts';
import { modelOf, nextGate } from '../gates/next-gate.ts';
import { interestsIn } from '../interest.ts';
import type { Project } from '../state.ts';
import type { ConditionOnFile, ConditionReport } from './condition.ts';

/** Of a report only its author matters here. */
type Reported = Omit<ConditionOnFile, 'reported'> & { readonly reported?: Pick<ConditionReport, 'by'> | undefined };

/**
 * The chair of the round and whom its ballots named; the member who set it, where an earlier version did not keep them. When none of them
 * can any more, the members of the board that decides next; when none of these either, the PMO.
 */
export function acceptorsOf(condition: Reported, project: Project, office: OfficeState): readonly string[] {
  const interestOf = interestsIn(project, office);
  const concerned = [condition.reported?.by, condition.person].flatMap(person =>
    person === undefined ? [] : idsOf(office, person),
  );
  const free = (person: string) =>
    personIn(office, person) !== undefined && !concerned.includes(person) && interestOf(person) === undefined;
  const model = modelOf(project, office);
  const gate = model && nextGate(project, model);
  const board = gate && boardOf(office, gate.board);
  const pmo = office.people.filter(person => person.roles.includes('pmo')).map(person => person.id);
  const circles = [condition.acceptors ?? [condition.by], board?.seats ?? [], pmo];
  return circles.map(circle => circle.filter(free)).find(circle => circle.length > 0) ?? [];
}

/** Refuses who has an interest, who reported it, and who was not asked; names those who may. */
export function requireAcceptor(
  condition: ConditionOnFile,
  state: Project,
  { actor, office }: Pick<Context, 'actor'> & Pick<ProjectNeeds, 'office'>,
): Refused {
  const may = acceptorsOf(condition, state, office);
  if (may.includes(actor.id)) return undefined;
  const who = may.length > 0 ? `This is for ${may.join(' or ')}.` : 'Nobody without an interest is left; the PMO names somebody.';
  return refuse('not-allowed', `A condition is accepted by somebody without an interest in the project. ${who}`);
}

/** For whose word a reported condition waits. */
export function waitsFor(condition: ConditionOnFile, project: Project, office: OfficeState): readonly string[] {
  return condition.reported && condition.metAt === undefined ? acceptorsOf(condition, project, office) : [];
}

/** Who would be asked for a word if this person reported the condition as met now; nobody when it is reported or met already. */
export function wouldBeAsked(
  condition: ConditionOnFile,
  project: Project,
  { actor, office }: Pick<Context, 'actor'> & Pick<ProjectNeeds, 'office'>,
): readonly string[] {
  if (condition.reported || condition.metAt !== undefined) return [];
  return acceptorsOf({ ...condition, reported: { by: actor.id } }, project, office);
}
