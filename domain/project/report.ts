/** Status reports, evidence and closure reports: what a project tells between gates, and at its end. */
import * as z from 'zod';
import { moneySchema } from '../values/money.ts';
import { dateSchema } from '../values/time.ts';
import { idSchema, longText, personSchema, shortText } from './proposal.ts';

export const confidences = ['green', 'amber-green', 'amber', 'amber-red', 'red'] as const;

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
          owner: personSchema.optional(),
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

/** A link may only be opened by a person, and only on the web. */
const linkSchema = z.url({ protocol: /^https?$/ }).max(2_000);

export const evidenceInputSchema = z.strictObject({
  kind: idSchema.meta({ description: 'What it is, as criteria name it: business-case, test-report …' }),
  title: shortText,
  link: linkSchema.optional(),
  text: longText.optional(),
  file: z
    .strictObject({
      key: z.string().regex(/^[A-Za-z0-9._/-]{1,300}$/),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(1),
      contentType: shortText,
    })
    .optional(),
  replaces: idSchema.optional().meta({ description: 'Evidence that this takes the place of' }),
  attests: z
    .strictObject({ criterion: idSchema, confirmed: z.boolean() })
    .optional()
    .meta({ description: "A named role's word on an attestation criterion" }),
});
export const evidenceSchema = evidenceInputSchema.extend({ id: idSchema, by: personSchema, at: z.iso.datetime() });
export type EvidenceInput = z.output<typeof evidenceInputSchema>;
export type Evidence = z.output<typeof evidenceSchema>;

export const lessonSchema = z.strictObject({
  title: shortText,
  text: longText,
  tags: z.array(idSchema).max(20).default([]),
});
export type Lesson = z.output<typeof lessonSchema>;

export const closureReportSchema = z.strictObject({
  summary: longText,
  finalCost: moneySchema.optional(),
  end: dateSchema.optional(),
  benefits: z
    .array(
      z.strictObject({
        name: shortText,
        achieved: moneySchema.optional(),
        result: shortText.optional(),
        due: dateSchema.optional(),
      }),
    )
    .max(50)
    .default([]),
  lessons: z.array(lessonSchema).max(50).default([]),
});
export type ClosureReport = z.output<typeof closureReportSchema>;

/** A condition a board sets: what, by when, by whom. */
export const conditionInputSchema = z.strictObject({
  text: longText,
  due: dateSchema,
  owner: z.enum(['sponsor', 'manager', 'pmo']).default('manager'),
});
export type ConditionInput = z.output<typeof conditionInputSchema>;
