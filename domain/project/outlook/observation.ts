/**
 * An observation: once a year what an outlook said of a project, frozen with the report that stated it, and a year later what came. What cannot be
 * told is told as that, never as a no.
 */
import { type Event, events, growthThatCounts, type Levels, slipThatCounts } from '../../outlook/items.ts';
import { addDays, daysBetween, type Instant } from '../../values/time.ts';

export const outcomes = ['yes', 'no', 'cannot-tell'] as const;
export type Came = (typeof outcomes)[number];

export interface Resolution {
  readonly outcome: Came;
  /** Who or what told it. */
  readonly from: 'report' | 'closure' | 'pmo' | 'time';
  readonly at: Instant;
  /** Growth as a share, or months of slip. */
  readonly change?: number | undefined;
  readonly by?: string | undefined;
}

export interface Observation {
  /** Unique within the project: o1, o2 … */
  readonly id: string;
  /** When its report stated it. */
  readonly at: Instant;
  readonly levels: Levels;
  /** Minor units, and a calendar day, as then expected; absent where withheld or not said. */
  readonly cost?: number | undefined;
  readonly end?: string | undefined;
  /** Of the cards then in force; 0 is the preset. */
  readonly cards: Readonly<Record<Event, number>>;
  readonly points: Readonly<Record<Event, number>>;
  readonly chances: Readonly<Record<Event, number>>;
  /** When the PMO was asked, because no report had told it. */
  readonly asked?: Instant | undefined;
  readonly came: Readonly<Partial<Record<Event, Resolution>>>;
}

export interface WithOutlook {
  /** Oldest first; the last ones. */
  readonly observations?: readonly Observation[] | undefined;
  readonly observed?: number | undefined;
}

/** Days after which a report counts as one of a year later: monthly reports do not fall on the day. */
export const yearLater = 350;
/** Days after which nobody waits for a report any more, and the PMO is asked. */
export const askedAfter = 456;

export function isOpenFor(observation: Observation, event: Event): boolean {
  return observation.came[event] === undefined;
}

export function openEvents(observation: Observation): Event[] {
  return events.filter(event => isOpenFor(observation, event));
}

/** Whether it is time to ask the PMO. */
export function isToBeAsked(observation: Observation, now: Instant): boolean {
  return observation.asked === undefined && openEvents(observation).length > 0 && addDays(observation.at, askedAfter) <= now;
}

/** What came of an event by what is expected, or was, a year later; undefined while either is not known. */
export function cameOf(
  event: Event,
  before: Pick<Observation, 'cost' | 'end'>,
  after: { readonly cost?: number | undefined; readonly end?: string | undefined },
): { readonly outcome: 'yes' | 'no'; readonly change: number } | undefined {
  if (event === 'cost') {
    if (!before.cost || after.cost === undefined) return undefined;
    const change = (after.cost - before.cost) / before.cost;
    return { outcome: change > growthThatCounts ? 'yes' : 'no', change: toDigits(change) };
  }
  if (before.end === undefined || after.end === undefined) return undefined;
  const change = daysBetween(before.end, after.end) / (365.25 / 12);
  return { outcome: change > slipThatCounts ? 'yes' : 'no', change: toDigits(change) };
}

/** Whether it came in within a tenth of the cost and six months of the end that were promised; undefined where that cannot be told. */
export function cameIn(
  promised: Pick<Observation, 'cost' | 'end'>,
  final: Pick<Observation, 'cost' | 'end'>,
): boolean | undefined {
  const found = events.map(event => cameOf(event, promised, final)?.outcome);
  if (found.includes('yes')) return false;
  return found.includes(undefined) ? undefined : true;
}

function toDigits(value: number): number {
  return Number(value.toFixed(4));
}
