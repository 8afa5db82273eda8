/** What is on record when somebody else becomes sponsor or manager by the word of both: offered, answered, handed over. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema, reviewIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { leadRoleSchema } from './roles.ts';

export const handoverFacts = {
  'handover-offered': {
    role: leadRoleSchema,
    from: personIdSchema,
    to: personIdSchema,
    reason: longText,
    agreed: z
      .array(personIdSchema)
      .meta({ description: 'Which of the two has agreed by offering it, or need not be asked any more' }),
  },
  'handover-answered': {
    role: leadRoleSchema,
    from: personIdSchema,
    to: personIdSchema,
    accepted: z.boolean(),
    reason: longText.optional(),
  },
  'lead-handed-over': {
    role: leadRoleSchema,
    from: personIdSchema,
    to: personIdSchema,
    digest: z.string().meta({ description: 'Of the proposal with the new name in it' }),
    review: reviewIdSchema.optional().meta({ description: 'The round that goes on with the new name' }),
  },
  'handover-lapsed': { role: leadRoleSchema, from: personIdSchema, to: personIdSchema },
} satisfies FactShapes;
