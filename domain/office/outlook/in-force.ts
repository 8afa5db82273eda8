/**
 * What an office knows to look at its projects by: into which thirds their costs fall, what became of those that closed, and the cards in force.
 * It is noted as facts, so that a pack is the same whenever it is made again.
 */
import type { Event } from '../../outlook/items.ts';
import type { Checks } from '../../outlook/own-card.ts';
import type { Card } from '../../outlook/points.ts';
import { presetCards } from '../../outlook/presets.ts';
import type { SizeLimits } from '../../outlook/sizes.ts';
import type { Instant } from '../../values/time.ts';
import type { ClosedProjectNoted } from './shapes.ts';

export interface PublishedCard {
  readonly version: number;
  readonly card: Card;
  readonly checks: Checks;
  /** Digest of the rows. */
  readonly data: string;
  readonly at: Instant;
  readonly by: string;
  readonly reason?: string | undefined;
}

export interface OutlookBasis {
  readonly sizes?: SizeLimits | undefined;
  readonly closed: readonly ClosedProjectNoted[];
  readonly notedAt?: Instant | undefined;
  /** Own cards by event, oldest first. */
  readonly cards: Readonly<Partial<Record<Event, readonly PublishedCard[]>>>;
}

export const noBasis: OutlookBasis = { closed: [], cards: {} };

/** The card in force, and its version; 0 is the preset. */
export function cardInForce(basis: OutlookBasis | undefined, event: Event): { readonly version: number; readonly card: Card } {
  return basis?.cards[event]?.at(-1) ?? { version: 0, card: presetCards[event] };
}
