/** Who is told what of a meeting, in words. Links open a page and decide nothing (P19). */
import { isOpenAction } from '../meeting/actions/action.ts';
import type { MeetingFact } from '../meeting/facts.ts';
import type { Meeting } from '../meeting/state.ts';
import { officeTime } from '../office/calendar/working-days.ts';
import { nameOf, type OfficeState } from '../office/state.ts';
import { dayInWords } from '../values/time.ts';
import type { MeetingReactionContext } from './meeting-context.ts';
import { toldOfMeetingDuties } from './meeting-duties.ts';
import { notificationBy } from './notification-words.ts';
import { item } from './phrases.ts';
import type { Notification } from './reaction.ts';

const meetingPage = ({ id }: Pick<Meeting, 'id'>) => `/meetings/${id}`;

export const meetingNotification = notificationBy<MeetingFact, MeetingReactionContext, Notification | undefined>({
  ...toldOfMeetingDuties,
  'meeting-planned': (_fact, { meeting, office }) => ({
    to: invited(meeting),
    subject: `You are invited: ${meeting.name}`,
    lines: [...whenAndWhere(meeting, office), 'What waits for the board and what has been put on the agenda stands on its page.'],
    path: meetingPage(meeting),
  }),
  'meeting-moved': ({ reason }, { meeting, office }) => ({
    to: invited(meeting),
    subject: `Changed: ${meeting.name}`,
    lines: [...whenAndWhere(meeting, office), 'What has changed, and why:', reason],
    path: meetingPage(meeting),
  }),
  'meeting-cancelled': ({ reason }, { meeting, office }) => ({
    to: invited(meeting),
    subject: `Cancelled: ${meeting.name}`,
    lines: [`The meeting of ${officeTime(office.calendar, meeting.startsAt)} does not take place. The reason:`, reason],
    path: meetingPage(meeting),
  }),
  'meeting-closed': (_fact, { meeting, office }) => {
    const open = meeting.actions.filter(isOpenAction);
    return {
      to: [...new Set([...invited(meeting), ...open.map(({ owner }) => owner)])],
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
      to: invited(meeting),
      subject: `The minutes were corrected: ${meeting.name}`,
      lines: [...(last ? [`By ${nameOf(office, last.by)}:`] : []), text, 'The reason:', reason],
      path: meetingPage(meeting),
    };
  },
});

function invited({ attendees, chair }: Meeting): readonly string[] {
  return [...new Set([...attendees, chair])];
}

function whenAndWhere({ startsAt, minutesPlanned, place, link, chair }: Meeting, office: OfficeState): string[] {
  return [
    `${officeTime(office.calendar, startsAt)}, for ${minutesPlanned} minutes.`,
    ...(place === undefined ? [] : [`Where: ${place}`]),
    ...(link === undefined ? [] : [`To join: ${link}`]),
    `${nameOf(office, chair)} has the chair.`,
  ];
}
