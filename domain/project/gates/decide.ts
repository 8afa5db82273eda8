/** Gates: asking for the next one, and what its round does to the project. */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import type { Gate } from '../../office/gate-model.ts';
import { own } from '../../values/record.ts';
import { projectPreconditions } from '../actions.ts';
import type { ProjectCommand } from '../commands.ts';
import type { ProjectContext } from '../decide.ts';
import type { ProjectFact } from '../facts.ts';
import { contentDigest } from '../pack.ts';
import type { ProjectState } from '../state.ts';
import { adviceToProceedAgainst, gateToRequest } from './next-gate.ts';

type Gates = Extract<ProjectCommand, { type: 'request-gate' | 'note-refused-round' | 'record-round' | 'proceed-against-advice' }>;

export function decideGates(state: ProjectState, command: Gates, context: ProjectContext): Decision<ProjectFact> {
  switch (command.type) {
    case 'request-gate':
      return request(state, command, context);
    case 'note-refused-round':
      if (state.open?.review !== command.review) return { facts: [] };
      return { facts: [{ type: 'gate-refused', review: command.review, reason: command.reason }] };
    case 'record-round':
      return record(state, command.review, context);
    case 'proceed-against-advice':
      return proceed(state, command.reason, context);
  }
}

/** The request for a gate's next round. */
export function gateRequest(state: ProjectState, gate: Gate, model: { id: string; version: number }): ProjectFact {
  const round = (own(state.rounds, gate.id) ?? 0) + 1;
  return {
    type: 'gate-requested',
    gate: gate.id,
    round,
    review: `${state.id}.${gate.id}.${round}`,
    model: model.id,
    version: model.version,
  };
}

function request(
  state: ProjectState,
  command: Extract<Gates, { type: 'request-gate' }>,
  context: ProjectContext,
): Decision<ProjectFact> {
  const no = projectPreconditions['request-gate'](state, context);
  if (no) return no;
  const next = gateToRequest(state, context.office);
  if ('refusal' in next) return next;
  const { gate, model } = next;
  if (command.gate !== undefined && command.gate !== gate.id)
    return refuse('outcome-not-offered', `The next gate of this project is ${gate.id}; gates are taken in order.`, 'gate');
  return { facts: [gateRequest(state, gate, model)] };
}

/** Records how the round ended. A round whose pack is no longer the project's content does not count (P13). */
function record(state: ProjectState, reviewId: string, context: ProjectContext): Decision<ProjectFact> {
  const { review } = context;
  if (state.open?.review !== reviewId || review?.id !== reviewId || review.project !== state.id) return { facts: [] };
  const end = review.outcome;
  if (!end) return { facts: [] };
  const about = { review: reviewId, gate: review.gate.id };
  if (end.kind !== 'decided')
    return { facts: [{ type: end.kind === 'voided' ? 'round-voided' : 'round-lapsed', ...about, reason: end.why }] };
  if (review.pack.content !== contentDigest(state))
    return {
      facts: [{ type: 'round-voided', ...about, reason: 'the proposal or its evidence changed while the last ballot was cast' }],
    };
  const { gate } = review;
  const passes = end.outcome === 'go' || end.outcome === 'conditional-go';
  const outcome: ProjectFact = {
    type: 'gate-outcome-recorded',
    ...about,
    outcome: end.outcome,
    why: end.why,
    decidedAt: end.at,
    authority: gate.authority,
    from: gate.from,
    to: passes ? gate.to : undefined,
    closing: gate.closing,
    pack: review.pack.digest,
    conditions: end.conditions.map((condition, index) => ({
      ...condition,
      id: `c${state.conditions.length + index + 1}`,
      review: reviewId,
    })),
  };
  return { facts: [outcome] };
}

/** After an advisory board said anything but go, the sponsor may go on against its word: visibly, with a reason. */
function proceed(state: ProjectState, reason: string, context: ProjectContext): Decision<ProjectFact> {
  const no = projectPreconditions['proceed-against-advice'](state, context);
  if (no) return no;
  const advised = adviceToProceedAgainst(state, context.office);
  if ('refusal' in advised) return advised;
  const { gate, review, advice } = advised;
  return { facts: [{ type: 'proceeded-against-advice', review, gate: gate.id, advice, reason, to: gate.to }] };
}
