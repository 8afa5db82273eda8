/** Actions of a meeting on record. */
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';
import { meetingActionSchema } from './action.ts';

export const meetingActionFacts = {
  'action-set': meetingActionSchema.shape,
  'action-changed': { action: idSchema, owner: personIdSchema.optional(), due: dateSchema.optional(), reason: longText },
  'action-done': { action: idSchema, word: longText },
  'action-dropped': { action: idSchema, reason: longText },
} satisfies FactShapes;
