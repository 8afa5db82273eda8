/** The people of an office on record, as they were set. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { longText } from '../../values/text.ts';
import { personEntrySchema } from '../people.ts';
import { lossSchema } from './lost.ts';

export const peopleFacts = {
  'people-set': {
    people: z.array(personEntrySchema),
    reason: longText.optional(),
    lost: z.array(lossSchema).optional().meta({ description: 'Who left, or lost roles, by this change' }),
  },
} satisfies FactShapes;
