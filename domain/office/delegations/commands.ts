/** What is asked about delegations: to grant one, to consent to one that somebody else entered, and to revoke it. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';
import { instantSchema } from '../../values/time.ts';

/** The body that grants a delegation. */
export const grantDelegationSchema = z.strictObject({
  from: personIdSchema.optional().meta({
    description:
      'Yourself when left out; what the PMO or an administrator enters for another member waits for that member’s consent',
  }),
  to: personIdSchema,
  starts: instantSchema,
  ends: instantSchema,
  absence: longText.optional().meta({
    description:
      'Why the member cannot be asked; with it a delegation that the PMO or an administrator enters counts at once, and stands on record',
  }),
});

/** The body that revokes a delegation, or says no to one that waits for consent. */
export const revokeDelegationSchema = z.strictObject({
  reason: longText.optional().meta({ description: 'Why: the others whom it concerns are told' }),
});

export interface DelegationCommands {
  'grant-delegation': z.output<typeof grantDelegationSchema>;
  'accept-delegation': { delegation: string };
  'revoke-delegation': { delegation: string; reason?: string | undefined };
}
