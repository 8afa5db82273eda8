/** What a duty is about, as people read it. */
import { periodInWords, periodPattern } from '../reporting/period-words.ts';

/** What it is about, in words: a period of reports is a month or a week; everything else is said as it stands. */
export function dutyAbout(about: string): string {
  return periodPattern.test(about) ? periodInWords(about) : about;
}
