/** From when on a gate waits for the office above. */
import * as z from 'zod';
import { thresholdsSchema } from '#domain/office/thresholds/threshold.ts';
import { givenStandardAnswers } from './given-standards.ts';
import { minimumAnswers } from './minimum.ts';
import { officesBelowAnswers } from './offices-below.ts';
import { routingAnswers } from './routing.ts';
import { receiptSchema } from './shared.ts';

const answered = z.object(thresholdsSchema.shape).meta({ id: 'Thresholds' });

export const thresholdsAnswerSchema = z.object({
  thresholds: answered.optional().meta({ description: 'Those that this office has set for the offices directly below it' }),
  above: z
    .object({
      name: z.string().meta({ description: 'Of the office above' }),
      boardName: z.string().optional(),
      thresholds: answered,
    })
    .optional()
    .meta({ description: 'Those that bind this office' }),
  mayChange: z.boolean(),
  version: z.int().meta({ description: 'For `expectedVersion`' }),
});
export type ThresholdsAnswer = z.output<typeof thresholdsAnswerSchema>;

/** Of all operations of offices above others. */
export const aboveAnswers = {
  ...officesBelowAnswers,
  'get-thresholds': thresholdsAnswerSchema,
  'put-thresholds': receiptSchema,
  ...routingAnswers,
  ...minimumAnswers,
  ...givenStandardAnswers,
} as const;
