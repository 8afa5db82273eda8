/** Who was asked to join the office, and what became of it. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { doerSchema } from '../../values/service-id.ts';
import { longText } from '../../values/text.ts';
import { personEntrySchema } from '../people.ts';

export const invitationFacts = {
  'person-invited': { person: personEntrySchema, by: doerSchema },
  'invitation-answered': {
    person: personIdSchema,
    by: doerSchema.meta({ description: 'The person, or the administrator or directory that took it back' }),
    accepted: z.boolean(),
    reason: longText.optional(),
    invitedBy: doerSchema,
  },
} satisfies FactShapes;
