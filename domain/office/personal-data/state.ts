/** What an office knows of people who are no longer with it, of those who were erased, of holds, and how long it keeps what. */

import type { Removed } from '../../values/personal-places.ts';
import type { Instant } from '../../values/time.ts';
import type { Hold } from './hold.ts';
import type { Retention } from './retention.ts';

/** Somebody who was one of the people, or was asked to join and did not. Gone from here when erased or back. */
export interface Left {
  readonly at: Instant;
  readonly name: string;
}

export interface Erased {
  readonly at: Instant;
  readonly reason: string;
  /** Who asked and who approved; nobody where the retention of the office asked for it. */
  readonly by?: string | undefined;
  readonly approvedBy?: string | undefined;
  /** By place; absent while it is under way. */
  readonly removed?: readonly Removed[] | undefined;
}

export interface PersonalData {
  readonly left: Readonly<Record<string, Left>>;
  readonly erased: Readonly<Record<string, Erased>>;
  readonly holds: readonly Hold[];
  /** How many holds there have ever been. */
  readonly holdsSet: number;
  readonly retention: Retention;
}

export const noPersonalData: PersonalData = { left: {}, erased: {}, holds: [], holdsSet: 0, retention: {} };

/** Once somebody has left. */
export function withLeft(
  personal: PersonalData,
  { id, name }: { readonly id: string; readonly name: string },
  at: Instant,
): PersonalData {
  return { ...personal, left: { ...personal.left, [id]: { at, name } } };
}

/** Once somebody is back. */
export function withoutLeft(personal: PersonalData, id: string): PersonalData {
  const { [id]: _, ...left } = personal.left;
  return { ...personal, left };
}
