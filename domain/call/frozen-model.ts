/**
 * The scoring model that a call freezes when it opens: its proposals are rated and scored by this copy, whatever the office publishes later (P12).
 */
import * as z from 'zod';
import { idSchema, longText, shortText } from '../values/text.ts';

/** One level of an anchored scale: what a value means, in words. */
export const anchorSchema = z.strictObject({ value: z.number(), words: shortText });

/** What an assessor rates: a goal of the office, or cost, benefit, risk, confidence. */
export const frozenDimensionSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  description: longText.optional(),
  weight: z.number().min(0).max(1000),
  direction: z.enum(['more-is-better', 'less-is-better']).default('more-is-better'),
  scale: z.strictObject({ min: z.number(), max: z.number(), anchors: z.array(anchorSchema).max(20).default([]) }),
});
export type FrozenDimension = z.output<typeof frozenDimensionSchema>;

export const frozenModelSchema = z.strictObject({
  id: idSchema,
  version: z.int().min(1),
  name: shortText,
  method: z.literal('weighted-sum').default('weighted-sum'),
  dimensions: z.array(frozenDimensionSchema).min(1).max(50),
  spreadLimit: z
    .number()
    .gt(0)
    .optional()
    .meta({ description: 'A range of ratings wider than this, as a share of the scale, asks the panel to talk' }),
});
export type FrozenModel = z.output<typeof frozenModelSchema>;
