/** What the time is called that a report is on, in the reader's language: `November 2026`, `week 48 of 2026`, `the fourth quarter of 2026`. */
import { language } from './language.ts';
import { t } from './text.ts';

const quarters: Readonly<Record<string, (year: string) => string>> = {
  Q1: year => t('the first quarter of {year}', { year }),
  Q2: year => t('the second quarter of {year}', { year }),
  Q3: year => t('the third quarter of {year}', { year }),
  Q4: year => t('the fourth quarter of {year}', { year }),
};

/** Of a period as it is stored: `2026-11`, `2026-W48`, `2026-Q4`. */
export function periodName(period: string): string {
  const [year = '', part = ''] = period.split('-');
  if (part.startsWith('W')) return t('week {week} of {year}', { week: String(Number(part.slice(1))), year });
  const quarter = quarters[part];
  if (quarter !== undefined) return quarter(year);
  const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return `${month.format(Date.UTC(2000, Number(part) - 1))} ${year}`;
}
