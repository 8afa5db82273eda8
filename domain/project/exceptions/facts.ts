/** What is on record when a project is brought before a board between two gates: who asked, why, and about what. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { reviewIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { causeSchema } from './cause.ts';

export const exceptionFacts = {
  'exception-asked': {
    review: reviewIdSchema,
    reason: longText,
    about: idSchema.optional().meta({ description: 'The criterion, tripwire or condition that it is about' }),
    causes: z.array(causeSchema).meta({ description: 'What failed when it was asked' }),
  },
} satisfies FactShapes;
