/** News once a week as a form holds them: whether, on which day, at which time. */
import type { MailPreferencesAnswer } from '#api/answers/mail.ts';

type Weekly = NonNullable<MailPreferencesAnswer['inForce']['weekly']>;

export interface WeeklyNewsDraft {
  readonly isWeekly: boolean;
  /** The number of the weekday, as a choice holds it. */
  readonly weekday: string;
  readonly weekAt: string;
}

/** Monday at this time, where news do not come once a week. */
export function weeklyNewsDraft(weekly: Weekly | null | undefined, otherwiseAt = '08:00'): WeeklyNewsDraft {
  return {
    isWeekly: weekly !== undefined && weekly !== null,
    weekday: String(weekly?.day ?? 1),
    weekAt: weekly?.at ?? otherwiseAt,
  };
}

export function weeklyNewsIn({ isWeekly, weekday, weekAt }: WeeklyNewsDraft): Weekly | null {
  return isWeekly ? { day: Number(weekday), at: weekAt } : null;
}

/** Where what is wrong with `weekly` of the body is shown. */
export const weeklyNewsFields: Readonly<Record<string, string>> = { 'weekly.day': 'weekday', 'weekly.at': 'weekAt' };
