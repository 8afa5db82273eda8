/** The project in other hands: name, alerts and what is still to do follow the role; an open round keeps what its board was shown. */
import type { OpenRound } from '../gates/record.ts';
import { leadsInEffect, same } from '../namings/naming.ts';
import type { Project } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { handoverFacts } from './facts.ts';
import type { LeadRole } from './roles.ts';
import type { HandedOverInRound, Handover } from './with-handover.ts';

export const handoverFolds: ProjectFolds<typeof handoverFacts> = {
  'handover-offered': (state, { type: _, ...offered }, { at, actor }) => ({
    ...state,
    handovers: [...without(state, offered.role), { ...offered, by: actor.id, at }],
  }),
  'handover-answered': (state, { role, accepted }, { actor }) => ({
    ...state,
    handovers: accepted
      ? (state.handovers ?? []).map(entry => (entry.role === role ? { ...entry, agreed: [...entry.agreed, actor.id] } : entry))
      : without(state, role),
  }),
  'handover-lapsed': (state, { role }) => ({ ...state, handovers: without(state, role) }),
  'lead-handed-over': (state, { role, from, to, digest, review }) => {
    const { open } = state;
    const proposal = { ...state.proposal, [role]: to };
    const stays = proposal.sponsor === from || proposal.manager === from;
    const now = (id: string) => (id === from && !stays ? to : id);
    const changed = {
      proposal,
      digest,
      handovers: without(state, role),
      formerLeads: [...new Set([...state.formerLeads, ...leadsInEffect(state).filter(person => person === from)])],
      namings: state.namings.filter(entry => !same(entry, { role, person: from })),
      failing: state.failing.map(entry => ({ ...entry, owner: now(entry.owner) })),
    };
    const after = { ...state, ...changed };
    return open && open.review === review ? inRound(after, handedOver(open, { shown: state.digest, role, person: to })) : after;
  },
};

function without({ handovers = [] }: Project, role: LeadRole): readonly Handover[] {
  return handovers.filter(entry => entry.role !== role);
}

function handedOver(
  { handedOver: before }: OpenRound,
  { shown, ...lead }: { shown: string; role: LeadRole; person: string },
): HandedOverInRound {
  return { shown: before?.shown ?? shown, leads: [...(before?.leads ?? []), lead] };
}

function inRound(state: Project, handedOver: HandedOverInRound): Project {
  if (state.open === undefined) return state;
  if (state.status === 'killed' || state.status === 'closed') return { ...state, open: { ...state.open, handedOver } };
  return { ...state, open: { ...state.open, handedOver } };
}
