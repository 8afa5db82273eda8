/**
 * How mail comes to the people of an office who have set nothing else: their requests, and whether news come once a week. What a person has set under My mail wins. Whoever is told by
 * several offices at once is mailed as the most prompt of them does.
 */
import type * as z from 'zod';
import type { MailPreferences, RequestWay, requestWays, weeklySchema } from './preferences.ts';

/** The day and hour of the news of a week. */
export type WeeklyNews = z.output<typeof weeklySchema>;

/** What an office has set for all its people. */
export interface OfficeMail {
  readonly requests: RequestWay;
  /** Null: news come with the mail of the day. */
  readonly weekly: WeeklyNews | null;
}

/** What holds in an office that has set nothing. */
export const usualOfficeMail: OfficeMail = { requests: 'at-once', weekly: null };

/** From the most prompt on. */
const promptest: readonly (typeof requestWays)[number][] = ['at-once', 'together', 'first-of-day'];

/** What holds for what several offices tell the same person: the most prompt way, and news of a week only where all of them have set it, on the day of the first. */
export function officeMailOf(offices: readonly { readonly officeMail?: OfficeMail | undefined }[]): OfficeMail {
  const all = offices.map(({ officeMail = usualOfficeMail }) => officeMail);
  const requests = promptest.find(way => all.some(one => one.requests === way)) ?? usualOfficeMail.requests;
  const weekly = all.every(one => one.weekly !== null) ? (all[0]?.weekly ?? null) : null;
  return { requests, weekly };
}

/** What a person has set, filled with what the office has. */
export function withOfficeMail(
  { requests, weekly, ...own }: MailPreferences,
  office: OfficeMail,
): Omit<MailPreferences, 'weekly' | 'requests'> & { readonly requests: RequestWay; readonly weekly?: WeeklyNews } {
  const inForce = weekly === undefined ? office.weekly : weekly;
  return { ...own, requests: requests ?? office.requests, ...(inForce && { weekly: inForce }) };
}
