/** What a duty is about, as people read it. */
import { periodInWords, periodSchema } from '../reporting/periods.ts';

/** What it is about, in words: a period of reports is a month or a week; everything else is said as it stands. */
export function dutyAbout(about: string): string {
  const period = periodSchema.safeParse(about);
  return period.success ? periodInWords(period.data) : about;
}
