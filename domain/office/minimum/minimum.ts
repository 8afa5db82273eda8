/**
 * Which of its gate models an office has made the minimum of the offices directly below it: in one version, so that a newer one binds nobody before the PMO says so.
 * An office does not set its own, because nobody chooses whether it is bound.
 */
import * as z from 'zod';
import { gateModelIdSchema } from '../../values/ids.ts';

export const minimumSchema = z.strictObject({
  model: gateModelIdSchema,
  version: z.int().min(1).meta({ description: 'Of this gate model; a later version binds once it is set here' }),
});
export type Minimum = z.output<typeof minimumSchema>;
