/**
 * What the calendar of one person in one office shows: what waits for the person by the day on which it is due, the meetings that the person is invited to,
 * and the ends of the projects that the person leads, with those of their own stages. It shows what the person may read in the portal, and leads there for all else;
 * it speaks the language that the person has set for mail.
 */
import { dutyLabels } from '#domain/duties/labels.ts';
import { sha256 } from '#domain/history/digest.ts';
import type { Meeting } from '#domain/meeting/state.ts';
import { calendarOf, dayAt } from '#domain/office/calendar/working-days.ts';
import { dutyAbout } from '#domain/office/duties/about.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import type { Recogniser } from '#languages/recognise.ts';
import type { DutyRow } from '#views/duties.ts';
import { findProjects } from '#views/find-projects.ts';
import { readPage } from '#views/list.ts';
import { meetingsOf } from '#views/meetings.ts';
import type { ProjectRow } from '#views/projects.ts';
import type { App } from '../app.ts';
import { dutiesOwned } from '../duties.ts';
import { sayTo } from '../own-mail.ts';
import type { CalendarEntry } from './ical.ts';
import { meetingEntry } from './meeting-entry.ts';

/** Days after which a meeting that is over leaves the calendar. */
const daysKept = 31;
/** Meetings, and projects, that are looked at. */
const mostLookedAt = 200;

/** By whose address, and in whose words, entries are written. */
interface Written {
  readonly portalUrl: string;
  readonly say: Recogniser;
}

interface Whose {
  readonly office: OfficeState;
  readonly person: string;
}

export async function ownCalendar(app: App, whose: Whose): Promise<readonly CalendarEntry[]> {
  const { office, person } = whose;
  const [duties, meetings, projects, say] = await Promise.all([
    dutiesOwned(app, [office], person),
    meetingsOfPerson(app, whose),
    projectsLed(app, whose),
    sayTo(person, office, app),
  ]);
  const written = { portalUrl: app.settings.portalUrl, say };
  return [
    ...duties.map(row => dutyEntry(row, office, written)),
    ...meetings.map(meeting => meetingEntry(meeting, written)),
    ...projects.flatMap(row => endEntry(row, written) ?? []),
    ...projects.flatMap(row => stageEnds(row, written)),
  ];
}

/** An instant that ends a day in UTC is meant as that day, wherever the office is. */
function dutyEntry(row: DutyRow, office: OfficeState, { portalUrl, say }: Written): CalendarEntry {
  const endsDay = row.due.endsWith('T23:59:59.999Z');
  return {
    uid: `duty.${sha256(`${row.stream}#${row.duty}`).slice(0, 32)}@${row.office}.tollgate`,
    sequence: 0,
    stamp: row.since,
    summary: `${say(dutyLabels[row.kind])}: ${row.title}`,
    day: endsDay ? row.due.slice(0, 10) : dayAt(calendarOf(office), row.due),
    description: [...(row.about === undefined ? [] : [dutyAbout(row.about)]), row.ends].map(say).join('\n'),
    url: `${portalUrl}${row.path}`,
  };
}

async function meetingsOfPerson(app: App, { office, person }: Whose): Promise<readonly Meeting[]> {
  const { items } = await readPage(app.ports.views, meetingsOf(office.id ?? ''), { limit: mostLookedAt });
  const from = addDays(app.ports.clock.now(), -daysKept);
  const states = await Promise.all(
    items.filter(row => row.startsAt >= from).map(async ({ id }) => (await app.states.current('meeting', id)).state),
  );
  return states.flatMap(meeting =>
    meeting.id !== undefined && (meeting.chair === person || meeting.attendees.includes(person)) ? [meeting] : [],
  );
}

const underWay: readonly ProjectRow['status'][] = ['active', 'on-hold', 'closing'];

async function projectsLed({ ports }: App, { office, person }: Whose): Promise<readonly ProjectRow[]> {
  const { items } = await findProjects(ports.views, { office: office.id ?? '', person }, { limit: mostLookedAt });
  return items.filter(({ status }) => underWay.includes(status));
}

/** The end that its latest report forecasts, else the one that a board approved. */
function endEntry({ id, office, title, end, submittedAt }: ProjectRow, { portalUrl, say }: Written): CalendarEntry | undefined {
  if (end === undefined) return undefined;
  return {
    uid: `end.${id}@${office}.tollgate`,
    sequence: 0,
    stamp: submittedAt as Instant,
    summary: say(`Planned end: ${title}`),
    day: end,
    url: `${portalUrl}/projects/${id}`,
  };
}

/** The planned ends of the project's own stages, from the one that runs on. */
function stageEnds(
  { id, office, title, ownStage, submittedAt }: ProjectRow,
  { portalUrl, say }: Written,
): readonly CalendarEntry[] {
  return (ownStage?.ends ?? []).map(({ name, end }) => ({
    uid: `stage-end.${id}.${sha256(name).slice(0, 16)}@${office}.tollgate`,
    sequence: 0,
    stamp: submittedAt as Instant,
    summary: say(`Planned end of the stage ${name}: ${title}`),
    day: end,
    url: `${portalUrl}/projects/${id}`,
  }));
}
