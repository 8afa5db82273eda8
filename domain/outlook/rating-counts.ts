/** What the projects’ own rating stood for in the rows that the preset cards are made from. */
import type { Event } from './items.ts';
import type { Counted } from './measure.ts';
import { counted } from './presets.ts';

/** What each level of the rating stood for in the same rows: how many, and how many of them it came true of. */
export const ratingCounts: Readonly<Record<Event, readonly Counted[]>> = {
  cost: counted([106, 231, 146], [12, 52, 46]),
  slip: counted([114, 258, 162], [15, 46, 43]),
};
