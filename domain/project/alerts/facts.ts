/** Alerts: a criterion that began to fail, what is found of it later, what is done about it, and one that no longer fails. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { gateIdSchema, personIdSchema } from '../../values/ids.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

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
  'alert-acknowledged': {
    criterion: idSchema,
    name: shortText,
    gate: gateIdSchema.optional(),
    note: longText.meta({ description: 'What is done about it' }),
    owner: personIdSchema.meta({ description: 'Who sees to it' }),
    due: dateSchema.meta({ description: 'By when it is over' }),
    by: personIdSchema,
  },
  'criterion-recovered': { criterion: idSchema, gate: gateIdSchema.optional(), value: z.string() },
} satisfies FactShapes;
