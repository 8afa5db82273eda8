/**
 * Which criteria fail, reckoned by hand from what is known of a project: no expression, no input of the domain. A criterion that needs what nobody has
 * said is unknown; an alert about it is neither raised nor over.
 */
import { type Known, keyOf } from './record.ts';

type Verdict = 'pass' | 'fail' | 'unknown';

const dayMs = 86_400_000;
const endOf = (day: string) => `${day}T23:59:59.999Z`;

/** How many per cent over what was approved, without rounding: compared crosswise. */
function over({ cost, report, forecastGiven, proposedCost }: Known, percent: number): Verdict {
  const forecast = forecastGiven ? report?.forecast : proposedCost;
  if (forecast === undefined || cost === undefined || cost === 0) return 'unknown';
  return BigInt(forecast) * 100n > BigInt(cost) * BigInt(100 + percent) ? 'fail' : 'pass';
}

function late({ report, end }: Known): Verdict {
  if (report?.end === undefined || end === undefined) return 'unknown';
  return Math.round((Date.parse(report.end) - Date.parse(end)) / dayMs) >= 90 ? 'fail' : 'pass';
}

function silent({ report, admittedAt }: Known, now: string): Verdict {
  const since = report?.at ?? admittedAt;
  if (since === undefined) return 'unknown';
  return Math.floor((Date.parse(now) - Date.parse(since)) / dayMs) > 75 ? 'fail' : 'pass';
}

function overdue({ conditions }: Known, now: string): Verdict {
  const waiting = [...conditions.values()].filter(({ met, waivedUntil }) => met === undefined && !counts(waivedUntil, now));
  return waiting.some(({ due }) => endOf(due) < now) ? 'fail' : 'pass';
}

export function counts(until: string | undefined, now: string): boolean {
  return until !== undefined && now <= endOf(until);
}

/** The last of the reports that are not to come any more was not filed. */
function missed({ reports }: Known): Verdict {
  return [...reports.values()].filter(state => state !== 'owed').at(-1) === 'missed' ? 'fail' : 'pass';
}

type Look = (known: Known, now: string) => Verdict;

const tripwires: Readonly<Record<string, Look>> = {
  budget: known => over(known, 10),
  schedule: late,
  silence: silent,
  conditions: overdue,
  'tollgate.report-filed': missed,
};

/** The gates of each model in their order, each with its criteria that can fail; missing evidence is unknown. */
const gates: Readonly<Record<string, readonly (readonly [gate: string, criteria: Readonly<Record<string, Look>>])[]>> = {
  light: [['start', {}]],
  standard: [
    ['case', {}],
    ['build', { affordable: known => over(known, 50) }],
  ],
  full: [
    ['health', {}],
    ['advice', {}],
    ['money', { affordable: known => over(known, 50) }],
    ['service', { 'still-affordable': known => over(known, 50) }],
  ],
};

export interface Found {
  /** Must be among the alerts. */
  readonly failing: ReadonlySet<string>;
  /** May be there or not. */
  readonly unknown: ReadonlySet<string>;
}

export function foundNow(known: Known, now: string): Found {
  const failing = new Set<string>();
  const unknown = new Set<string>();
  if (!isWatched(known)) return { failing, unknown };
  const look = (criteria: Readonly<Record<string, Look>>, gate?: string) => {
    for (const [criterion, judge] of Object.entries(criteria)) {
      const verdict = counts(known.waivedUntil.get(criterion), now) && judge(known, now) !== 'pass' ? 'pass' : judge(known, now);
      if (verdict === 'fail') failing.add(keyOf(criterion, gate));
      if (verdict === 'unknown') unknown.add(keyOf(criterion, gate));
    }
  };
  look(tripwires);
  for (const [id, need] of known.needs) if (slips(need, now)) failing.add(`needs-${id}`);
  const next = known.status === 'closing' ? undefined : gates[known.model]?.find(([gate]) => !known.passed.has(gate));
  if (next) look(next[1], next[0]);
  return { failing, unknown };
}

/** What is wrong with the alerts of a project at the end of a day; nothing when nothing is. */
export function faultsInAlerts(known: Known, now: string): string[] {
  const { failing, unknown } = foundNow(known, now);
  const without = [...failing].filter(key => !known.alerts.has(key)).map(key => `${key} fails and there is no alert`);
  const causeless = [...known.alerts.keys()].filter(key => !failing.has(key) && !unknown.has(key) && !key.startsWith('gives-'));
  return [...without, ...causeless.map(key => `there is an alert on ${key}, which does not fail`), ...faultsInGiven(known, now)];
}

/** Alerts on what others need are named by a digest; so they are counted. */
function faultsInGiven(known: Known, now: string): string[] {
  const late = isWatched(known) ? [...known.gives.values()].filter(need => slips(need, now)).length : 0;
  const alerts = [...known.alerts.keys()].filter(key => key.startsWith('gives-')).length;
  return late === alerts ? [] : [`${late} things that others need are late, and there are ${alerts} alerts on that`];
}

function isWatched({ status }: Known): boolean {
  return status === 'active' || status === 'on-hold' || status === 'closing';
}

/** Promised for a day after that by which it is needed; or the day is past, and it was not delivered. */
function slips(
  { by, promised, delivered }: { by: string; promised?: string | undefined; delivered?: string | undefined },
  now: string,
): boolean {
  return delivered === undefined && ((promised !== undefined && promised > by) || now.slice(0, 10) > by);
}
