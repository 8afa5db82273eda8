/** A meeting as an entry of a calendar: in feeds and in invitations it is the same thing, known by the same id, in the language of whoever reads it. */
import type { Meeting } from '#domain/meeting/state.ts';
import type { Recogniser } from '#languages/recognise.ts';
import type { CalendarEntry } from './ical.ts';

interface Reader {
  readonly portalUrl: string;
  /** Our sentences in the reader's language. */
  readonly say: Recogniser;
}

export function meetingEntry(meeting: Meeting, { portalUrl, say }: Reader): CalendarEntry {
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
    description: [...(link === undefined ? [] : [say(`To join: ${link}`)]), say(`Agenda and pack: ${page}`)].join('\n'),
    url: page,
    cancelled: status === 'cancelled',
  };
}
