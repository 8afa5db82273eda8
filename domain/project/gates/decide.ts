/** Gates: asking for the next one, and what its round does to the project. */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { calendarOf } from '../../office/calendar/working-days.ts';
import type { Gate } from '../../office/gate-model.ts';
import { projectPreconditions } from '../actions.ts';
import { baselineAfter } from '../baselines/outcome.ts';
import { conditionsToKeep } from '../conditions/merged.ts';
import { contentDigest } from '../content.ts';
import type { ProjectContext } from '../context.ts';
import { escalated, withBelow } from '../escalation/escalate.ts';
import { decidedAbove } from '../escalation/with-escalation.ts';
import type { ProjectFact } from '../facts.ts';
import { ownStagesIn, stageOpenedBy } from '../own-stages/own-stages.ts';
import { reopenedBy } from '../reopening/decide.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { GateCommands } from './commands.ts';
import { adviceToProceedAgainst, type GateOfModel, gateToRepeat, gateToRequest, isLast, modelOf } from './next-gate.ts';
import { reasonsOf } from './reasons.ts';
import { gateRequest } from './request.ts';
import type { OpenedRound, RoundEnding } from './round.ts';

type Decided = Extract<RoundEnding, { kind: 'decided' }>;
type Undecided = Exclude<RoundEnding, Decided>;

export const gateDecisions: ProjectDecisions<GateCommands> = {
  'request-gate': request,
  'record-refused-round': (state, { review, reason }) => ({
    facts: state.open?.review === review ? [{ type: 'round-refused', review, reason }] : [],
  }),
  'record-round': (state, { review }, context) => record(state, review, context),
  'proceed-against-advice': (state, { reason }, context) => proceed(state, reason, context),
};

function request(state: Project, command: GateCommands['request-gate'], context: ProjectContext): Decision<ProjectFact> {
  const repeated = gateToRepeat(state, command.gate, context.office);
  if (repeated) return repeat(state, repeated, context);
  const no = projectPreconditions['request-gate'](state, context);
  if (no) return no;
  const next = gateToRequest(state, context.office);
  if ('refusal' in next) return next;
  const { gate, model } = next;
  if (command.gate !== undefined && command.gate !== gate.id)
    return refuse('outcome-not-offered', `The next gate of this project is ${gate.id}; gates are taken in order.`, 'gate');
  return { facts: [gateRequest(state, gate, model)] };
}

/** A gate that was passed and may be repeated is asked for at any stage. */
function repeat(state: Project, { gate, model }: GateOfModel, context: ProjectContext): Decision<ProjectFact> {
  const no = projectPreconditions['repeat-gate'](state, context);
  if (no) return no;
  return { facts: [gateRequest(state, gate, { ...model, kind: 'repeat' })] };
}

/**
 * Records how the round ended. The content is locked while a board decides; should a decision be about another content
 * all the same, it does not count (P13).
 */
function record(state: Project, reviewId: string, { review, office, above }: ProjectContext): Decision<ProjectFact> {
  if (state.open?.review !== reviewId || review?.id !== reviewId || review.project !== state.id) return { facts: [] };
  const { gate, pack, outcome: end } = review;
  if (!end) return { facts: [] };
  const about = { review: reviewId, gate: gate.id };
  if (end.kind !== 'decided') return { facts: endedUndecided(state, gate, { ...end, review: reviewId }) };
  if (pack.content !== contentDigest(state)) {
    const reason = 'the proposal or its evidence is no longer what the board was shown';
    return { facts: [{ type: 'gate-round-voided', ...about, reason }] };
  }
  const waits = escalated(state, { review, end, office, above });
  if (waits.length > 0) return { facts: waits };
  const { kind } = state.open;
  const passes = letsOn(end);
  const decided = together(state, { review, end, office });
  const outcome: ProjectFact = {
    type: 'gate-outcome-recorded',
    ...about,
    ...decided,
    why: end.why,
    decidedAt: end.at,
    authority: gate.authority,
    from: gate.from,
    ...(passes ? onwards(state, gate) : backTo(state, end.stage, office)),
    closing: gate.closing,
    ...(passes && !gate.closing && kind === undefined && isLast(state, gate, office) && { last: true as const }),
    pack: pack.digest,
    reasons: reasonsOf(review.ballots),
    tieBrokenBy: end.tieBrokenBy,
  };
  if (kind === 'reopening') return { facts: [outcome, ...reopenedBy(state, { review: reviewId, why: end.why }, passes)] };
  return { facts: [outcome, ...baselineAfter(state, { ...about, ...end, closing: gate.closing })] };
}

