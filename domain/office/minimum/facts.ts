/** The minimum of the offices below on record; what they published before it stays, and is named as not meeting it. */
import type { FactShapes } from '../../decision/tables.ts';
import { longText } from '../../values/text.ts';
import { minimumSchema } from './minimum.ts';

export const minimumFacts = {
  'minimum-set': {
    minimum: minimumSchema.optional().meta({ description: 'Absent when nothing binds them any more' }),
    reason: longText.optional(),
  },
} satisfies FactShapes;
