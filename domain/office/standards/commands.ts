/** What is asked about an office's standards: its goals and its gate models. */
import * as z from 'zod';
import { gateModelSchema } from '../gate-model.ts';
import { seenSchema } from '../versions.ts';
import { goalSchema, scoringModelSchema } from './goal.ts';

export const setGoalsSchema = z.strictObject({
  goals: z.array(goalSchema).min(1).max(50),
  scoring: scoringModelSchema.prefault({}),
  seen: seenSchema,
});
export const publishGateModelSchema = z.strictObject({
  model: gateModelSchema,
  preferred: z.boolean().default(false).meta({ description: 'New proposals follow this model unless they name another' }),
  seen: seenSchema,
});

export interface StandardCommands {
  'set-goals': z.output<typeof setGoalsSchema>;
  'publish-gate-model': z.output<typeof publishGateModelSchema>;
}
