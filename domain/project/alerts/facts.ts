/** Alerts: a criterion that began to fail, what is found of it later, and one that no longer fails. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { gateIdSchema, personIdSchema } from '../../values/ids.ts';
import { idSchema, shortText } from '../../values/text.ts';

export const alertFacts = {
  'criterion-failed': {
    criterion: idSchema,
    name: shortText,
    gate: gateIdSchema.optional().meta({ description: 'Absent for a tripwire' }),
    kind: z.enum(['must', 'should']),
    value: z.string(),
    owner: personIdSchema,
  },
  'criterion-still-failing': {
    criterion: idSchema,
    gate: gateIdSchema.optional(),
    value: z.string().meta({ description: 'What is found now, where it is not what was found before' }),
  },
  'criterion-recovered': { criterion: idSchema, gate: gateIdSchema.optional(), value: z.string() },
} satisfies FactShapes;
