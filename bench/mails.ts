/**
 * Mails of a year, by the rules that send them: what a project tells people (bench/told.ts records it) is laid over a year for all projects of an office,
 * and each person's mails go as domain/reactions lets them. One project alone tells little in a day, a portfolio much, so both are reckoned.
 */
import type { RequestWay } from '#domain/office/mail/preferences.ts';
import { type MailRule, mailRule, nextMail } from '#domain/office/mail/rule.ts';
import type { OfficeMail } from '#domain/office/mail/usual.ts';
import { cannotWait, type Notice } from '#domain/reactions/notices.ts';
import { dueOf, quietMinutes, type Waiting } from '#domain/reactions/pace.ts';
import { asksAtOnce, hoursBetweenRequests } from '#domain/reactions/requests-together.ts';

/** That somebody is told something, in the course of a project. */
export interface Told {
  /** `gatekeeper-2`, `sponsor`: shared by several projects, as `Office` says. */
  readonly person: string;
  readonly notice: Notice;
  /** In which of the project's moments: between them days go by. */
  readonly moment: number;
  /** Days until the deed is due, if a date is set. */
  readonly days?: number | undefined;
}

/** How many projects a year share a board, and how many a sponsor and a manager. */
export interface Office {
  readonly projectsABoard: number;
  readonly projectsALead: number;
}

export interface Mailed {
  /** A project and year: receivers, as SES bills them. */
  readonly mails: number;
  /** Of these, those that were kept first and sent by the schedule, and what they were made of. */
  readonly gathered: number;
  readonly waited: number;
}

/** What became of it in an office of a size. */
export interface MailsOfOffice extends Office, Mailed {}

/** An office with one project a year, and offices with more and more that share its people. */
export const sizes: readonly Office[] = [
  { projectsABoard: 1, projectsALead: 1 },
  { projectsABoard: 100, projectsALead: 10 },
  { projectsABoard: 1000, projectsALead: 10 },
];

export function mailsByOffice(told: readonly Told[]): MailsOfOffice[] {
  return sizes.map(office => ({ ...office, ...mailsOfYear(told, office) }));
}

/** What an office may set for all its people. */
export interface Setting {
  readonly requests: RequestWay;
  readonly weekly: boolean;
}

/** What becomes of mails where nobody has set anything else. */
export interface MailsBySetting extends Pick<Setting, 'weekly'> {
  /** A way in which requests come, as bench/counts.json keeps it. */
  readonly requests: string;
  /** A project, in the order of `sizes`. */
  readonly mails: readonly number[];
}

const ways: readonly RequestWay[] = ['at-once', 'together', 'first-of-day'];
const settings: readonly Setting[] = [false, true].flatMap(weekly => ways.map(requests => ({ requests, weekly })));

export function mailsBySetting(told: readonly Told[]): MailsBySetting[] {
  return settings.map(set => ({ ...set, mails: sizes.map(office => mailsOfYear(told, office, set).mails) }));
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const begins = Date.UTC(2026, 0, 5);
/** Every so many minutes what waits is looked at (api/schedules.ts). */
const lookedAt = 5 * minute;

/** Mails of each project in a year of an office that has set this for everybody, `weekly` news on Monday at eight; the instants are spread evenly, each in working hours. */
export function mailsOfYear(
  told: readonly Told[],
  { projectsABoard, projectsALead }: Office,
  { requests = 'at-once', weekly = false }: Partial<Setting> = {},
): Mailed {
  const officeMail: OfficeMail = { requests, weekly: weekly ? { day: 1, at: '08:00' } : null };
  const rule = mailRule({ officeMail });
  const projects = Math.max(projectsABoard, 1);
  const all = Array.from({ length: projects }, (_, project) =>
    told.map(one => ({ ...one, person: placeOf(one.person, project, projectsALead), at: instantOf(project, one.moment, told) })),
  ).flat();
  const people = Map.groupBy(all, ({ person }) => person);
  const sums = [...people.values()].map(of => ofPerson(of, rule));
  const each = (count: (of: Mailed) => number) => Math.round((sums.reduce((sum, of) => sum + count(of), 0) / projects) * 10) / 10;
  return { mails: each(of => of.mails), gathered: each(of => of.gathered), waited: each(of => of.waited) };
}

/** Members of the board and the PMO are the same for all projects; sponsors and managers lead some. */
function placeOf(person: string, project: number, projectsALead: number): string {
  return person === 'sponsor' || person === 'manager' ? `${person}-${Math.floor(project / projectsALead)}` : person;
}

/** Of a series without gaps that repeats nothing: the parts of a whole that the golden ratio gives. */
const spread = (number: number) => (number * 0.618_033_988_749_895) % 1;

function instantOf(project: number, moment: number, told: readonly Told[]): number {
  const moments = Math.max(...told.map(one => one.moment)) + 1;
  const days = Math.floor(((spread(project + 1) + moment / moments) % 1) * 365);
  const weekday = (days % 7) + 1;
  const atWork = days + (weekday > 5 ? 8 - weekday : 0);
  return begins + atWork * day + 9 * hour + Math.floor(spread(project * 17 + moment * 29 + 1) * 8 * 60) * minute;
}

type At = Told & { readonly at: number };
type Kept = Waiting & { readonly since: number };

/** As `functions/kit/request-mails.ts` and `functions/kit/day-mails.ts` send them, with the same rules. */
function ofPerson(told: readonly At[], rule: MailRule): Mailed {
  const counts = { mails: 0, gathered: 0, waited: 0 };
  let waiting: Kept[] = [];
  let [last, lastRequest]: (string | undefined)[] = [];
  const look = (now: number) => {
    const at = instant(now);
    const { mails, day: isDay } = dueOf(waiting, { rule, now: at, last, lastRequest });
    if (mails.length === 0) return;
    counts.mails += 1;
    counts.gathered += 1;
    waiting = waiting.filter(mail => !mails.includes(mail));
    if (isDay) last = at;
    if (mails.some(({ notice }) => notice.kind === 'request')) lastRequest = at;
  };
  /** When something can become due, after an instant; of the looks in between nothing comes. */
  const next = (now: number) => {
    const oldest = Math.min(...waiting.map(({ since }) => since)) + quietMinutes * minute;
    const asked = Date.parse(lastRequest ?? instant(now)) + hoursBetweenRequests * hour;
    const ofDay = Date.parse(nextMail(rule, last, instant(now)) ?? instant(now));
    const ahead = [oldest, asked, ofDay].map(nextLook).filter(at => at > now);
    return Math.min(...ahead, nextLook(now + day));
  };
  const between = (begin: number, end: number) => {
    for (let now = next(begin); waiting.length > 0 && now < end; now = next(now)) look(now);
  };
  let before = begins;
  for (const { notice, days, at } of told.toSorted((one, other) => one.at - other.at)) {
    between(before, at);
    before = at;
    const now = instant(at);
    const mail: Kept = {
      at: now,
      since: at,
      notice,
      gathers: false,
      ...(days !== undefined && { until: instant(at + days * day) }),
    };
    if (cannotWait(notice) && asksAtOnce(mail, { rule, now, lastRequest })) {
      counts.mails += 1;
      if (notice.kind === 'request') lastRequest = now;
    } else {
      counts.waited += 1;
      waiting.push(mail);
    }
  }
  between(before, Number.POSITIVE_INFINITY);
  return counts;
}

const instant = (at: number) => new Date(at).toISOString();
const nextLook = (at: number) => Math.ceil(at / lookedAt) * lookedAt;
