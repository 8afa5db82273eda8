/** Where a day stands between the first and the last, and at which days a time axis has its ticks: months, quarters or years, so that few of them are read at a glance. */
import { language } from '../../shared/language.ts';

const dayMs = 86_400_000;

export interface TimeTick {
  readonly day: string;
  readonly label: string;
}

export interface TimeScale {
  /** From 0 at the first day to 1 at the last. */
  readonly at: (day: string) => number;
  readonly ticks: readonly TimeTick[];
  /** What the ticks are. */
  readonly unit: 'Month' | 'Quarter' | 'Year';
}

const timeOf = (day: string) => Date.parse(`${day}T00:00:00.000Z`);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Days are calendar dates; there is at least one. */
export function timeScale(days: readonly string[]): TimeScale {
  const times = days.map(timeOf);
  const from = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const to = Math.max(
    times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY),
    from + 30 * dayMs,
  );
  const months = (to - from) / (30.44 * dayMs);
  const step = months <= 14 ? 1 : months <= 48 ? 3 : 12;
  const every = step < 12 ? step : 12 * Math.ceil(months / 12 / 14);
  return {
    at: day => (timeOf(day) - from) / (to - from),
    ticks: ticksBetween(from, to, every),
    unit: step === 1 ? 'Month' : step === 3 ? 'Quarter' : 'Year',
  };
}

function ticksBetween(from: number, to: number, months: number): readonly TimeTick[] {
  const first = new Date(from);
  const ticks: TimeTick[] = [];
  const start = first.getUTCFullYear() * 12 + first.getUTCMonth();
  for (let month = Math.ceil(start / months) * months; ; month += months) {
    const time = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (time > to) return ticks;
    if (time >= from) ticks.push({ day: dayOf(time), label: labelOf(month, months) });
  }
}

function labelOf(month: number, months: number): string {
  const [year, within] = [Math.floor(month / 12), month % 12];
  if (months >= 12) return String(year);
  if (months === 3) return `Q${within / 3 + 1} ${year}`;
  return `${new Date(Date.UTC(year, within, 1)).toLocaleString(language, { month: 'short', timeZone: 'UTC' })} ${year}`;
}
