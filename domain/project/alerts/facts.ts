/** Alerts: a criterion that began to fail, and one that no longer does. */
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
  'criterion-recovered': { criterion: idSchema, gate: gateIdSchema.optional(), value: z.string() },
} satisfies FactShapes;
