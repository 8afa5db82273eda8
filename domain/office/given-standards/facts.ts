/** What an office gives to those below it on record, and of an office below what it was found to lack of what the office above asks for. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { longText, shortText } from '../../values/text.ts';
import { askedAboveSchema } from './asked.ts';
import { givenStandardsSchema } from './given.ts';

export const givenStandardFacts = {
  'standards-given': {
    given: givenStandardsSchema.optional().meta({ description: 'Absent when nothing is given any more' }),
    reason: longText.optional(),
  },
  'standards-above-compared': {
    above: shortText.meta({ description: 'The name of the office above' }),
    asked: z.array(askedAboveSchema).meta({ description: 'All that is asked of this office now' }),
    new: z.array(z.string()).meta({ description: 'The keys of those that were not asked for before' }),
  },
} satisfies FactShapes;
