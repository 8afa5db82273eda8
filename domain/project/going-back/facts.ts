/** What going back leaves on record: a proposal that its sponsor withdrew. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { reviewIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

export const goingBackFacts = {
  'proposal-withdrawn': {
    revision: z.int(),
    reason: longText,
    review: reviewIdSchema.optional().meta({ description: 'The round that was open and ended with it, without a decision' }),
  },
} satisfies FactShapes;
