/** What is asked about an office's standards: its goals and its gate models. */
import * as z from 'zod';
import { gateModelSchema } from '../gate-model.ts';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';
import { goalSchema, scoringModelSchema } from './goal.ts';
import { judgedGoalsSchema } from './judged-goals.ts';

export const setGoalsSchema = z.strictObject({
  goals: z.array(goalSchema).min(1).max(50),
  scoring: scoringModelSchema.prefault({}),
  judged: judgedGoalsSchema.optional(),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});
export const publishGateModelSchema = z.strictObject({
  model: gateModelSchema,
  default: z.boolean().default(false).meta({ description: 'New proposals follow this model unless they name another' }),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

export interface StandardCommands {
  'set-goals': z.output<typeof setGoalsSchema>;
  'publish-gate-model': z.output<typeof publishGateModelSchema>;
}
