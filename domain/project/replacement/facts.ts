/** That a successor took the places of a person in a project: names of its proposal, and what is still to do of its conditions. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { namingSchema } from '../namings/naming.ts';
import { namedRoles } from '../namings/roles.ts';

export const takenPlaceSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.enum(namedRoles) }),
  z.strictObject({ as: z.enum(['condition-owner', 'condition-acceptor']), condition: idSchema }),
]);
export type TakenPlace = z.output<typeof takenPlaceSchema>;

export const replacementFacts = {
  'person-replaced': {
    person: personIdSchema,
    successor: personIdSchema,
    places: z.array(takenPlaceSchema).min(1),
    reason: longText,
    by: personIdSchema,
    digest: z.string().meta({ description: 'Of the proposal with the successor in it' }),
    named: z.array(namingSchema).optional().meta({ description: 'Leads who have not acted yet' }),
    asked: z.array(namingSchema).optional().meta({ description: 'Who has to accept the name first' }),
  },
} satisfies FactShapes;
