/** What is asked about the roster of an open round: whether its members are still there, and to give a seat to another. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

/** The body with which the PMO or an administrator gives a seat of an open round to another gatekeeper. */
export const changeSeatSchema = z.strictObject({
  member: personIdSchema.meta({ description: 'Who sits there now, or was left out when the round opened' }),
  replacement: personIdSchema,
  reason: longText,
});

export interface RosterCommands {
  'look-at-roster': Record<never, never>;
  'change-seat': z.output<typeof changeSeatSchema>;
}
