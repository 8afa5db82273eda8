/**
 * Something that waits for somebody: what it is, who owns it, since when, until when, and what was done about it so far. Made from the state of an
 * aggregate by a pure function (`projectDuties`, `officeDuties` …), never stored; only what time and people did about it is on record.
 */
import { addDays, type CalendarDate, dateOf, type Instant } from '../values/time.ts';
import { type DutyKind, dutyRule } from './kinds.ts';

/** A person, everyone with the role of the PMO, the chair of a board, or all its members. */
export type Owner = string;
export const pmo = 'pmo';
export const chairOf = (board: string): Owner => `chair:${board}`;
export const membersOf = (board: string): Owner => `board:${board}`;

/** Whether this owner is who holds a role in an office, and no person. */
export function isRole(owner: Owner): boolean {
  return owner === pmo || owner.startsWith('chair:') || owner.startsWith('board:');
}

export interface Duty {
  /** Unique within its stream, e.g. `condition:c1`. */
  readonly key: string;
  readonly kind: DutyKind;
  readonly owners: readonly Owner[];
  readonly since: Instant;
  /** The instant after which it is late; `lateAfter` days of its kind after `since` when left out. */
  readonly due?: Instant | undefined;
  /** What it is about in people's own words or as an id: the text of a condition, a gate, a role. */
  readonly about?: string | undefined;
  /** Whose chair or members are told when nothing comes of it. */
  readonly board?: string | undefined;
  /** The page on which it is done, e.g. `/projects/ID`. */
  readonly path: string;
  /** When its steps are taken, where they were reckoned beforehand (in working days, say); in the order of its kind's steps. */
  readonly reckoned?: readonly Instant[] | undefined;
  /** When another part asks again, of a kind that is kept elsewhere and has no day on which it ends by itself. */
  readonly asked?: Instant | undefined;
}

/** What was done about a duty; kept with the state until the duty is over. */
export interface DutyEntry {
  /** Steps of its kind that were taken or passed over. */
  readonly steps: number;
  /** When its owners last heard of it by a reminder, an escalation or a nudge. */
  readonly at: Instant;
  readonly escalatedAt?: Instant | undefined;
  readonly nudged?: { readonly by: string; readonly at: Instant } | undefined;
}

/** By the keys of duties. */
export type DutyLog = Readonly<Record<string, DutyEntry>>;

export function dueAt({ kind, since, due }: Duty): Instant {
  return due ?? addDays(since, dutyRule(kind).lateAfter ?? 0);
}

export function isLate(duty: Duty, now: Instant): boolean {
  return dueAt(duty) < now;
}

/** The first millisecond in UTC of the day on which an instant lies. */
export function startOfDay(instant: Instant): Instant {
  return dayStart(dateOf(instant));
}

function dayStart(day: CalendarDate): Instant {
  return `${day}T00:00:00.000Z`;
}
