/** The end of a round: what the tally makes of the ballots, as a fact. */
import { mergedConditions } from '../../project/conditions/merged.ts';
import { interestsIn } from '../../project/interest.ts';
import { type Tally, tally } from '../../tally/tally.ts';
import type { CalendarDate } from '../../values/time.ts';
import { holdBounds, holdDayOf } from '../ballots/hold-until.ts';
import { returnStages, stageOf } from '../ballots/return-stage.ts';
import type { ReviewContext } from '../context.ts';
import type { ReviewFact } from '../facts.ts';
import { unansweredMusts } from '../newer/newer.ts';
import type { Review } from '../state.ts';
import { ballotsAreHidden } from '../visibility.ts';

type Around = Pick<ReviewContext, 'project' | 'office'>;

/** Seats and ballots of people who, today, have no interest in the project: whose seat it is, and who cast the ballot. */
function thoseThatCount({ gate, roster, ballots }: Review, { project, office }: Around): Pick<Review, 'roster' | 'ballots'> {
  const interestOf = interestsIn(project, office, gate);
  const free = (person: string) => interestOf(person) === undefined;
  return { roster: roster.filter(free), ballots: ballots.filter(({ member, by }) => free(member) && free(by)) };
}

/** The tally over the ballots of people who, today, have no interest in the project. */
export function tallyOf(state: Review, around: Around): Tally {
  const { roster, ballots } = thoseThatCount(state, around);
  return tally({
    rule: state.gate.rule,
    offered: state.gate.outcomes,
    roster,
    chair: state.chair,
    recused: state.recused.map(entry => entry.member),
    ballots,
    seatRules: state.seatRules ?? [],
  });
}

/**
 * The end of the round, if no missing ballot could change its result any more. A plain go waits for the chair's answer to a newer
 * report in which a must began to fail, at most until the deadline.
 */
export function ifSettled(state: Review, context: ReviewContext): ReviewFact[] {
  const found = tallyOf(state, context);
  const waits = found.result === 'go' && unansweredMusts(state, context).length > 0;
  return found.settled && !waits ? [roundOutcome(state, { ...found, by: 'board' }, context)] : [];
}

/** What the ballots that were cast come to by their tally, now. */
export function roundOutcome(
  state: Review,
  { by, result, why, counts, chairBrokeTie }: Tally & { readonly by: 'board' | 'deadline' },
  context: ReviewContext,
): ReviewFact {
  if (result === 'lapsed') {
    const tells = ballotsAreHidden(state) && counts.present === counts.abstain && counts.present >= state.gate.rule.quorum;
    return {
      type: 'round-lapsed',
      why: tells ? 'the ballots, which stay hidden, came to no decision' : why,
      counts: { ...counts },
    };
  }
  return {
    type: 'round-decided',
    outcome: result,
    by,
    why,
    counts: { ...counts },
    ...(result === 'recycle' && returnsTo(state, context)),
    ...(result === 'hold' && holdsUntil(state, context)),
    tieBrokenBy: chairBrokeTie ? state.chair : undefined,
    conditions: result === 'conditional-go' ? conditionsOf(state, context) : [],
  };
}

/** The earlier stage that the ballots for a recycle come to. */
function returnsTo(state: Review, context: ReviewContext): { readonly stage?: string } {
  const { ballots } = thoseThatCount(state, context);
  const stage = stageOf(ballots, { chair: state.chair, stages: returnStages(state, context) });
  return stage === undefined ? {} : { stage };
}

/** The day that the ballots for a hold come to. */
function holdsUntil(state: Review, context: ReviewContext): { readonly holdUntil?: CalendarDate } {
  const bounds = holdBounds(state, context);
  const day = bounds && holdDayOf(thoseThatCount(state, context).ballots, { chair: state.chair, bounds });
  return day === undefined ? {} : { holdUntil: day };
}

/** A conditional go carries the conditions of every ballot that asked for some; identical ones become one. */
function conditionsOf(state: Review, around: Around) {
  const stated = thoseThatCount(state, around)
    .ballots.filter(ballot => ballot.outcome === 'conditional-go')
    .flatMap(ballot => ballot.conditions.map(condition => ({ ...condition, by: ballot.by })));
  return mergedConditions(stated);
}
