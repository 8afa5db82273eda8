/**
 * Minutes are approved at the next meeting of the board, by the word of whoever has the chair there; until then they are corrected, each time with
 * the reason. What was made at the close stays as it was.
 */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import type { MeetingContext } from '../context.ts';
import type { MeetingFact } from '../facts.ts';
import { requireKeeper, requireMeetingStatus } from '../permissions.ts';
import { type Meeting, presentAt } from '../state.ts';
import type { MeetingDecisions } from '../tables.ts';
import type { MeetingMinutesCommands } from './commands.ts';
import { mostCorrections } from './minutes.ts';

export const meetingMinutesDecisions: MeetingDecisions<MeetingMinutesCommands> = {
  'correct-minutes': (state, { text, reason }, context) => {
    const no = mayCorrect(state, context);
    if (no) return no;
    if (state.corrections.some(entry => entry.text === text && entry.reason === reason)) return { facts: [] };
    if (state.corrections.length >= mostCorrections)
      return refuse(
        'too-many',
        `Minutes have at most ${mostCorrections} corrections; approve them, or say the rest in the next.`,
      );
    return { facts: [{ type: 'minutes-corrected', id: `k${state.corrections.length + 1}`, text, reason }] };
  },
  'approve-minutes': approve,
};

/** The keepers of the meeting, and whoever was there. */
export function mayCorrect(state: Meeting, context: MeetingContext): Refused {
  const wasThere = presentAt(state).includes(context.actor.id);
  return (
    (wasThere ? undefined : requireKeeper(state, context)) ?? requireMeetingStatus(state, ['closed'], 'Correcting the minutes')
  );
}

function approve(state: Meeting, { meeting: id }: { meeting: string }, context: MeetingContext): Decision<MeetingFact> {
  const { later, actor } = context;
  const isLater = later && later.office === state.office && later.board === state.board && later.id !== state.id;
  if (!isLater)
    return refuse(
      'unknown-reference',
      `There is no other meeting ${id} of this board; minutes are approved at a later one.`,
      'meeting',
    );
  if (actor.id !== later.chair)
    return refuse(
      'not-allowed',
      `Only the chair of the meeting that approves them (${later.chair}) says that minutes are approved.`,
    );
  if (state.status === 'approved') return { facts: [] };
  const unfit = requireMeetingStatus(state, ['closed'], 'Approving the minutes');
  if (unfit) return unfit;
  if (later.status !== 'open')
    return refuse(
      'wrong-status',
      `Minutes are approved while a later meeting is open; ${later.name} is ${later.status}.`,
      'meeting',
    );
  return { facts: [{ type: 'minutes-approved', meeting: later.id, digest: approvedDigest(state) }] };
}

/** Of the minutes with their corrections: what the later meeting approved. */
export function approvedDigest({ minutes, corrections }: Meeting): string {
  return digestOf({ minutes: minutes?.digest ?? '', corrections: corrections.map(({ text, reason }) => ({ text, reason })) });
}
