/** What stands in the form of the own mail, and what is sent for it. */
import type { MailPreferencesAnswer } from '#api/answers/mail.ts';
import { type NewsTopic, newsTopics } from '#domain/office/mail/choices.ts';
import type { MailPreferences, RequestWay } from '#domain/office/mail/preferences.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { type WeeklyNewsDraft, weeklyNewsDraft, weeklyNewsFields, weeklyNewsIn } from '../../shared/forms/weekly-news.ts';

export interface MailDraft extends WeeklyNewsDraft {
  readonly zone: string;
  /** Numbers of weekdays, as check boxes hold them. */
  readonly days: readonly string[];
  readonly at: string;
  readonly isQuiet: boolean;
  readonly from: string;
  readonly until: string;
  /** The news that are wanted. */
  readonly wanted: readonly string[];
  /** How requests come; `as-office`: as the office has set it, now and later. */
  readonly requests: RequestWay | 'as-office';
}

export const topics = Object.keys(newsTopics) as NewsTopic[];

export function draftOf(answer: MailPreferencesAnswer): MailDraft {
  const { inForce, at, quiet, without } = answer;
  const { weekly } = inForce;
  return {
    zone: inForce.zone,
    days: inForce.days.map(String),
    at,
    isQuiet: quiet !== null,
    ...(quiet ?? { from: '20:00', until: '07:00' }),
    ...weeklyNewsDraft(weekly, at),
    wanted: topics.filter(topic => !without.includes(topic)),
    requests: answer.requests ?? 'as-office',
  };
}

/** What is as the office has it for everybody is left out, so that it follows the office. */
export function bodyOf(
  { isQuiet, from, until, requests, ...draft }: MailDraft,
  office: MailPreferencesAnswer['inForce']['office'],
): MailPreferences {
  const weekly = weeklyNewsIn(draft);
  const isOffices = weekly?.day === office.weekly?.day && weekly?.at === office.weekly?.at;
  const { zone, days, at, wanted } = draft;
  return {
    zone: textIn(zone),
    days: days.map(Number).toSorted((one, other) => one - other),
    at,
    quiet: isQuiet ? { from, until } : null,
    ...(!isOffices && { weekly }),
    without: topics.filter(topic => !wanted.includes(topic)),
    ...(requests !== 'as-office' && { requests }),
  };
}

/** Where what is wrong with the body is shown in the form. */
export function fieldOf(path: string): string {
  const fields: Readonly<Record<string, string>> = {
    'quiet.from': 'from',
    'quiet.until': 'until',
    ...weeklyNewsFields,
    without: 'wanted',
  };
  return fields[path] ?? path;
}
