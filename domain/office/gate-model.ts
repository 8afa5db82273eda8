/**
 * The shape of a gate model: the stages a project goes through and the gates between them, as data.
 * Presets (presets/*.json) and the office's own models have this shape. Sources of the presets are named in each.
 */
import * as z from 'zod';
import { criterionSchema } from '../criteria/criterion.ts';
import { ruleSchema } from '../tally/rule.ts';
import { boardIdSchema, gateIdSchema, gateModelIdSchema, stageIdSchema } from '../values/ids.ts';
import { outcomeSchema, outcomes } from '../values/outcome.ts';
import { shortText } from '../values/text.ts';

export const gateSchema = z.strictObject({
  id: gateIdSchema,
  name: shortText,
  question: shortText.optional().meta({ description: 'What the board is asked, in one sentence' }),
  from: stageIdSchema.meta({ description: 'The stage it ends' }),
  to: stageIdSchema.optional().meta({ description: 'The stage it opens; the last gate opens none' }),
  authority: z.enum(['binding', 'advisory', 'auto']).default('binding'),
  board: boardIdSchema,
  rule: ruleSchema,
  deadlineDays: z.int().min(1).max(1000),
  deadlineIn: z.enum(['days', 'working-days']).optional().meta({
    description:
      'What deadlineDays, remindAfterDays and escalateBeforeDays count: days of 24 hours, as when left out, or working days of the office until the end of the last one; 700 of these at most. Its conditions are asked for in the same days',
  }),
  remindAfterDays: z.number().min(0).max(1000).optional().meta({ description: 'Half the time to the deadline when left out' }),
  escalateBeforeDays: z
    .number()
    .min(0)
    .max(1000)
    .optional()
    .meta({ description: 'A fifth of the time to the deadline when left out' }),
  holdDays: z
    .int()
    .min(1)
    .max(730)
    .optional()
    .meta({ description: 'Days that a hold lasts where the board names no day; without it such a hold has none' }),
  evidenceDays: z.int().min(0).max(365).optional().meta({
    description:
      'Days before the day for which a milestone plans the gate from which evidence that is not on file is an alert, counted as deadlineIn says; 14 when left out',
  }),
  opens: z.enum(['on-request', 'on-admission']).default('on-request'),
  repeatable: z
    .boolean()
    .optional()
    .meta({ description: 'Once passed it may be asked for again at any stage; that moves the project nowhere' }),
  eachStage: z.boolean().optional().meta({
    description:
      'Asked at the end of each stage into which a project divides its stage, but the last; from and to are that stage',
  }),
  closing: z.boolean().default(false).meta({ description: 'The review that closes the project; exactly one in a model' }),
  outcomes: z
    .array(outcomeSchema)
    .min(2)
    .default([...outcomes]),
  words: z.partialRecord(outcomeSchema, shortText).default({}).meta({ description: "The framework's own words for outcomes" }),
  criteria: z.array(criterionSchema).max(50).default([]),
});
export type Gate = z.output<typeof gateSchema>;

export const gateModelSchema = z.strictObject({
  id: gateModelIdSchema,
  name: shortText,
  source: shortText.optional().meta({ description: 'Where the model comes from' }),
  stages: z
    .array(
      z.strictObject({
        id: stageIdSchema,
        name: shortText,
        divided: z
          .boolean()
          .optional()
          .meta({ description: 'Each project divides it into stages of its own; one stage of a model at most' }),
      }),
    )
    .min(1)
    .max(30),
  gates: z.array(gateSchema).min(1).max(30),
  benefitReviewMonths: z.array(z.int().min(1).max(120)).max(6).optional().meta({
    description:
      'Months after the end of a project at which each of its benefits is reviewed: 6, 12 and 24 when left out, never when empty',
  }),
  tripwires: z.array(criterionSchema).max(50).default([]).meta({ description: 'Criteria watched all the time, at any stage' }),
});
export type GateModel = z.output<typeof gateModelSchema>;

/** Months after the end of a project at which its benefits are reviewed, where its gate model does not say. */
export const usualReviewMonths: readonly number[] = [6, 12, 24];

/** A published model; versions count from 1. */
export type PublishedGateModel = GateModel & { readonly version: number };

/** The gates in order without the closing one. */
export function stageGates(model: GateModel): readonly Gate[] {
  return model.gates.filter(gate => !gate.closing);
}

export function closingGate(model: GateModel): Gate | undefined {
  return model.gates.find(gate => gate.closing);
}

/** The stage that each project divides for itself. */
export function dividedStage({ stages }: GateModel): GateModel['stages'][number] | undefined {
  return stages.find(({ divided }) => divided);
}

/** The gate at the end of each own stage of a project but the last. */
export function boundaryGate(model: GateModel): Gate | undefined {
  return model.gates.find(({ eachStage }) => eachStage);
}
