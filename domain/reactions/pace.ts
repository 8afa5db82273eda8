/**
 * When a notification goes out. What cannot wait (notices.ts) goes at once, unless a file of projects set it off, then it waits until the file rests, or
 * the person was asked for something just before (requests-together.ts).
 * Everything else waits for the one mail of the person's day (office/mail/rule.ts), and a little for its like.
 */
import { requestWayOf } from '../office/mail/preferences.ts';
import { isWeekDue, type MailRule, mayHaveMail } from '../office/mail/rule.ts';
import type { ProjectFact } from '../project/facts.ts';
import type { Project } from '../project/state.ts';
import type { ReviewFact } from '../review/facts.ts';
import { addDays, type Instant } from '../values/time.ts';
import { cannotWait } from './notices.ts';
import { type AskedBefore, type Asking, isPressing, maySoonAsk } from './requests-together.ts';

/** Minutes for which what waits gathers, and for which a file has to rest. */
export const quietMinutes = 15;
/** Hours after which the mail of a file goes, although more comes of it. */
export const longestImportHours = 6;

/** Intake of a project that a file brought, and the round that intake opens by itself. */
export function comesOfImport(fact: ProjectFact | ReviewFact, project: Project): boolean {
  if (project.imported === undefined || project.gates.length > 0) return false;
  switch (fact.type) {
    case 'proposal-submitted':
    case 'proposal-revised':
      return fact.imported !== undefined;
    case 'proposal-returned':
    case 'proposal-declined':
    case 'project-admitted':
    case 'round-refused':
      return true;
    case 'round-opened':
      return fact.gate.opens === 'on-admission' && Object.values(project.rounds).every(rounds => rounds <= 1);
    default:
      return false;
  }
}

/** A mail that waits for others to the same person. */
export interface Waiting extends Asking {
  readonly at: Instant;
  /** More of its like is expected, of a file or a call: it waits until none has come for a quarter of an hour. */
  readonly gathers: boolean;
}

/** What is known of a person's mail when it is looked at. */
export interface MailDay extends AskedBefore {
  /** When the last mail of a day went out; absent before the first. */
  readonly last?: Instant | undefined;
}

export interface Due<W> {
  /** Those that go now, as one mail; none while all have to wait. */
  readonly mails: readonly W[];
  /** Whether that is the mail of the day, after which no other goes until the next. */
  readonly day: boolean;
  /** Whether it brings the news of a week. */
  readonly week: boolean;
}

/** Those of a person's waiting mails that go now. When the mail of the day may go it takes along what cannot wait, so that these are not two. */
export function dueOf<W extends Waiting>(waiting: readonly W[], mailDay: MailDay): Due<W> {
  const { rule, now, last } = mailDay;
  const rests = allRest(waiting, now);
  const ready = waiting.filter(({ gathers }) => !gathers || rests);
  const urgent = ready.filter(({ notice }) => cannotWait(notice));
  const asks =
    urgent.some(mail => isPressing(mail, mailDay)) || (maySoonAsk(mailDay) && urgent.some(goesBefore(rule))) ? urgent : [];
  const may = mayHaveMail(rule, last, now);
  const forDay = may ? ready.filter(mail => isOfDay(mail, rule) && !waitsForWeek(mail, rule, now)) : [];
  const week = rule.preferences.weekly !== undefined && forDay.some(({ notice }) => notice.kind === 'news');
  const gathered = week || asks.length > 0 || forDay.some(({ at }) => !isRecent(at, now));
  const day = forDay.length > 0 && gathered;
  return { mails: day ? ready.filter(mail => urgent.includes(mail) || forDay.includes(mail)) : asks, day, week };
}

/** Whether it waits for the mail of the day: all but what cannot wait, and of that the requests of whoever gets only the first of a day at once. */
function isOfDay({ notice }: Waiting, { preferences }: MailRule): boolean {
  return !cannotWait(notice) || (notice.kind === 'request' && requestWayOf(preferences) === 'first-of-day');
}

/** Whether it goes without the mail of the day once the person may be asked again; of whoever gets only the first of a day at once that is what a file brought, when it rests. */
function goesBefore({ preferences }: MailRule): (mail: Waiting) => boolean {
  const way = requestWayOf(preferences);
  return ({ gathers }) => way !== 'first-of-day' || gathers;
}

/** News of whoever has them once a week; a clock that has been put back since they were kept holds nothing back. */
function waitsForWeek({ notice, at }: Waiting, rule: MailRule, now: Instant): boolean {
  return rule.preferences.weekly !== undefined && notice.kind === 'news' && at <= now && !isWeekDue(rule, at, now);
}

function allRest(waiting: readonly Waiting[], now: Instant): boolean {
  const gathering = waiting.filter(mail => mail.gathers);
  return (
    gathering.every(({ at }) => !isRecent(at, now)) || gathering.some(({ at }) => at <= before(now, longestImportHours * 60))
  );
}

/** News that the person does not want. */
export function isLeftOff({ notice: { kind, topic } }: Pick<Waiting, 'notice'>, { preferences }: MailRule): boolean {
  return kind === 'news' && topic !== undefined && preferences.without.includes(topic);
}

/** Whether it was kept within the last quarter of an hour. What lies further ahead was said by a clock that has been put back. */
function isRecent(kept: Instant, now: Instant): boolean {
  return kept > before(now, quietMinutes) && kept < before(now, -quietMinutes);
}

function before(now: Instant, minutes: number): Instant {
  return addDays(now, -minutes / 1440);
}
