/**
 * What a meeting leaves to people: that it is opened on its day, closed with its minutes, that a later meeting approves these, and what was agreed to be
 * done. From its state alone; each ends by a deed or by time.
 */
import { type Duty, pmo } from '../../duties/duty.ts';
import { addDays, endOfDay, type Instant } from '../../values/time.ts';
import { isOpenAction, type MeetingAction } from '../actions/action.ts';
import type { Meeting, MeetingState } from '../state.ts';

export const meetingDutyKey = {
  /** Moved to another day, it is another wait. */
  opening: (startsAt: Instant) => `opening:${startsAt}`,
  closing: 'closing',
  approval: 'minutes',
  action: (id: string) => `action:${id}`,
} as const;

export function meetingDuties(meeting: MeetingState): readonly Duty[] {
  if (meeting.id === undefined || meeting.status === 'cancelled') return [];
  return [...courseDuties(meeting), ...meeting.actions.filter(isOpenAction).map(action => actionDuty(action, meeting))];
}

function courseDuties(meeting: Meeting): readonly Duty[] {
  const { id, chair, board, status, plannedAt, startsAt, minutesPlanned, openedAt = startsAt, closedAt = openedAt } = meeting;
  const shared = { board, path: `/meetings/${id}` };
  if (status === 'planned') {
    const due = addDays(startsAt, minutesPlanned / 1440);
    return [
      { ...shared, key: meetingDutyKey.opening(startsAt), kind: 'meeting-opening', owners: [chair], since: plannedAt, due },
    ];
  }
  if (status === 'open')
    return [{ ...shared, key: meetingDutyKey.closing, kind: 'meeting-closing', owners: [chair, pmo], since: openedAt }];
  if (status !== 'closed' || meeting.stood) return [];
  return [{ ...shared, key: meetingDutyKey.approval, kind: 'minutes-approval', owners: [chair], since: closedAt }];
}

function actionDuty({ id, owner, at, due, what }: MeetingAction, meeting: Meeting): Duty {
  return {
    key: meetingDutyKey.action(id),
    kind: 'meeting-action',
    owners: [owner],
    since: at,
    due: endOfDay(due),
    about: what,
    board: meeting.board,
    path: `/meetings/${meeting.id}`,
  };
}
