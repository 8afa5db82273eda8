/** Ballots, recusals and the end of a round. Each ballot is followed by the tally: a round ends as soon as its result is settled. */
import type { Decision } from '../decision/decider.ts';
import { type Refused, refuse } from '../decision/refusals.ts';
import { conflictOfInterest, interestedParties } from '../project/interest.ts';
import { type Tally, tally } from '../tally/tally.ts';
import { hasRecused, packChanged, requireOpenRound, requireSeat, requireVote } from './actions.ts';
import type { BallotInput, ReviewContext } from './commands.ts';
import type { Ballot, ReviewFact } from './facts.ts';
import { evolveReview, type ReviewState } from './state.ts';

export function castBallot(state: ReviewState, input: BallotInput, context: ReviewContext): Decision<ReviewFact> {
  const { actor, now } = context;
  const member = input.onBehalfOf ?? actor.id;
  const no = requireOpenRound(state, context) ?? requireVote(state, member, context) ?? faultInBallot(state, input);
  if (no) return no;
  if (packChanged(state, context))
    return refuse(
      'pack-changed',
      'The proposal or its evidence changed after this round was opened, so the round is void; the next round shows the new version.',
    );
  const { outcome, reason, conditions } = input;
  const ballot: Ballot = { member, by: actor.id, outcome, reason, conditions };
  const before = state.ballots.find(entry => entry.member === member);
  if (before && before.by === ballot.by && same(before, ballot)) return { facts: [] };
  const cast: ReviewFact = { type: 'ballot-cast', ballot, replaces: before?.seq };
  return { facts: [cast, ...ifSettled(evolveReview(state, cast, { at: now, actor, seq: 0 }), context)] };
}

const voided: ReviewFact = {
  type: 'round-voided',
  why: 'the proposal or its evidence changed after the board had received its pack',
};

function same(left: Ballot, right: Ballot): boolean {
  return (
    left.outcome === right.outcome &&
    left.reason === right.reason &&
    JSON.stringify(left.conditions) === JSON.stringify(right.conditions)
  );
}

/** A member steps back. Only the member can; a ballot cast before is taken out. */
export function recuse(state: ReviewState, reason: string, context: ReviewContext): Decision<ReviewFact> {
  const { actor, now } = context;
  const no = requireOpenRound(state, context);
  if (no) return no;
  if (packChanged(state, context)) return { facts: [voided] };
  const noSeat = requireSeat(state, context);
  if (noSeat) return noSeat;
  if (hasRecused(state, actor.id)) return { facts: [] };
  const recused: ReviewFact = { type: 'member-recused', member: actor.id, reason };
  return { facts: [recused, ...ifSettled(evolveReview(state, recused, { at: now, actor, seq: 0 }), context)] };
}

/** Ends the round with what has been cast: at its deadline, or at once when all criteria of an automatic gate pass. */
export function closeRound(state: ReviewState, context: ReviewContext): Decision<ReviewFact> {
  if (packChanged(state, context)) return { facts: [voided] };
  if (state.route === 'auto') {
    const why = 'All criteria pass and the gate is automatic.';
    return { facts: [{ type: 'round-decided', outcome: 'go', by: 'auto', why, counts: {}, conditions: [] }] };
  }
  if (context.now < state.deadline) return { facts: [] };
  return { facts: [roundOutcome(state, 'deadline', context)] };
}

function faultInBallot(state: ReviewState, { outcome, reason, conditions }: BallotInput): Refused {
  const { gate, pack } = state;
  if (outcome !== 'abstain' && !gate.outcomes.includes(outcome))
    return refuse('outcome-not-offered', `This gate offers ${gate.outcomes.join(', ')}.`, 'outcome');
  if (outcome !== 'go' && reason === undefined)
    return refuse('reason-required', 'Say why: only a plain go needs no reason.', 'reason');
  if (outcome === 'conditional-go' && conditions.length === 0)
    return refuse('condition-required', 'A conditional go needs at least one condition with a due day.', 'conditions');
  if (outcome !== 'conditional-go' && conditions.length > 0)
    return refuse('condition-required', 'Conditions go with a conditional go only.', 'conditions');
  if (outcome !== 'go') return undefined;
  const unmet = pack.criteria.filter(finding => finding.kind === 'must' && finding.verdict !== 'pass');
  if (unmet.length === 0) return undefined;
  const names = unmet.map(finding => `${finding.name} (${finding.verdict}: ${finding.why})`).join('; ');
  return refuse(
    'must-criterion-not-met',
    `A plain go is not possible while a must criterion does not pass: ${names}. Choose conditional-go and say what must happen.`,
    'outcome',
  );
}

/** The tally over the ballots of people who, today, have no interest in the project. */
export function tallyOf(state: ReviewState, { project }: Pick<ReviewContext, 'project'>): Tally {
  const people = interestedParties(project);
  const free = (person: string) => conflictOfInterest(person, people) === undefined;
  return tally({
    rule: state.gate.rule,
    offered: state.gate.outcomes,
    roster: state.roster.filter(free),
    chair: state.chair,
    recused: state.recused.map(entry => entry.member),
    ballots: state.ballots.filter(ballot => free(ballot.by)),
  });
}

function ifSettled(state: ReviewState, context: ReviewContext): ReviewFact[] {
  return tallyOf(state, context).settled ? [roundOutcome(state, 'board', context)] : [];
}

function roundOutcome(state: ReviewState, by: 'board' | 'deadline', context: ReviewContext): ReviewFact {
  const { result, why, counts } = tallyOf(state, context);
  if (result === 'lapsed') return { type: 'round-lapsed', why, counts: { ...counts } };
  return {
    type: 'round-decided',
    outcome: result,
    by,
    why,
    counts: { ...counts },
    conditions: result === 'conditional-go' ? conditionsOf(state, context) : [],
  };
}

/** A conditional go carries the conditions of every ballot that asked for some. */
function conditionsOf(state: ReviewState, { project }: ReviewContext) {
  return state.ballots
    .filter(
      ballot => ballot.outcome === 'conditional-go' && conflictOfInterest(ballot.by, interestedParties(project)) === undefined,
    )
    .flatMap(ballot => ballot.conditions.map(condition => ({ ...condition, by: ballot.by })));
}
