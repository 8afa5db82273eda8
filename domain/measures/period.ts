/** The time that measures are about, from an instant on until before another, and the quarters or months into which a trend divides it. All in UTC. */
import type { Instant } from '../values/time.ts';

export interface Period {
  readonly from: Instant;
  readonly until: Instant;
}

export const steps = ['year', 'quarter', 'month'] as const;
export type Step = (typeof steps)[number];

export interface NamedPeriod extends Period {
  /** `2026`, `2026 Q1` or `2026-01`. */
  readonly name: string;
}

export function isIn(instant: Instant | undefined, { from, until }: Period): boolean {
  return instant !== undefined && from <= instant && instant < until;
}

export function yearOf(year: number): NamedPeriod {
  return { name: `${year}`, from: firstOf(year, 0), until: firstOf(year + 1, 0) };
}

const monthsOf: Readonly<Record<Step, number>> = { year: 12, quarter: 3, month: 1 };

/** The periods of a year, the last ones first cut off at an instant: what has not begun is no period. */
export function periodsOf(year: number, step: Step, now: Instant): readonly NamedPeriod[] {
  const months = monthsOf[step];
  return Array.from({ length: 12 / months }, (_, index) => ({
    name: nameOf(year, index, step),
    from: firstOf(year, index * months),
    until: firstOf(year, (index + 1) * months),
  })).filter(({ from }) => from <= now);
}

function nameOf(year: number, index: number, step: Step): string {
  if (step === 'year') return `${year}`;
  return step === 'quarter' ? `${year} Q${index + 1}` : `${year}-${String(index + 1).padStart(2, '0')}`;
}

/** The first millisecond of a month, counted from 0; months beyond December are those of the next year. */
function firstOf(year: number, month: number): Instant {
  const [whole, of] = [year + Math.floor(month / 12), (month % 12) + 1];
  return `${whole}-${String(of).padStart(2, '0')}-01T00:00:00.000Z`;
}
