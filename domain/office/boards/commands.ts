/** What is asked about boards: to set all of them. */
import * as z from 'zod';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';
import { boardSchema } from './board.ts';

/** The body that sets the boards. */
export const setBoardsSchema = z.strictObject({
  boards: z.array(boardSchema).min(1).max(200),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

export interface BoardCommands {
  'set-boards': z.output<typeof setBoardsSchema>;
}
