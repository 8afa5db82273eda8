/**
 * The invitation to a meeting as one person's mail program takes it (iTIP, RFC 5546): a request with the number of its changes, or its end when the meeting
 * is called off, or goes on without this person. It names nobody else who is invited. Nobody reads answers to it: who was there is recorded in the meeting.
 */
import { invitedTo } from '#domain/meeting/planning/invited.ts';
import type { Meeting } from '#domain/meeting/state.ts';
import { calendarOf } from '#domain/office/calendar/working-days.ts';
import type { Person } from '#domain/office/people.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { MailCalendar } from '#domain/values/mail.ts';
import type { App } from '../app.ts';
import { sayTo } from '../own-mail.ts';
import { icalOf } from './ical.ts';
import { meetingEntry } from './meeting-entry.ts';

interface Invited {
  readonly meeting: Meeting;
  readonly office: OfficeState;
  readonly app: App;
}

/** Undefined where nobody knows from whom mails come: an invitation without an organizer is none. In the language that the person has set. */
export async function invitationFor(
  { id, name, email }: Person,
  { meeting, office, app }: Invited,
): Promise<MailCalendar | undefined> {
  const { sender } = app.ports.mailer;
  if (sender === undefined) return undefined;
  const method = meeting.status !== 'cancelled' && invitedTo(meeting).includes(id) ? 'request' : 'cancel';
  const people = { organizer: { name: office.name, email: sender }, attendees: [{ name, email }] };
  const say = await sayTo(id, office, app);
  const entry = { ...meetingEntry(meeting, { portalUrl: app.settings.portalUrl, say }), people };
  return { method, text: icalOf({ name: office.name, zone: calendarOf(office).zone, method, entries: [entry] }) };
}
