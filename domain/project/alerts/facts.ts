/** Alerts: a criterion that began to fail, what is found of it later, what is done about it, and one that no longer fails. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { gateIdSchema, personIdSchema } from '../../values/ids.ts';
import { idSchema, longText, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

/** Of the thresholds of one criterion, from the mildest on. */
const levelSchema = z.int().min(1);

/** What is found of a criterion that fails. */
const found = {
  criterion: idSchema,
  name: shortText,
  gate: gateIdSchema.optional().meta({ description: 'Absent for a tripwire' }),
  kind: z.enum(['must', 'should']),
  value: z.string(),
  owner: personIdSchema,
};

export const alertFacts = {
  'criterion-failed': {
    ...found,
    level: levelSchema.optional().meta({ description: 'Of a criterion with several thresholds: how far it fails' }),
  },
  'alert-level-changed': {
    ...found,
    level: levelSchema,
    first: z.boolean().meta({ description: 'Whether the alert goes further than ever before: of this people are told' }),
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
