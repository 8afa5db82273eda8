/** What the agenda of a meeting gathers and until when, by the rule of its board as it stands now. What comes later is for the next meeting, unless the chair adds it. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { gatheredKinds } from '../../office/boards/agenda-rule.ts';
import { calendarOf, dayAt, dayEndsAt, officeTime, workingDaysBefore } from '../../office/calendar/working-days.ts';
import { boardOf, type OfficeState } from '../../office/state.ts';
import type { Instant } from '../../values/time.ts';
import type { MeetingContext } from '../context.ts';
import type { Meeting } from '../state.ts';
import type { ItemKind } from './item.ts';

type Planned = Pick<Meeting, 'board' | 'startsAt' | 'plannedAt'>;

/** The kinds of matters that meetings of a board gather. */
export function gatheredBy({ board }: Pick<Meeting, 'board'>, office: OfficeState): readonly ItemKind[] {
  return boardOf(office, board)?.agenda?.gathers ?? gatheredKinds;
}

/** After this instant only the chair adds to the agenda; undefined where it does not close. A meeting that is planned after it takes what waits. */
export function agendaClosesAt({ board, startsAt, plannedAt }: Planned, office: OfficeState): Instant | undefined {
  const days = boardOf(office, board)?.agenda?.closesBefore;
  if (days === undefined) return undefined;
  const calendar = calendarOf(office);
  const closes = dayEndsAt(calendar, workingDaysBefore(calendar, dayAt(calendar, startsAt), days));
  return closes < plannedAt ? undefined : closes;
}

/** Whether what comes now is too late for the agenda. */
export function isAgendaClosed(meeting: Planned, { office, now }: Pick<MeetingContext, 'office' | 'now'>): boolean {
  const closes = agendaClosesAt(meeting, office);
  return closes !== undefined && closes < now;
}

/** Undefined while the agenda takes items, and for the chair afterwards, too. */
export function requireOpenAgenda(meeting: Meeting, context: MeetingContext): Refused {
  if (!isAgendaClosed(meeting, context) || context.actor.id === meeting.chair) return undefined;
  const closed = officeTime(context.office.calendar, agendaClosesAt(meeting, context.office) ?? context.now);
  return refuse(
    'not-allowed',
    `The agenda closed on ${closed}: what comes now is for the next meeting, unless the chair (${meeting.chair}) adds it.`,
  );
}
