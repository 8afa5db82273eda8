/** Who may act on a meeting: the PMO keeps it as its secretary, the chair leads it. */
import { type Refused, refuse } from '../decision/refusals.ts';
import { requireBoardKeeper } from '../office/permissions.ts';
import { personIn } from '../office/state.ts';
import type { MeetingContext } from './context.ts';
import type { Meeting, MeetingStatus } from './state.ts';

type Around = Pick<MeetingContext, 'office' | 'actor' | 'now'>;

/** Undefined for the PMO, administrators and the chair of the board. */
export function requireKeeperOf(board: string, { office, ...context }: Around): Refused {
  return requireBoardKeeper(office, context, board);
}

/** The same of a meeting that is there; whoever takes its chair is one of them. */
export function requireKeeper(meeting: Meeting, around: Around): Refused {
  if (meeting.chair === around.actor.id && personIn(around.office, around.actor.id)) return undefined;
  return (
    requireKeeperOf(meeting.board, around) &&
    refuse(
      'not-allowed',
      'Only the PMO, administrators and the chair of the board or of this meeting plan it and keep its agenda and minutes.',
    )
  );
}

/** What only the chair does. */
export function requireMeetingChair({ chair }: Pick<Meeting, 'chair'>, { actor }: Around): Refused {
  return actor.id === chair ? undefined : refuse('not-allowed', `Only the chair of this meeting (${chair}) may do this.`);
}

export function requireMeetingStatus(state: Meeting, statuses: readonly MeetingStatus[], what: string): Refused {
  if (statuses.includes(state.status)) return undefined;
  return refuse('wrong-status', `${what} is possible while a meeting is ${statuses.join(' or ')}; this one is ${state.status}.`);
}
