/** What is asked to end a round before its board has decided: to withdraw the request, and the chair's answer once somebody has voted. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';

/** The body with which the people of a project withdraw their request. */
export const withdrawalSchema = z
  .strictObject({ reason: longText.meta({ description: 'Kept for ever' }) })
  .meta({ example: { reason: 'The supplier has withdrawn its offer; we ask again with a new one.' } });

/** The body with which the chair answers. */
export const withdrawalAnswerSchema = z
  .strictObject({
    agreed: z.boolean().meta({ description: 'Whether the round ends now, without a decision' }),
    reason: longText.optional().meta({ description: 'Required when the chair does not agree' }),
  })
  .meta({ example: { agreed: false, reason: 'Two members have voted, and the offer was not what they judged.' } });

export interface WithdrawalCommands {
  withdraw: { reason: string };
  'answer-withdrawal': { agreed: boolean; reason?: string | undefined };
}
