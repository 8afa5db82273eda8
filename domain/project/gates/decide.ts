/** Gates: asking for the next one, and what its round does to the project. */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import type { Gate, PublishedGateModel } from '../../office/gate-model.ts';
import { gateModelOf } from '../../office/state.ts';
import { own } from '../../values/record.ts';
import type { ProjectCommand } from '../commands.ts';
import type { ProjectContext } from '../decide.ts';
import type { ProjectFact } from '../facts.ts';
import { contentDigest } from '../pack.ts';
import { requireProjectTeam, requireStatus } from '../permissions.ts';
import type { ProjectState } from '../state.ts';
import { modelOf, nextGate } from './next-gate.ts';

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

/** The newest version of the project's model, if it still knows the project's stage; a round keeps the version it is opened with (P12). */
export function currentModel(state: ProjectState, { office }: ProjectContext): PublishedGateModel | undefined {
  const newest = gateModelOf(office, state.model?.id);
  return newest?.stages.some(stage => stage.id === state.stage) ? newest : modelOf(state, office);
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
  const no = requireProjectTeam(state, context) ?? requireStatus(state, ['active', 'on-hold'], 'Asking for a gate');
  if (no) return no;
  if (state.open) return refuse('round-is-open', `Round ${state.open.review} is open already; the board decides it first.`);
  const model = currentModel(state, context);
  const gate = model && nextGate(state, model);
  if (!gate || !model) return refuse('nothing-left-to-ask', 'All gates are passed. Report closure instead.');
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
  const { actor } = context;
  if (actor.id !== state.proposal.sponsor) return refuse('not-allowed', "Only the sponsor may go on against a board's advice.");
  const no = requireStatus(state, ['active', 'on-hold'], 'Going on');
  if (no) return no;
  if (state.open) return refuse('round-is-open', `Round ${state.open.review} is open; wait for its advice.`);
  const last = state.gates.at(-1);
  const advised = last?.authority === 'advisory' && !state.passed.includes(last.gate) && last.against === undefined;
  const gate = last && modelOf(state, context.office)?.gates.find(entry => entry.id === last.gate);
  if (!last || !advised || !gate || gate.closing)
    return refuse(
      'wrong-status',
      'There is no advisory outcome to go on against: only an advisory gate leaves the choice to the sponsor.',
    );
  const advice = last.outcome;
  if (advice === 'lapsed' || advice === 'voided' || advice === 'refused')
    return refuse('wrong-status', 'The last round gave no advice; ask the board again.');
  return { facts: [{ type: 'proceeded-against-advice', review: last.review, gate: gate.id, advice, reason, to: gate.to }] };
}
