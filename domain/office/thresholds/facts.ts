/** The thresholds of an office on record; rounds that are open keep those with which they began. */
import type { FactShapes } from '../../decision/tables.ts';
import { longText } from '../../values/text.ts';
import { thresholdsSchema } from './threshold.ts';

export const thresholdFacts = {
  'thresholds-set': {
    thresholds: thresholdsSchema.optional().meta({ description: 'Absent when there are none any more' }),
    reason: longText.optional(),
  },
} satisfies FactShapes;
