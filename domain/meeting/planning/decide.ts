/** The PMO or the chair plans meetings of a board, moves them and cancels them, until they are opened. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { digestOf } from '../../history/digest.ts';
import { calendarOf, instantOn, officeTime } from '../../office/calendar/working-days.ts';
import { boardOf, type OfficeState, personIn } from '../../office/state.ts';
import type { MeetingContext } from '../context.ts';
import type { MeetingFact } from '../facts.ts';
import { requireKeeper, requireKeeperOf, requireMeetingStatus } from '../permissions.ts';
import type { Meeting } from '../state.ts';
import type { MeetingDecisions } from '../tables.ts';
import type { MeetingPlanningCommands, MoveMeeting } from './commands.ts';
import type { MeetingTerms } from './facts.ts';
import { droppedBy } from './invited.ts';

export const meetingPlanningDecisions: MeetingDecisions<MeetingPlanningCommands> = {
  'plan-meeting': ({ id }) => refuse('already-exists', `There is a meeting ${id} already.`),
  'move-meeting': moveMeeting,
  'cancel-meeting': (state, { reason }, context) => {
    const no = requireKeeper(state, context);
    if (no) return no;
    if (state.status === 'cancelled') return { facts: [] };
    return requireMeetingStatus(state, ['planned'], 'Cancelling') ?? { facts: [{ type: 'meeting-cancelled', reason }] };
  },
};

type Plan = { type: 'plan-meeting' } & MeetingPlanningCommands['plan-meeting'];

/** The first command of a meeting. */
export function planMeeting({ meeting, office, board: id, ...said }: Plan, context: MeetingContext): Decision<MeetingFact> {
  const board = boardOf(context.office, id);
  const no = requireKeeperOf(id, context);
  if (no) return no;
  if (!board) return refuse('unknown-reference', `This office has no board ${id}.`, 'board');
  const { name, place, link, fills, minutes: minutesPlanned } = said;
  const terms: MeetingTerms = {
    ...{ name, minutesPlanned, fills },
    startsAt: instantOn(calendarOf(context.office), said.day, said.time),
    chair: said.chair ?? board.chair,
    attendees: unique(said.attendees ?? board.seats.filter(seat => personIn(context.office, seat))),
    ...(place !== undefined && { place }),
    ...(link !== undefined && { link }),
  };
  const fault = faultInTerms(terms, id, context);
  return fault ?? { facts: [{ type: 'meeting-planned', meeting, office, board: id, ...terms, attendees: [...terms.attendees] }] };
}

function moveMeeting(
  state: Meeting,
  { type: _, reason, ...said }: { type: 'move-meeting' } & MoveMeeting,
  context: MeetingContext,
): Decision<MeetingFact> {
  const no = requireKeeper(state, context) ?? requireMeetingStatus(state, ['planned'], 'Moving') ?? faultInDay(said);
  if (no) return no;
  const changed = changedTerms(state, termsSaid(said, context.office));
  if (Object.keys(changed).length === 0) return { facts: [] };
  const fault = faultInTerms(changed, state.board, context);
  const dropped = [...droppedBy(state, changed)];
  return fault ?? { facts: [{ type: 'meeting-moved', ...changed, reason, ...(dropped.length > 0 && { dropped }) }] };
}

function faultInDay({ day, time }: Pick<MoveMeeting, 'day' | 'time'>): Refused {
  if ((day === undefined) === (time === undefined)) return undefined;
  return refuse('unknown-reference', 'Say day and time together.', day === undefined ? 'day' : 'time');
}

function termsSaid(said: Omit<MoveMeeting, 'reason'>, office: OfficeState): Partial<MeetingTerms> {
  const { day, time, minutes, attendees, ...rest } = said;
  return {
    ...rest,
    ...(day !== undefined && time !== undefined && { startsAt: instantOn(calendarOf(office), day, time) }),
    ...(minutes !== undefined && { minutesPlanned: minutes }),
    ...(attendees !== undefined && { attendees: unique(attendees) }),
  };
}

function changedTerms(state: Meeting, said: Partial<MeetingTerms>): Partial<MeetingTerms> {
  const entries = Object.entries(said).filter(([key, value]) => {
    const before = state[key as keyof MeetingTerms] ?? null;
    return value !== undefined && digestOf(value) !== digestOf(before);
  });
  return Object.fromEntries(entries) as Partial<MeetingTerms>;
}

/** Looks at what is said alone: who was invited and has left since stands in nobody's way. */
function faultInTerms(terms: Partial<MeetingTerms>, board: string, { office, now }: MeetingContext): Refused {
  const { startsAt, chair, attendees = [] } = terms;
  if (startsAt !== undefined && startsAt < now)
    return refuse('day-is-past', `A meeting is planned ahead; it is ${officeTime(office.calendar, now)} now.`, 'day');
  if (chair !== undefined && !boardOf(office, board)?.seats.includes(chair))
    return refuse('unknown-reference', `${chair} has no seat on this board; a member takes the chair.`, 'chair');
  if (chair !== undefined && !personIn(office, chair))
    return refuse('unknown-reference', `${chair} is not known in this office.`, 'chair');
  const stranger = attendees.find(person => !personIn(office, person));
  if (stranger !== undefined)
    return refuse('unknown-reference', `${stranger} is not known in this office; invite people of the office.`, 'attendees');
  return undefined;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
