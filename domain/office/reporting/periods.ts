/** The periods that reports are about: `2026-11` a month, `2026-W48` a week (ISO 8601), `2026-Q4` a quarter. Pure arithmetic with days. */
import * as z from 'zod';
import { type Branded, branded } from '../../values/brand.ts';
import { addDays, type CalendarDate, dateOf, daysBetween, endOfDay } from '../../values/time.ts';
import { periodPattern } from './period-words.ts';

export const cadences = ['week', 'month', 'quarter'] as const;
export type Cadence = (typeof cadences)[number];

export type Period = Branded<string, 'Period'>;
export const periodSchema = branded(
  'Period',
  z.string().regex(periodPattern, 'a period such as 2026-11, 2026-W48 or 2026-Q4'),
).meta({ description: 'A month (2026-11), a week (2026-W48) or a quarter (2026-Q4)', examples: ['2026-11'] });

export interface Bounds {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The period of a kind in which a day lies. */
export function periodAt(every: Cadence, day: CalendarDate): Period {
  const month = Number(day.slice(5, 7));
  if (every === 'month') return day.slice(0, 7);
  if (every === 'quarter') return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
  const thursday = shifted(day, 3 - weekdayOf(day));
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** The first and the last day of a period. */
export function boundsOf(period: Period): Bounds {
  const [year = '', part = ''] = period.split('-');
  if (part.startsWith('W')) {
    const fourth = `${year}-01-04`;
    const from = shifted(fourth, 7 * (Number(part.slice(1)) - 1) - weekdayOf(fourth));
    return { from, to: shifted(from, 6) };
  }
  const [first, months] = part.startsWith('Q') ? [3 * Number(part.slice(1)) - 2, 3] : [Number(part), 1];
  return { from: firstOf(Number(year), first), to: shifted(firstOf(Number(year), first + months), -1) };
}

export function cadenceOf(period: Period): Cadence {
  return period.includes('W') ? 'week' : period.includes('Q') ? 'quarter' : 'month';
}

export function periodAfter(period: Period): Period {
  return periodAt(cadenceOf(period), shifted(boundsOf(period).to, 1));
}

/** The same day so many days later (earlier when negative). */
export function shifted(day: CalendarDate, days: number): CalendarDate {
  return dateOf(addDays(endOfDay(day), days));
}

function firstOf(year: number, month: number): CalendarDate {
  const over = Math.floor((month - 1) / 12);
  return `${year + over}-${String(month - 12 * over).padStart(2, '0')}-01`;
}

/** 0 is Monday; 5 January 1970 was one. */
function weekdayOf(day: CalendarDate): number {
  return ((daysBetween('1970-01-05', day) % 7) + 7) % 7;
}
