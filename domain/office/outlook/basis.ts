/**
 * What an office knows to look at its projects by: into which thirds their costs fall, what became of those that closed, and the cards in force.
 * It is noted as facts, so that a pack is the same whenever it is made again.
 */
import * as z from 'zod';
import type { Card } from '../../outlook/card.ts';
import type { Event } from '../../outlook/items.ts';
import type { Checks } from '../../outlook/own-card.ts';
import { presetCards } from '../../outlook/presets.ts';
import type { Class } from '../../outlook/reference-class.ts';
import { type SizeLimits, thirdOf } from '../../outlook/sizes.ts';
import type { Instant } from '../../values/time.ts';

/** Closed projects that a class is made of at most. */
export const mostClosed = 300;

export const sizesSchema = z.strictObject({
  projects: z.int().meta({ description: 'How many costs were known' }),
  middleFrom: z.number().meta({ description: 'Minor units: the least cost of the middle third' }),
  largestFrom: z.number().meta({ description: 'Minor units: the least cost of the largest third' }),
});

export const closedProjectSchema = z.strictObject({
  project: z.string(),
  cost: z.number().optional().meta({ description: 'As first approved, minor units' }),
  category: z.string().optional(),
  growth: z.number().optional().meta({ description: 'Final cost over the first approved one, as a share: 0.1 is ten per cent' }),
  slip: z.number().optional().meta({ description: 'Months by which it ended after the first approved end' }),
});
export type ClosedProjectNoted = z.output<typeof closedProjectSchema>;

const countedSchema = z.strictObject({ n: z.int(), k: z.int() });

export const cardSchema = z.strictObject({
  event: z.enum(['cost', 'slip']),
  intercept: z.number(),
  coefficients: z.array(z.number()).readonly(),
  points: z.array(z.int()).readonly(),
  a: z.number(),
  s: z.number(),
  rows: z.int(),
  events: z.int(),
  byTotal: z.array(countedSchema).readonly(),
  byCell: z.array(countedSchema).readonly(),
});

export const checksSchema = z.strictObject({
  rows: z.int(),
  events: z.int(),
  foretold: z.int().meta({ description: 'Cases that were foretold in rolling order' }),
  own: z.number().optional().meta({ description: 'Brier score of the own card over these' }),
  constant: z.number().optional().meta({ description: 'That of the base rate' }),
  current: z.number().optional().meta({ description: 'That of the card that was in force' }),
});

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

/** The classes of a project, widest first: all, those of its size, those of its size and category. */
export function classesOf(
  { closed, sizes }: OutlookBasis,
  project: { readonly cost?: number | undefined; readonly category?: string | undefined },
  of: 'growth' | 'slip',
): Class[] {
  const third = thirdOf(project.cost, sizes);
  const ofSize = third === undefined ? [] : closed.filter(({ cost }) => thirdOf(cost, sizes) === third);
  const ofBoth = project.category === undefined ? [] : ofSize.filter(({ category }) => category === project.category);
  const values = (rows: readonly ClosedProjectNoted[]) => rows.flatMap(row => row[of] ?? []);
  return [
    { name: 'all closed projects of the office', values: values(closed) },
    { name: `closed projects of the ${third ?? 'same'} third by cost`, values: values(ofSize) },
    { name: `closed projects of the ${third ?? 'same'} third by cost, ${project.category ?? ''}`, values: values(ofBoth) },
  ];
}
