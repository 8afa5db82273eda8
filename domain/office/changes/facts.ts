/** Changes that wait for a second person, and what became of them. */
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { changeSchema } from './change-schema.ts';

export const changeFacts = {
  'change-proposed': { id: idSchema, change: changeSchema, by: personIdSchema },
  'change-approved': { id: idSchema, by: personIdSchema },
  'change-refused': { id: idSchema, by: personIdSchema, reason: longText },
} satisfies FactShapes;
