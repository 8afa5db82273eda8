/** Of earlier versions: who was reminded of what waits for that person's word. Today it is `duty-reminded`. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema } from '../../values/text.ts';
import { namedRoleSchema } from '../namings/naming.ts';

export const reminderFacts = {
  'condition-acceptor-reminded': { condition: idSchema, times: z.int() },
  'naming-reminded': { role: namedRoleSchema, person: personIdSchema, times: z.int() },
} satisfies FactShapes;
