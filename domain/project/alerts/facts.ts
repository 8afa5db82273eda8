/** Alerts: a criterion that began to fail, and one that no longer does. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema, personSchema, shortText } from '../../values/text.ts';

export const alertFacts = {
  'criterion-failed': {
    criterion: idSchema,
    name: shortText,
    gate: idSchema.optional().meta({ description: 'Absent for a tripwire' }),
    kind: z.enum(['must', 'should']),
    value: z.string(),
    owner: personSchema,
  },
  'criterion-recovered': { criterion: idSchema, gate: idSchema.optional(), value: z.string() },
} satisfies FactShapes;
