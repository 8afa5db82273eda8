/** What is asked about an invitation: to accept it, to decline it, or to take it back. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';

/** The body of the answer; an administrator takes an invitation back the same way. */
export const invitationAnswerSchema = z
  .strictObject({
    accepted: z.boolean(),
    reason: longText.optional().meta({ description: 'Required when it is declined; the administrator is told' }),
  })
  .refine(body => body.accepted || body.reason !== undefined, { path: ['reason'], message: 'say why you decline' });

export interface InvitationCommands {
  'answer-invitation': { person: string; accepted: boolean; reason?: string | undefined };
}
