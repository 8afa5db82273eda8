/**
 * A sponsor or manager hands the role over, or the PMO proposes it. It takes effect once both have agreed. It is no revision: what a board decides on stays
 * as it was shown, the round goes on, and whoever took the role over does not decide in it (P3, P13).
 */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { idsOf } from '../../office/one-person.ts';
import { personIn } from '../../office/state.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { HandoverCommands } from './commands.ts';
import { faultInTaker, handoverPreconditions, holderOf, requireGiver } from './preconditions.ts';
import type { Handover } from './with-handover.ts';

export const handoverDecisions: ProjectDecisions<HandoverCommands> = {
  'offer-handover': offer,
  'answer-handover': answer,
};

type Offer = HandoverCommands['offer-handover'];

function offer(state: Project, { role, to, reason }: Offer, context: ProjectContext): Decision<ProjectFact> {
  const { actor, office } = context;
  const no = requireGiver(state, role, context) ?? handoverPreconditions['offer-handover'](state, context);
  if (no) return no;
  const from = state.proposal[role];
  if (from === undefined) return refuse('unknown-reference', `This project names no ${role}: name one by a revision.`, 'role');
  const unfit = faultInTaker(role, to, office);
  if (unfit) return unfit;
  if (idsOf(office, from).includes(to)) return refuse('already-exists', `${to} is the ${role} of this project already.`, 'to');
  const open = state.handovers?.find(entry => entry.role === role);
  const own = idsOf(office, actor.id);
  if (open?.to === to && open.from === from)
    return own.includes(from) || own.includes(to) ? answer(state, { role, accepted: true }, context) : { facts: [] };
  // Who has declined the role, or has left the office, is not asked for what that person no longer holds.
  const gone = holderOf(state, role) === undefined || personIn(office, from) === undefined;
  const agreed = [from, to].filter(person => own.includes(person) || (person === from && gone));
  const offered: ProjectFact = { type: 'handover-offered', role, from, to, reason, agreed };
  return { facts: [offered, ...ifBothAgree(state, { role, from, to, agreed }, context)] };
}

function answer(
  state: Project,
  { role, accepted, reason }: HandoverCommands['answer-handover'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const { actor, office } = context;
  const handover = state.handovers?.find(entry => entry.role === role && [entry.from, entry.to].includes(actor.id));
  const no = handoverPreconditions['answer-handover'](state, context);
  if (no) return no;
  if (!handover) return refuse('not-allowed', `The role of the ${role} is not handed over by you or to you.`, 'role');
  const { from, to, agreed } = handover;
  if (accepted && agreed.includes(actor.id)) return { facts: [] };
  if (!accepted && reason === undefined) return refuse('reason-required', 'Say why not: both, and the PMO, are told.', 'reason');
  const answered: ProjectFact = { type: 'handover-answered', role, from, to, accepted, reason };
  if (!accepted) return { facts: [answered] };
  const unfit = faultInTaker(role, to, office);
  if (unfit) return unfit;
  return { facts: [answered, ...ifBothAgree(state, { role, from, to, agreed: [...agreed, actor.id] }, context)] };
}

type Agreed = Pick<Handover, 'role' | 'from' | 'to' | 'agreed'>;

function ifBothAgree(state: Project, { role, from, to, agreed }: Agreed, { review }: ProjectContext): ProjectFact[] {
  if (![from, to].every(person => agreed.includes(person))) return [];
  const digest = digestOf({ ...state.proposal, [role]: to });
  return [{ type: 'lead-handed-over', role, from, to, digest, review: review?.id }];
}
