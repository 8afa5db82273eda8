/** Ballots and recusals. Each is followed by the tally: a round ends as soon as its result is settled. */

import { unmetMusts } from '../../criteria/findings.ts';
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { isolated } from '../../values/isolated.ts';
import type { ReviewContext } from '../context.ts';
import { faultInPack, packChanged, voided } from '../ending/pack-changed.ts';
import { followedByTally } from '../ending/tallied.ts';
import type { ReviewFact } from '../facts.ts';
import { unansweredMusts } from '../newer/newer.ts';
import type { Review } from '../state.ts';
import type { ReviewDecisions } from '../tables.ts';
import type { Ballot } from './ballot.ts';
import type { BallotCommands, BallotInput } from './commands.ts';
import { faultInConditions } from './conditions.ts';
import { hasRecused, mayVote, notOpen, requireSeat } from './eligibility.ts';
import { faultInHold } from './hold-until.ts';
import { needsConditions, needsReason } from './requirements.ts';
import { faultInStage } from './return-stage.ts';

export const ballotDecisions: ReviewDecisions<BallotCommands> = {
  'cast-ballot': castBallot,
  recuse: (state, { reason }, context) => recuse(state, reason, context),
};

function castBallot(state: Review, input: BallotInput, context: ReviewContext): Decision<ReviewFact> {
  const { actor } = context;
  const member = input.onBehalfOf ?? actor.id;
  const no =
    notOpen(state, context) ??
    mayVote(state, member, context) ??
    faultInContent(state, input, context) ??
    faultInPack(state, context);
  if (no) return no;
  const { outcome, reason, chance } = input;
  const conditions = withBlocks(input.conditions);
  const ballot: Ballot = {
    member,
    by: actor.id,
    outcome,
    reason,
    ...placesIn(input),
    conditions,
    ...(chance !== undefined && { chance }),
  };
  const before = state.ballots.find(entry => entry.member === member);
  if (before && before.by === ballot.by && isSameBallot(before, ballot)) return { facts: [] };
  const cast: ReviewFact = { type: 'ballot-cast', ballot, replaces: before?.seq };
  return followedByTally(state, [cast], context);
}

/** Where a recycle sends the project, and until when a hold lasts, where a ballot says so. */
export function placesIn({ stage, holdUntil }: Pick<BallotInput, 'stage' | 'holdUntil'>): Pick<Ballot, 'stage' | 'holdUntil'> {
  return { ...(stage !== undefined && { stage }), ...(holdUntil !== undefined && { holdUntil }) };
}

/** Whether two ballots say the same, whoever cast them. */
export function isSameBallot(left: Ballot, right: Ballot): boolean {
  return (
    left.outcome === right.outcome &&
    left.reason === right.reason &&
    left.stage === right.stage &&
    left.holdUntil === right.holdUntil &&
    left.chance === right.chance &&
    JSON.stringify(left.conditions) === JSON.stringify(right.conditions)
  );
}

/** A member steps back. Only the member can; a ballot cast before is taken out. */
function recuse(state: Review, reason: string, context: ReviewContext): Decision<ReviewFact> {
  const { actor } = context;
  const no = notOpen(state, context);
  if (no) return no;
  if (packChanged(state, context)) return { facts: [voided(state, context)] };
  const noSeat = requireSeat(state, context);
  if (noSeat) return noSeat;
  if (hasRecused(state, actor.id)) return { facts: [] };
  const recused: ReviewFact = { type: 'member-recused', member: actor.id, reason };
  return followedByTally(state, [recused], context);
}

/** What a ballot says, whoever says it and however. */
export function faultInContent(state: Review, input: Omit<BallotInput, 'onBehalfOf'>, context: ReviewContext): Refused {
  return (
    faultInBallot(state, input) ??
    faultInStage(state, input, context) ??
    faultInHold(state, input, context) ??
    faultInConditions(input.conditions, context) ??
    newerMusts(state, input, context)
  );
}

/** A condition holds up the next gate unless it says otherwise. */
export function withBlocks(conditions: BallotInput['conditions']) {
  return conditions.map(condition => ({ ...condition, blocks: condition.blocks ?? ('next-gate' as const) }));
}

/** No plain go while a newer report shows a must that began to fail and the chair has not answered it. */
function newerMusts(state: Review, { outcome }: Pick<BallotInput, 'outcome'>, context: ReviewContext): Refused {
  const unanswered = outcome === 'go' ? unansweredMusts(state, context) : [];
  if (unanswered.length === 0) return undefined;
  const names = unanswered.map(finding => `${finding.name} (${finding.why})`).join('; ');
  return refuse(
    'must-criterion-not-met',
    `A report that is newer than the pack shows a must criterion that began to fail: ${names}. A plain go is possible when the chair has restarted the round or has gone on with the pack for a reason; until then choose conditional-go, hold, recycle or kill.`,
    'outcome',
  );
}

function faultInBallot(state: Review, { outcome, reason, conditions }: Omit<BallotInput, 'onBehalfOf'>): Refused {
  const { gate, pack } = state;
  if (outcome !== 'abstain' && !gate.outcomes.includes(outcome))
    return refuse('outcome-not-offered', `This gate offers ${gate.outcomes.join(', ')}.`, 'outcome');
  if (needsReason(outcome) && reason === undefined)
    return refuse('reason-required', 'Say why: only a plain go needs no reason.', 'reason');
  if (needsConditions(outcome) && conditions.length === 0)
    return refuse('condition-required', 'A conditional go needs at least one condition with a due day.', 'conditions');
  if (!needsConditions(outcome) && conditions.length > 0)
    return refuse('condition-required', 'Conditions go with a conditional go only.', 'conditions');
  if (outcome !== 'go') return undefined;
  const unmet = unmetMusts(pack);
  if (unmet.length === 0) return undefined;
  const names = unmet.map(finding => `${isolated(finding.name)} (${finding.verdict}: ${finding.why})`).join('; ');
  return refuse(
    'must-criterion-not-met',
    `A plain go is not possible while a must criterion or tripwire does not pass: ${names}. Choose conditional-go and say what must happen.`,
    'outcome',
  );
}
