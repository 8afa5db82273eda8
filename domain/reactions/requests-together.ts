/**
 * Which requests go at once, and which wait for others, by what the person has set. Usually the first of a day goes at once, so that a board that is asked this morning may
 * decide this morning; what the same person is asked later that day comes with the next mail of the day, unless too little time would be left. Pure: the state is when the last
 * mail went that asked for something.
 */
import { dayAt } from '../office/calendar/working-days.ts';
import { requestWayOf } from '../office/mail/preferences.ts';
import { type MailRule, nextMail } from '../office/mail/rule.ts';
import { addDays, type Instant } from '../values/time.ts';
import type { Notice } from './notices.ts';

/** Hours between two mails that ask somebody for something, at least, where requests come together. */
export const hoursBetweenRequests = 4;
/** Where they do, a deed that is due within so many hours is asked for at once. */
export const hoursOfToday = 24;
/** Days that are left for a deed after the mail of the day which asks for it, at least. */
export const daysLeft = 2;
/** A request waits for the mail of the day for so many days at most. */
export const longestWaitDays = 4;

/** A mail that cannot wait for the mail of a day. */
export interface Asking {
  readonly notice: Notice;
  /** Until when the deed can be done; absent when no date is set. */
  readonly until?: Instant | undefined;
}

/** What is known of a person when a request is looked at. */
export interface AskedBefore {
  readonly rule: MailRule;
  readonly now: Instant;
  /** When the last mail went that asked the person for something; absent before the first. */
  readonly lastRequest?: Instant | undefined;
}

/** Whether a request goes now and by itself. */
export function asksAtOnce(mail: Asking, before: AskedBefore): boolean {
  return isPressing(mail, before) || maySoonAsk(before);
}

/** Whether the last mail that asked the person for something lies back far enough for the next. */
export function maySoonAsk({ rule, now, lastRequest }: AskedBefore): boolean {
  const way = requestWayOf(rule.preferences);
  if (way === 'at-once') return true;
  return way === 'together' ? mayAskAgain(lastRequest, now) : isFirstOfDay(rule.calendar, lastRequest, now);
}

/** Whether it goes at once, whatever went before: an invitation, or a deed for which too little time would be left. */
export function isPressing(mail: Asking, { rule, now }: AskedBefore): boolean {
  if (mail.notice.kind !== 'request') return true;
  if (requestWayOf(rule.preferences) !== 'first-of-day') return isOfToday(mail, now);
  const next = nextMail(rule, now, now);
  if (next === undefined || next > addDays(now, longestWaitDays)) return true;
  return mail.until !== undefined && mail.until <= addDays(next, daysLeft);
}

/** What lies ahead was said by a clock that has been put back. */
function isFirstOfDay(calendar: MailRule['calendar'], last: Instant | undefined, now: Instant): boolean {
  return last === undefined || last > now || dayAt(calendar, last) !== dayAt(calendar, now);
}

/** Whether it is due within a day, or an invitation. */
export function isOfToday({ notice, until }: Asking, now: Instant): boolean {
  return notice.kind !== 'request' || (until !== undefined && until <= inHours(now, hoursOfToday));
}

/** Whether the last mail that asked for something lies back far enough. What lies ahead was said by a clock that has been put back. */
export function mayAskAgain(last: Instant | undefined, now: Instant): boolean {
  return last === undefined || last <= inHours(now, -hoursBetweenRequests) || last > now;
}

function inHours(now: Instant, hours: number): Instant {
  return addDays(now, hours / 24);
}
