/** A meeting as an entry of a calendar: in feeds and in invitations it is the same thing, known by the same id. */
import type { Meeting } from '#domain/meeting/state.ts';
import type { CalendarEntry } from './ical.ts';

export function meetingEntry(meeting: Meeting, portalUrl: string): CalendarEntry {
  const { id, office, name, startsAt, minutesPlanned, place, link, sequence, plannedAt, status } = meeting;
  const page = `${portalUrl}/meetings/${id}`;
  return {
    uid: `meeting.${id}@${office}.tollgate`,
    sequence,
    stamp: plannedAt,
    summary: name,
    start: startsAt,
    minutes: minutesPlanned,
    location: place ?? link,
    description: [...(link === undefined ? [] : [`To join: ${link}`]), `Agenda and pack: ${page}`].join('\n'),
    url: page,
    cancelled: status === 'cancelled',
  };
}
