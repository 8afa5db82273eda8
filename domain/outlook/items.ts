/**
 * What an outlook looks at: seven items of a project, each at level 0, 1 or 2, the higher the more risk. A value that nobody knows or that is
 * withheld has a level of its own, the middle one: it is neither held against a project nor counted in its favour. Two items are yes or no;
 * there is no growth in a first year. No person and no department is among them.
 */

export type Level = 0 | 1 | 2;

/** Red to green, as reports state it. */
export const ratings = ['green', 'amber-green', 'amber', 'amber-red', 'red'] as const;
export type Rating = (typeof ratings)[number];

export type Third = 'smallest' | 'middle' | 'largest';

/** What was known when a report stated it; absent: withheld or unknown. */
export interface Values {
  /** In which third of the office's projects the whole-life cost lies. */
  readonly size?: Third | undefined;
  readonly rating?: Rating | undefined;
  /** Months since the start; negative before it. */
  readonly ageMonths?: number | undefined;
  /** Change of the whole-life cost in the last year as a share: 0.1 is ten per cent up. */
  readonly costChange?: number | undefined;
  /** Months from start to end. */
  readonly lengthMonths?: number | undefined;
  /** Share of that length that is over; above 1 past the end. */
  readonly elapsedShare?: number | undefined;
  /** Months to the end; negative past it. */
  readonly monthsToEnd?: number | undefined;
}

export const items = ['size', 'rating', 'age', 'grew', 'length', 'elapsed', 'lastTwelve'] as const;
export type Item = (typeof items)[number];
export type Levels = Readonly<Record<Item, Level>>;

/** What is foretold of a project. */
export const events = ['cost', 'slip'] as const;
export type Event = (typeof events)[number];

/** The items of each card, in order. */
export const itemsOf = {
  cost: ['size', 'rating', 'age', 'grew'],
  slip: ['length', 'elapsed', 'rating', 'lastTwelve'],
} as const satisfies Record<Event, readonly Item[]>;

/** Cost grows when it is more than this share over what it was a year before. */
export const growthThatCounts = 0.1;
/** The end slips when it lies more than this many months after what it was a year before. */
export const slipThatCounts = 6;

/** The lower limit of the middle and of the upper level, by the value as it grows. */
const byThirds = (value: number | undefined): Level | undefined => between(value, [1 / 3, 2 / 3]);

const sizeLevels: Readonly<Record<Third, Level>> = { smallest: 2, middle: 1, largest: 0 };
const ratingLevels: Readonly<Record<Rating, Level>> = { green: 0, 'amber-green': 0, amber: 1, 'amber-red': 2, red: 2 };

/** The levels of all items. Limits belong to the range above them: 60 months of planned length are in the middle. */
export function levelsOf(values: Values): Levels {
  const { size, rating, ageMonths, costChange, lengthMonths, elapsedShare, monthsToEnd } = values;
  return {
    size: size === undefined ? 1 : sizeLevels[size],
    rating: rating === undefined ? 1 : ratingLevels[rating],
    age: fallingLevel(between(ageMonths, [24, 60])),
    grew: costChange !== undefined && costChange > growthThatCounts ? 1 : 0,
    length: fallingLevel(between(lengthMonths, [60, 120])),
    elapsed: byThirds(elapsedShare) ?? 1,
    lastTwelve: monthsToEnd !== undefined && monthsToEnd < 12 ? 1 : 0,
  };
}

function between(value: number | undefined, [middle, upper]: readonly [number, number]): Level | undefined {
  if (value === undefined) return undefined;
  if (value < middle) return 0;
  return value < upper ? 1 : 2;
}

/** Of an item whose risk falls as its value grows. */
function fallingLevel(level: Level | undefined): Level {
  if (level === undefined) return 1;
  return level === 0 ? 2 : level === 1 ? 1 : 0;
}
