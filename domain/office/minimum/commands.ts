/** What is asked about the minimum of the offices below. */
import * as z from 'zod';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';
import { minimumSchema } from './minimum.ts';

/** The body that sets it; without `minimum` no gate model of an office below is bound. */
export const setMinimumSchema = z.strictObject({
  minimum: minimumSchema.optional(),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

export interface MinimumCommands {
  'set-minimum': z.output<typeof setMinimumSchema>;
}
