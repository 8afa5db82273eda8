/** Status reports: what a project tells between gates. Money in minor units of the office's currency. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { moneySchema } from '../../values/money.ts';
import { longText, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

export const confidences = ['green', 'amber-green', 'amber', 'amber-red', 'red'] as const;
export type Confidence = (typeof confidences)[number];

export const reportSchema = z
  .strictObject({
    summary: longText.optional(),
    progress: z.number().min(0).max(100).optional().meta({ description: 'Per cent of the work breakdown that is done' }),
    spent: moneySchema.optional().meta({ description: 'Spent so far, minor units' }),
    forecast: moneySchema.optional().meta({ description: 'Whole-life cost as now expected, minor units' }),
    end: dateSchema.optional().meta({ description: 'End as now expected' }),
    confidence: z.enum(confidences).optional(),
    milestones: z
      .array(z.strictObject({ name: shortText, due: dateSchema, forecast: dateSchema.optional(), done: dateSchema.optional() }))
      .max(100)
      .default([]),
    kpis: z
      .array(
        z.strictObject({
          name: shortText,
          value: z.number(),
          target: z.number(),
          better: z.enum(['higher', 'lower']).default('higher'),
        }),
      )
      .max(50)
      .default([]),
    risks: z
      .array(
        z.strictObject({
          risk: shortText,
          probability: z.int().min(1).max(5),
          impact: z.int().min(1).max(5),
          owner: personIdSchema.optional(),
          response: shortText.optional(),
          open: z.boolean().default(true),
        }),
      )
      .max(100)
      .default([]),
    communication: z
      .array(z.strictObject({ audience: shortText, message: shortText, due: dateSchema, done: z.boolean().default(false) }))
      .max(50)
      .default([]),
  })
  .refine(report => Object.entries(report).some(([, value]) => (Array.isArray(value) ? value.length > 0 : value !== undefined)), {
    message: 'an empty report says nothing: give at least one of its fields',
  });
export type Report = z.output<typeof reportSchema>;
