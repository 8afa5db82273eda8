/** What is asked about the thresholds of an office. */
import * as z from 'zod';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';
import { thresholdsSchema } from './threshold.ts';

/** The body that sets them; without `thresholds` no gate of an office below waits for this one. */
export const setThresholdsSchema = z.strictObject({
  thresholds: thresholdsSchema.optional(),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

export interface ThresholdCommands {
  'set-thresholds': z.output<typeof setThresholdsSchema>;
}
