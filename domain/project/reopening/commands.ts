/** What is asked of the board of a project that is over: to take it up again. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';

/** The body that asks for it. */
export const reopeningSchema = z
  .strictObject({ reason: longText.meta({ description: 'Why; the board is shown it, and it is kept for ever' }) })
  .meta({ example: { reason: 'The supplier was found after all, and the clinics still wait.' } });

export interface ReopeningCommands {
  'request-reopening': { reason: string };
}
