/** What is asked about minutes: to correct them, and to record that a later meeting approved them. */
import * as z from 'zod';
import { meetingIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

export const correctMinutesSchema = z
  .strictObject({ text: longText.max(2000), reason: longText.max(2000) })
  .meta({ example: { text: 'Item 2: the offer is of 12 November.', reason: 'The minutes named the first offer.' } });

export const approveMinutesSchema = z
  .strictObject({
    meeting: meetingIdSchema.meta({ description: 'The later meeting of the board that approves them; it is open' }),
  })
  .meta({ example: { meeting: 'january-board' } });

export interface MeetingMinutesCommands {
  'correct-minutes': z.output<typeof correctMinutesSchema>;
  'approve-minutes': z.output<typeof approveMinutesSchema>;
}
