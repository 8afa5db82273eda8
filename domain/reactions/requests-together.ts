/**
 * Requests to a person who has set it go together. The first goes at once; those that come within four hours of it wait for each other and go as one mail,
 * unless the deed is due within a day or an invitation is among them. To all others each goes at once. Pure: the state is when the last such mail went.
 */
import type { MailPreferences } from '../office/mail/preferences.ts';
import { addDays, type Instant } from '../values/time.ts';
import type { Notice } from './notices.ts';

/** Hours between two mails that ask somebody for something, at least. */
export const hoursBetweenRequests = 4;
/** A deed that is due within so many hours is asked for at once. */
export const hoursOfToday = 24;

/** A mail that cannot wait for the mail of a day. */
export interface Asking {
  readonly notice: Notice;
  /** Until when the deed can be done; absent when no date is set. */
  readonly until?: Instant | undefined;
}

/** Whether it goes at once, whatever went before: an invitation, or a deed that is due within a day. */
export function isOfToday({ notice, until }: Asking, now: Instant): boolean {
  return notice.kind !== 'request' || (until !== undefined && until <= inHours(now, hoursOfToday));
}

/** Whether the last mail that asked for something lies back far enough. What lies ahead was said by a clock that has been put back. */
export function mayAskAgain(last: Instant | undefined, now: Instant): boolean {
  return last === undefined || last <= inHours(now, -hoursBetweenRequests) || last > now;
}

/** Whether each request comes at once: unless the person has set that they come together. */
export function wantsEachAtOnce({ requests }: Pick<MailPreferences, 'requests'>): boolean {
  return requests !== 'together';
}

function inHours(now: Instant, hours: number): Instant {
  return addDays(now, hours / 24);
}
