/** Who may hand over a role, and who answers. The holder offers it, or the PMO; both the holder and who takes it agree. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { hasRole, type OfficeState, personIn } from '../../office/state.ts';
import { roleNames } from '../../values/roles.ts';
import type { ProjectNeeds } from '../context.ts';
import { namingOf } from '../namings/naming.ts';
import { requireNoDecisionBeingRecorded, requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';
import type { LeadRole } from './roles.ts';
import { leadRoles } from './roles.ts';
import type { Handover } from './with-handover.ts';

type Situation = Context & ProjectNeeds;

export const handoverActions = ['offer-handover', 'answer-handover'] as const;

export const handoverPreconditions: {
  readonly [A in (typeof handoverActions)[number]]: (project: Project, context: Situation) => Refused;
} = {
  'offer-handover': (project, context) =>
    requireGiver(project, undefined, context) ??
    requireUnderWay(project, 'Handing over a role') ??
    requireNoDecisionBeingRecorded(context),
  'answer-handover': (project, context) => {
    const no = requireUnderWay(project, 'Handing over a role');
    if (no) return no;
    return (project.handovers ?? []).some(handover => isAsked(handover, context.actor.id))
      ? requireNoDecisionBeingRecorded(context)
      : refuse('not-allowed', 'No role of this project is handed over by you or to you.');
  },
};

function requireUnderWay(project: Project, what: string): Refused {
  return requireStatus(project, ['submitted', 'returned', 'active', 'on-hold', 'killed', 'closing'], what);
}

/** The holder of the role (of one of both, when none is named), or the PMO. */
export function requireGiver(project: Project, role: LeadRole | undefined, { actor, office }: Situation): Refused {
  const roles = role === undefined ? leadRoles : [role];
  if (hasRole(office, actor.id, 'pmo')) return undefined;
  if (roles.some(one => holderOf(project, one) === actor.id)) return undefined;
  return refuse(
    'not-allowed',
    `Only whoever is ${role ?? 'sponsor or manager'} of this project, and the PMO, may hand the role over.`,
  );
}

/** Who has the role by a name that counts or waits; nobody who has declined it. */
export function holderOf(project: Project, role: LeadRole): string | undefined {
  const person = project.proposal[role];
  if (person === undefined || namingOf(project, { role, person })?.declined) return undefined;
  return person;
}

/** Whether this person has not agreed yet, or may still take the own word back. */
function isAsked({ from, to }: Handover, person: string): boolean {
  return person === from || person === to;
}

export function faultInTaker(role: LeadRole, to: string, office: OfficeState): Refused {
  if (hasRole(office, to, role)) return undefined;
  const why = personIn(office, to) ? `does not have the role ${roleNames[role]} in this office` : 'is not known in this office';
  return refuse('unknown-reference', `${to} ${why}; name somebody who has it, or give the role first.`, 'to');
}
