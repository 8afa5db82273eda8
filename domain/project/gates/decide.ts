/** Gates: asking for the next one, and what its round does to the project. */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { contentDigest } from '../pack.ts';
import { requireProjectTeam, requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { GateCommands } from './commands.ts';
import { currentModel, modelOf, nextGate } from './next-gate.ts';
import { gateRequest } from './request.ts';

export const gateDecisions: ProjectDecisions<GateCommands> = {
  'request-gate': request,
  'note-refused-round': (state, { review, reason }) => ({
    facts: state.open?.review === review ? [{ type: 'gate-refused', review, reason }] : [],
  }),
  'record-round': (state, { review }, context) => record(state, review, context),
  'proceed-against-advice': (state, { reason }, context) => proceed(state, reason, context),
};

function request(state: Project, command: GateCommands['request-gate'], context: ProjectContext): Decision<ProjectFact> {
  const no = requireProjectTeam(state, context) ?? requireStatus(state, ['active', 'on-hold'], 'Asking for a gate');
  if (no) return no;
  if (state.open) return refuse('round-is-open', `Round ${state.open.review} is open already; the board decides it first.`);
  const model = currentModel(state, context.office);
  const gate = model && nextGate(state, model);
  if (!gate || !model) return refuse('nothing-left-to-ask', 'All gates are passed. Report closure instead.');
  if (command.gate !== undefined && command.gate !== gate.id)
    return refuse('outcome-not-offered', `The next gate of this project is ${gate.id}; gates are taken in order.`, 'gate');
  return { facts: [gateRequest(state, gate, model)] };
}

/** Records how the round ended. A round whose pack is no longer the project's content does not count (P13). */
function record(state: Project, reviewId: string, { review }: ProjectContext): Decision<ProjectFact> {
  if (state.open?.review !== reviewId || review?.id !== reviewId || review.project !== state.id) return { facts: [] };
  const { gate, pack, outcome: end } = review;
  if (!end) return { facts: [] };
  const about = { review: reviewId, gate: gate.id };
  if (end.kind !== 'decided')
    return { facts: [{ type: end.kind === 'voided' ? 'round-voided' : 'round-lapsed', ...about, reason: end.why }] };
  if (pack.content !== contentDigest(state)) {
    const reason = 'the proposal or its evidence changed while the last ballot was cast';
    return { facts: [{ type: 'round-voided', ...about, reason }] };
  }
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
    pack: pack.digest,
    conditions: end.conditions.map((condition, index) => ({
      ...condition,
      id: `c${state.conditions.length + index + 1}`,
      review: reviewId,
    })),
  };
  return { facts: [outcome] };
}

/** After an advisory board said anything but go, the sponsor may go on against its word: visibly, with a reason. */
function proceed(state: Project, reason: string, { actor, office }: ProjectContext): Decision<ProjectFact> {
  if (actor.id !== state.proposal.sponsor) return refuse('not-allowed', "Only the sponsor may go on against a board's advice.");
  const no = requireStatus(state, ['active', 'on-hold'], 'Going on');
  if (no) return no;
  if (state.open) return refuse('round-is-open', `Round ${state.open.review} is open; wait for its advice.`);
  const last = state.gates.at(-1);
  const advised = last?.authority === 'advisory' && !state.passed.includes(last.gate) && last.against === undefined;
  const gate = last && modelOf(state, office)?.gates.find(entry => entry.id === last.gate);
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
