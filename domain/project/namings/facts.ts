/** What became of names: accepted by their person or by the PMO, or declined. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { namedRoleSchema } from './naming.ts';

export const namingFacts = {
  'naming-answered': {
    role: namedRoleSchema,
    person: personIdSchema,
    by: personIdSchema.meta({ description: 'The person, or who of the PMO accepted for that person' }),
    accepted: z.boolean(),
    reason: longText.optional(),
  },
} satisfies FactShapes;
