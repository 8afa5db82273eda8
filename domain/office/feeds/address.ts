/** What an address of a feed is, as facts and the state of an office hold it. */
import type { PersonId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';

/** `calendar`: iCalendar of own duties, meetings and ends. `decisions`: JSON Feed of what the boards decided. */
export const feedKinds = ['calendar', 'decisions'] as const;
export type FeedKind = (typeof feedKinds)[number];

export interface FeedAddress {
  readonly feed: FeedKind;
  readonly person: PersonId;
  /** SHA-256 of the secret part of the address. */
  readonly digest: string;
  readonly madeAt: Instant;
}