function letsOn({ outcome }: Decided): boolean {
  return outcome === 'go' || outcome === 'conditional-go';
}

interface DecidedRound {
  readonly review: OpenedRound;
  readonly end: Decided;
  readonly office: ProjectContext['office'];
}

/** What counts of a decision: that of the board; of a go of the board above with what the board below has decided, which keeps an eye on all conditions. */
function together(state: Project, { review, end, office }: DecidedRound) {
  const { escalation } = state;
  const { board, deadlineIn } = review.gate;
  const calendar = deadlineIn === 'working-days' ? calendarOf(office) : undefined;
  const until = end.holdUntil === undefined ? {} : { holdUntil: end.holdUntil };
  if (!escalation)
    return {
      outcome: end.outcome,
      ...until,
      board,
      conditions: conditionsToKeep(state, end.conditions, { ...review, board, calendar }),
    };
  const below = { id: review.id, chair: escalation.chair, board: escalation.board, calendar };
  const { outcome, conditions } = letsOn(end) ? withBelow(end, escalation) : end;
  return {
    outcome,
    ...until,
    board: below.board,
    above: decidedAbove(escalation),
    conditions: conditionsToKeep(state, conditions, below),
  };
}

/** Where a go takes the project; to no other place where the gate was passed before. */
function onwards(state: Project, gate: Gate) {
  if (state.open?.kind === 'repeat') return { to: undefined };
  const ownStage = stageOpenedBy(state, gate);
  return { to: gate.to, ...(ownStage !== undefined && { ownStage }) };
}

/** Where a recycle sends the project, and the gates after that stage, which it passes again. */
function backTo(state: Project, stage: string | undefined, office: ProjectContext['office']) {
  const model = modelOf(state, office);
  const place = (id: string | undefined) => model?.stages.findIndex(entry => entry.id === id) ?? -1;
  if (!model || stage === undefined || place(stage) < 0 || place(stage) >= place(state.stage)) return { to: undefined };
  const after = model.gates.filter(({ id, from }) => state.passed.includes(id) && place(from) >= place(stage));
  const own = ownStagesIn(state, model);
  return {
    to: stage,
    again: after.map(({ id }) => id),
    ...(own && place(stage) <= place(own.of) && { ownStage: 0 }),
  };
}

/** A round that ended without a decision; after a restart the gate is asked for again in the same commit. */
function endedUndecided(state: Project, gate: Gate, end: Undecided & { readonly review: string }): ProjectFact[] {
  const about = { review: end.review, gate: gate.id, reason: end.why };
  switch (end.kind) {
    case 'lapsed':
      return [{ type: 'gate-round-lapsed', ...about, board: state.escalation?.board ?? gate.board }];
    case 'voided':
      return [{ type: 'gate-round-voided', ...about }];
    case 'withdrawn':
      return [{ type: 'gate-round-withdrawn', ...about, by: end.by }];
    case 'restarted': {
      const { change, alone, kind } = state.open ?? {};
      const above = state.escalation && (true as const);
      const again = state.model ? [gateRequest(state, gate, { ...state.model, change, alone, kind, above })] : [];
      return [{ type: 'gate-round-restarted', ...about, by: end.by }, ...again];
    }
  }
}

/** After an advisory board said anything but go, the sponsor may go on against its word: visibly, with a reason. */
function proceed(state: Project, reason: string, context: ProjectContext): Decision<ProjectFact> {
  const no = projectPreconditions['proceed-against-advice'](state, context);
  if (no) return no;
  const advised = adviceToProceedAgainst(state, context.office);
  if ('refusal' in advised) return advised;
  const { gate, review, advice } = advised;
  const last = isLast(state, gate, context.office) && { last: true as const };
  const moved = { ...onwards(state, gate), ...last };
  return { facts: [{ type: 'proceeded-against-advice', review, gate: gate.id, advice, reason, ...moved }] };
}
