/**
 * The chair of a round records what members said in a meeting, ballot by ballot; each member confirms or objects. A chair votes for nobody: who said it
 * must be at an open meeting of the board that has the round on its agenda, nothing counts before the member has confirmed or had two working days, and
 * what was objected to is not recorded again.
 */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { requireBallotOf } from '../../office/boards/casting.ts';
import { calendarOf, workingDaysAfter } from '../../office/calendar/working-days.ts';
import { idsOf } from '../../office/one-person.ts';
import { called } from '../../office/state.ts';
import { toInstant, toMs } from '../../values/time.ts';
import type { Ballot } from '../ballots/ballot.ts';
import { faultInContent, isSameBallot, placesIn, withBlocks } from '../ballots/decide.ts';
import { mayTakePart, notOpen } from '../ballots/eligibility.ts';
import type { ReviewContext } from '../context.ts';
import { packChanged, voided } from '../ending/pack-changed.ts';
import { followedByTally } from '../ending/tallied.ts';
import type { ReviewFact } from '../facts.ts';
import type { Review } from '../state.ts';
import type { ReviewDecisions } from '../tables.ts';
import type { RecordedCommands } from './commands.ts';
import { daysToObject } from './recorded.ts';

export const recordedDecisions: ReviewDecisions<RecordedCommands> = {
  'record-ballot': recordBallot,
  'answer-recorded-ballot': answerRecorded,
};

/** Undefined for the chair of the round while it is open, who has no interest in its project. */
export function mayRecord(state: Review, context: ReviewContext): Refused {
  const { actor } = context;
  if (actor.id !== state.chair)
    return refuse('not-allowed', `Only the chair of this round (${state.chair}) records what was said in a meeting.`);
  return mayTakePart(state, actor.id, context) ?? notOpen(state, context);
}

/** Whether there is anybody else in the round whose ballot could be recorded: a member with a seat, a voice, and no interest. */
export function hasBallotToRecord(state: Review, context: ReviewContext): boolean {
  return state.roster.some(
    member =>
      member !== context.actor.id &&
      !(requireBallotOf(state, member, context) ?? mayTakePart(state, member, context) ?? hasVoice(state, member, context)),
  );
}

function recordBallot(
  state: Review,
  { member, meeting, ...input }: RecordedCommands['record-ballot'],
  context: ReviewContext,
): Decision<ReviewFact> {
  const no = mayRecord(state, context);
  if (no) return no;
  if (packChanged(state, context)) return { facts: [voided(state, context)] };
  const { outcome, reason } = input;
  const ballot: Ballot = { member, by: member, outcome, reason, ...placesIn(input), conditions: withBlocks(input.conditions) };
  const known = state.recorded?.find(entry => entry.member === member);
  if (known && isSameBallot(known, ballot) && known.meeting === meeting) return { facts: [] };
  const unfit =
    wasNotSaid({ member, meeting, state }, context) ??
    requireBallotOf(state, member, context) ??
    mayTakePart(state, member, context) ??
    hasVoice(state, member, context) ??
    faultInContent(state, input, context);
  if (unfit) return unfit;
  const until = workingDaysAfter(calendarOf(context.office), context.now, daysToObject);
  const later = until >= state.deadline ? { deadline: toInstant(toMs(until) + 1) } : {};
  return { facts: [{ type: 'ballot-recorded', ballot, meeting, by: context.actor.id, until, ...later }] };
}

interface Said {
  readonly member: string;
  readonly meeting: string;
  readonly state: Review;
}

/** The member is at an open meeting of this board that has this round on its agenda, and the chair records there. */
function wasNotSaid({ member, meeting, state }: Said, { said, actor, office }: ReviewContext): Refused {
  if (!said || said.id !== meeting || said.board !== state.gate.board || said.office !== state.office)
    return refuse('unknown-reference', `There is no meeting ${meeting} of this board.`, 'meeting');
  if (said.status !== 'open')
    return refuse(
      'wrong-status',
      'Ballots are recorded while their meeting is open; members cast their own after it.',
      'meeting',
    );
  if (!said.rounds.includes(state.id))
    return refuse('unknown-reference', 'This round is not on the agenda of the meeting; put it there first.', 'meeting');
  if (!said.present.includes(actor.id))
    return refuse('not-allowed', 'You are not at this meeting by its attendance; take attendance first.', 'meeting');
  if (said.present.includes(member) && !said.presentByOthers.includes(member))
    return refuse(
      'not-allowed',
      `Nobody but you has said at the attendance that ${called(office, member)} is there. Ask the PMO or an administrator to take attendance, too: a chair alone records nobody's ballot.`,
      'member',
    );
  return said.present.includes(member)
    ? undefined
    : refuse(
        'unknown-reference',
        `${called(office, member)} is not at this meeting by its attendance; nobody votes who is not there.`,
        'member',
      );
}

/** Whoever has voted, has a recorded ballot, has objected to one, or can simply click, needs no chair for it. */
function hasVoice(state: Review, member: string, { office, actor }: ReviewContext): Refused {
  const ids = idsOf(office, member);
  if (ids.includes(actor.id)) return refuse('not-allowed', 'Cast your own ballot yourself; it is not recorded.', 'member');
  if (state.ballots.some(ballot => ballot.member === member || ids.includes(ballot.by)))
    return refuse(
      'one-person-one-ballot',
      `${called(office, member)} has cast a ballot in this round; only ${called(office, member)} changes it.`,
      'member',
    );
  if (state.recorded?.some(entry => entry.member === member))
    return refuse(
      'already-exists',
      `A ballot of ${called(office, member)} is recorded; it is confirmed or objected to first.`,
      'member',
    );
  return state.refusedRecorded?.includes(member)
    ? refuse(
        'not-allowed',
        `${called(office, member)} has objected to what was recorded; now only ${called(office, member)} casts that ballot.`,
        'member',
      )
    : undefined;
}

/** Whether this person's ballot is recorded and waits for the own word. */
export function mayAnswerRecorded(state: Review, context: ReviewContext): Refused {
  const { actor } = context;
  if (!state.roster.includes(actor.id))
    return refuse('not-on-the-board', 'Only the member whose ballot was recorded answers for it.');
  const no = mayTakePart(state, actor.id, context) ?? notOpen(state, context);
  if (no) return no;
  return state.recorded?.some(({ member }) => member === actor.id)
    ? undefined
    : refuse('wrong-status', 'No ballot is recorded for you that waits for your word.');
}

function answerRecorded(
  state: Review,
  { confirmed, reason }: RecordedCommands['answer-recorded-ballot'],
  context: ReviewContext,
): Decision<ReviewFact> {
  const member = context.actor.id;
  const isSaid = confirmed
    ? state.ballots.some(ballot => ballot.member === member && ballot.said?.how === 'confirmed')
    : (state.refusedRecorded?.includes(member) ?? false);
  const no = mayAnswerRecorded(state, context);
  if (no) return isSaid ? { facts: [] } : no;
  if (packChanged(state, context)) return { facts: [voided(state, context)] };
  if (!confirmed) {
    if (reason === undefined) return refuse('reason-required', 'Say what is wrong with it.', 'reason');
    return { facts: [{ type: 'recorded-ballot-refused', member, reason }] };
  }
  return followedByTally(state, [{ type: 'recorded-ballot-confirmed', member }], context);
}
