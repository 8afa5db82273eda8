/** The people of an office on record: as they were set, and who was deactivated or brought back. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { roles } from '../../values/roles.ts';
import { longText } from '../../values/text.ts';
import { personEntrySchema } from '../people.ts';
import { lossSchema } from './lost.ts';

export const peopleFacts = {
  'people-set': {
    people: z.array(personEntrySchema),
    reason: longText.optional(),
    lost: z.array(lossSchema).optional().meta({ description: 'Who left, or lost roles, by this change' }),
  },
  'person-deactivated': {
    person: personIdSchema,
    reason: longText,
    roles: z.array(z.enum(roles)).meta({ description: 'The roles that rest until the person is brought back' }),
  },
  'person-reactivated': { person: personIdSchema, reason: longText.optional() },
} satisfies FactShapes;
