/** What is asked about a name: to accept or to decline it. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import type { NamedRole } from './roles.ts';

/** The body of the answer to being named. */
export const namingAnswerSchema = z
  .strictObject({
    accepted: z.boolean(),
    person: personIdSchema
      .optional()
      .meta({ description: 'Yourself when left out; the PMO accepts for somebody who cannot be asked' }),
    reason: longText.optional().meta({ description: 'Required when it is declined; the sponsor and the PMO are told' }),
  })
  .refine(body => body.accepted || body.reason !== undefined, { path: ['reason'], message: 'say why you decline' });

export interface NamingCommands {
  'answer-naming': {
    role: NamedRole;
    accepted: boolean;
    person?: string | undefined;
    reason?: string | undefined;
  };
}
