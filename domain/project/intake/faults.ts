/** What makes a proposal impossible in its office: people, goals or a gate model that it does not know, or another gate model than its size says. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { hasRole, type OfficeState, personIn } from '../../office/state.ts';
import type { Proposal } from '../proposal.ts';
import { faultInGateModel } from '../routing/by-size.ts';
import type { Project } from '../state.ts';

interface Around {
  readonly office: OfficeState;
  /** The project, unless the proposal is its first. */
  readonly state?: Project | undefined;
  /** It is under way already, on the gate model that its file names. */
  readonly inFlight?: boolean;
}

export function faultIn(proposal: Proposal, { office, state, inFlight = false }: Around): Refused {
  const sized = !inFlight && state?.model === undefined;
  const chosen = state?.bySize?.chosen?.model;
  const no = faultInPeople(proposal, office) ?? faultInGateModel(proposal, { office, sized, chosen });
  if (no) return no;
  const goals = new Set<string>();
  for (const [index, { goal }] of proposal.contributions.entries()) {
    const at = `contributions.${index}.goal`;
    if (!office.goals.some(entry => entry.id === goal))
      return refuse('unknown-reference', `This office has no goal ${goal}.`, at);
    if (goals.has(goal)) return refuse('already-exists', `The goal ${goal} stands here twice.`, at);
    goals.add(goal);
  }
  if (proposal.start !== undefined && proposal.end !== undefined && proposal.end < proposal.start)
    return refuse('unknown-reference', 'The end lies before the start.', 'end');
  return undefined;
}

export function faultInPeople({ sponsor, manager, customer }: Proposal, office: OfficeState): Refused {
  if (!hasRole(office, sponsor, 'sponsor'))
    return refuse('unknown-reference', `${sponsor} is not a sponsor in this office.`, 'sponsor');
  if (manager !== undefined && !hasRole(office, manager, 'manager'))
    return refuse('unknown-reference', `${manager} is not a project manager in this office.`, 'manager');
  if (customer !== undefined && !personIn(office, customer))
    return refuse('unknown-reference', `${customer} is not known in this office.`, 'customer');
  return undefined;
}
