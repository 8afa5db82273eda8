/** Who is told what of a meeting, in words. Links open a page and decide nothing (P19). */
import { isOpenAction } from '../meeting/actions/action.ts';
import type { MeetingFact } from '../meeting/facts.ts';
import { invitedTo } from '../meeting/planning/invited.ts';
import type { Meeting } from '../meeting/state.ts';
import { officeTime } from '../office/calendar/working-days.ts';
import { nameOf, type OfficeState } from '../office/state.ts';
import { dayInWords } from '../values/time.ts';
import type { MeetingReactionContext } from './meeting-context.ts';
import { toldOfMeetingDuties } from './meeting-duties.ts';
import { notificationBy } from './notification-words.ts';
import { item } from './phrases.ts';
import type { Notification } from './reaction.ts';

/** For whoever is not invited any more: a mail of its own, which takes the meeting out of the calendar. */
export const noLongerInvited = notificationBy<MeetingFact, MeetingReactionContext, Notification | undefined>({
  'meeting-moved': ({ reason, dropped = [] }, { meeting, office }) => ({
    to: dropped.filter(person => !invitedTo(meeting).includes(person)),
    subject: `You are no longer invited: ${meeting.name}`,
    lines: [`The meeting of ${officeTime(office.calendar, meeting.startsAt)} takes place without you. The reason:`, reason],
    path: meetingPage(meeting),
  }),
});

const meetingPage = ({ id }: Pick<Meeting, 'id'>) => `/meetings/${id}`;

export const meetingNotification = notificationBy<MeetingFact, MeetingReactionContext, Notification | undefined>({
  ...toldOfMeetingDuties,
  'meeting-planned': (_fact, { meeting, office }) => ({
    to: invitedTo(meeting),
    subject: `You are invited: ${meeting.name}`,
    lines: [...whenAndWhere(meeting, office), 'What waits for the board and what has been put on the agenda stands on its page.'],
    path: meetingPage(meeting),
  }),
  'meeting-moved': ({ reason }, { meeting, office }) => ({
    to: invitedTo(meeting),
    subject: `Changed: ${meeting.name}`,
    lines: [...whenAndWhere(meeting, office), 'What has changed, and why:', reason],
    path: meetingPage(meeting),
  }),
  'meeting-cancelled': ({ reason }, { meeting, office }) => ({
    to: invitedTo(meeting),
    subject: `Cancelled: ${meeting.name}`,
    lines: [`The meeting of ${officeTime(office.calendar, meeting.startsAt)} does not take place. The reason:`, reason],
    path: meetingPage(meeting),
  }),
  'meeting-closed': (_fact, { meeting, office }) => {
    const open = meeting.actions.filter(isOpenAction);
    return {
      to: [...new Set([...invitedTo(meeting), ...open.map(({ owner }) => owner)])],
      subject: `Minutes: ${meeting.name}`,
      lines: [
        'The minutes of the meeting are made. Whoever was there may correct them until the next meeting approves them.',
        ...(open.length > 0 ? ['What was agreed to be done:'] : []),
        ...open.map(({ what, owner, due }) => item(`${nameOf(office, owner)}, until ${dayInWords(due)}: ${what}`)),
      ],
      path: meetingPage(meeting),
    };
  },
  'action-changed': ({ action: id, reason }, { meeting }) => {
    const action = meeting.actions.find(entry => entry.id === id);
    if (!action) return undefined;
    return {
      to: [action.owner],
      subject: `An action of yours: ${meeting.name}`,
      lines: [`Until ${dayInWords(action.due)}: ${action.what}`, 'It was changed. The reason:', reason],
      path: meetingPage(meeting),
    };
  },
  'minutes-corrected': ({ text, reason }, { meeting, office }) => {
    const last = meeting.corrections.at(-1);
    return {
      to: invitedTo(meeting),
      subject: `The minutes were corrected: ${meeting.name}`,
      lines: [...(last ? [`By ${nameOf(office, last.by)}:`] : []), text, 'The reason:', reason],
      path: meetingPage(meeting),
    };
  },
});

function whenAndWhere({ startsAt, minutesPlanned, place, link, chair }: Meeting, office: OfficeState): string[] {
  return [
    `${officeTime(office.calendar, startsAt)}, for ${minutesPlanned} minutes.`,
    ...(place === undefined ? [] : [`Where: ${place}`]),
    ...(link === undefined ? [] : [`To join: ${link}`]),
    `${nameOf(office, chair)} has the chair.`,
  ];
}
