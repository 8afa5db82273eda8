/** The shape of a change that waits for a second person, as it is stored and sent. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { boardSchema } from '../boards/board.ts';
import { personEntrySchema } from '../people.ts';

export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('people'), people: z.array(personEntrySchema), reason: longText.optional() }),
  z.strictObject({ kind: z.literal('boards'), boards: z.array(boardSchema), reason: longText.optional() }),
  z.strictObject({ kind: z.literal('erasure'), person: personIdSchema, reason: longText }),
  z.strictObject({ kind: z.literal('hold'), hold: idSchema, reason: longText }),
]);
