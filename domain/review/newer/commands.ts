/** What the chair is asked when a report is newer than the pack: to go on with the pack, or to restart the round on the new content. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';

/** The body with which the chair goes on with the pack as it is. */
export const packKeptSchema = z
  .strictObject({ reason: longText.meta({ description: 'Kept with the round' }) })
  .meta({ example: { reason: 'The delay is known and was decided upon last month.' } });

/** The body with which the chair restarts a round. */
export const restartSchema = z
  .strictObject({ reason: longText.meta({ description: 'Kept for ever' }) })
  .meta({ example: { reason: 'The cost has doubled since the pack was frozen.' } });

export interface NewerCommands {
  'keep-pack': { reason: string };
  'restart-round': { reason: string };
}
