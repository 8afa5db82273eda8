/** Who reports the closure of a project and who accepts its result, and when: its team, before its end; a customer, who is not its sponsor alone. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refusalIn, refuse } from '../../decision/refusals.ts';
import { idsOf } from '../../office/one-person.ts';
import { hasRole, type OfficeState } from '../../office/state.ts';
import type { ProjectNeeds } from '../context.ts';
import { hasDeclined } from '../namings/naming.ts';
import { requireNoOpenRound, requireProjectTeam, requireStatus } from '../permissions.ts';
import { customerOf, type Project } from '../state.ts';
import { openClosure } from './steps.ts';

type Situation = Context & ProjectNeeds;

export const closureActions = ['report-closure', 'answer-closure'] as const;

export const closurePreconditions: {
  readonly [A in (typeof closureActions)[number]]: (project: Project, context: Situation) => Refused;
} = {
  'report-closure': (project, context) =>
    requireProjectTeam(project, context) ??
    requireStatus(project, ['active', 'on-hold', 'killed'], 'Reporting closure') ??
    requireNoOpenRound(project) ??
    (project.status === 'killed' ? undefined : requireCustomer(project, context.office)),
  'answer-closure': (project, { actor, office }) =>
    (actor.id === customerOf(project)
      ? undefined
      : refuse('not-allowed', `Only the customer of this project (${customerOf(project)}) accepts its result.`)) ??
    requireCustomer(project, office) ??
    refusalIn(openClosure(project)),
};

/** The sponsor, under whichever id, accepts the own result only where the office gave that person the role of a customer. */
function requireCustomer(project: Project, office: OfficeState): Refused {
  const { sponsor } = project.proposal;
  if (hasDeclined(project, { role: 'customer', person: customerOf(project) }))
    return refuse(
      'wrong-status',
      `${customerOf(project)} has declined to be the customer of this project; name another.`,
      'customer',
    );
  const own = idsOf(office, sponsor);
  if (!own.includes(customerOf(project)) || own.some(id => hasRole(office, id, 'customer'))) return undefined;
  return refuse(
    'not-allowed',
    'Nobody accepts the own result: this project names no customer besides its sponsor, who is no customer in this office. Name one in the proposal.',
    'customer',
  );
}
