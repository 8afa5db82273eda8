/**
 * Entries as iCalendar (RFC 5545): what has a time is an instant in UTC, which every calendar shows on its owner's clocks; what is meant for a day is a day
 * without a time. Text is escaped and folded by `ical-generator`; what people wrote can begin no line.
 */
import ical, { escape as escaped, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import { addDays, type CalendarDate, dateOf, endOfDay, type Instant } from '#domain/values/time.ts';

interface Described {
  /** The same thing has the same one for ever, in feeds and in invitations. */
  readonly uid: string;
  /** Grows with each change that people are told of. */
  readonly sequence: number;
  /** When it was said so. */
  readonly stamp: Instant;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly url: string;
  readonly cancelled?: boolean | undefined;
}

export type CalendarEntry = Described &
  ({ readonly day: CalendarDate } | { readonly start: Instant; readonly minutes: number; readonly people?: InvitedPeople });

export interface InvitedPeople {
  readonly organizer: CalendarPerson;
  readonly attendees: readonly CalendarPerson[];
}

export interface CalendarPerson {
  readonly name: string;
  readonly email: string;
}

export interface Calendar {
  readonly name: string;
  readonly zone: string;
  /** Of an invitation that is sent; a feed says `publish`. */
  readonly method: 'publish' | 'request' | 'cancel';
  readonly entries: readonly CalendarEntry[];
}

const methods = {
  publish: ICalCalendarMethod.PUBLISH,
  request: ICalCalendarMethod.REQUEST,
  cancel: ICalCalendarMethod.CANCEL,
} as const;

/** Hours after which a program may look again. */
const lookAgainSeconds = 3600;

export function icalOf({ name, zone, method, entries }: Calendar): string {
  const calendar = ical({ prodId: { company: 'Tollgate', product: 'Tollgate', language: 'EN' }, method: methods[method] });
  if (method === 'publish') {
    // The one text that the library writes as it is given.
    calendar.name(escaped(name, false)).ttl(lookAgainSeconds);
    calendar.x('X-WR-TIMEZONE', zone);
  }
  for (const entry of entries) {
    calendar.createEvent({
      ...{ id: entry.uid, sequence: entry.sequence, stamp: entry.stamp, summary: entry.summary, url: entry.url },
      ...(entry.description !== undefined && { description: entry.description }),
      ...(entry.location !== undefined && { location: entry.location }),
      ...statusOf(method, entry),
      ...whenOf(entry),
    });
  }
  return calendar.toString();
}

/** Somebody is taken off the list of a meeting that goes on by an end without a status (RFC 5546, 3.2.5). */
function statusOf(method: Calendar['method'], { cancelled }: Described) {
  if (cancelled) return { status: ICalEventStatus.CANCELLED };
  return method === 'cancel' ? {} : { status: ICalEventStatus.CONFIRMED };
}

/** A day ends where the next one begins (RFC 5545, 3.6.1); a day keeps nobody busy. */
function whenOf(entry: CalendarEntry) {
  if ('day' in entry) {
    const next = dateOf(addDays(endOfDay(entry.day), 1));
    return {
      start: `${entry.day}T00:00:00.000Z`,
      end: `${next}T00:00:00.000Z`,
      allDay: true,
      busystatus: ICalEventBusyStatus.FREE,
    };
  }
  const { start, minutes, people } = entry;
  return {
    ...{ start, end: addDays(start, minutes / 1440), busystatus: ICalEventBusyStatus.BUSY },
    ...(people && {
      organizer: people.organizer,
      attendees: people.attendees.map(person => ({ ...person, rsvp: false })),
    }),
  };
}
