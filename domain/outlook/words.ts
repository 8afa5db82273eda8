/** Items and their levels in words, and how high each goes: what a page says beside the points. */
import type { Item, Levels } from './items.ts';

/** The highest level of each. */
export const highest: Levels = { size: 2, rating: 2, age: 2, grew: 1, length: 2, elapsed: 2, lastTwelve: 1 };

/** Each level in words, by item: what a page says beside the points. */
export const levelWords: Readonly<Record<Item, { readonly name: string; readonly levels: readonly string[] }>> = {
  size: { name: 'Size within the office', levels: ['largest third', 'middle third, or not known', 'smallest third'] },
  rating: { name: 'Delivery confidence', levels: ['green or amber-green', 'amber, or none', 'amber-red or red'] },
  age: { name: 'Time since the start', levels: ['five years or more', 'two to five years, or not known', 'under two years'] },
  grew: { name: 'Cost grew over 10 % in the last year', levels: ['no, or first year', 'yes'] },
  length: { name: 'Planned length', levels: ['ten years or more', 'five to ten years, or not known', 'under five years'] },
  elapsed: {
    name: 'Share of the planned time that is over',
    levels: ['first third', 'second third, or not known', 'last third'],
  },
  lastTwelve: { name: 'Less than twelve months to the planned end', levels: ['no, or not known', 'yes'] },
};
