/** The shapes of what is noted and published for outlooks. */
import * as z from 'zod';

/** Closed projects that a class is made of at most. */
export const mostClosed = 300;

export const sizesSchema = z.object({
  projects: z.int().meta({ description: 'How many costs were known' }),
  middleFrom: z.number().meta({ description: 'Minor units: the least cost of the middle third' }),
  largestFrom: z.number().meta({ description: 'Minor units: the least cost of the largest third' }),
});

export const closedProjectSchema = z.object({
  project: z.string(),
  cost: z.number().optional().meta({ description: 'As first approved, minor units' }),
  category: z.string().optional(),
  growth: z.number().optional().meta({ description: 'Final cost over the first approved one, as a share: 0.1 is ten per cent' }),
  slip: z.number().optional().meta({ description: 'Months by which it ended after the first approved end' }),
});
export type ClosedProjectNoted = z.output<typeof closedProjectSchema>;

const countedSchema = z.object({ n: z.int(), k: z.int() });

export const cardSchema = z.object({
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

export const checksSchema = z.object({
  rows: z.int(),
  events: z.int(),
  foretold: z.int().meta({ description: 'Cases that were foretold in rolling order' }),
  own: z.number().optional().meta({ description: 'Brier score of the own card over these' }),
  constant: z.number().optional().meta({ description: 'That of the base rate' }),
  current: z.number().optional().meta({ description: 'That of the card that was in force' }),
});
