/** What is asked about delegations: to grant one, and to revoke it. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { instantSchema } from '../../values/time.ts';

/** The body that grants a delegation. */
export const grantDelegationSchema = z.strictObject({
  from: personIdSchema.optional().meta({ description: 'Yourself when left out; the PMO may name another member' }),
  to: personIdSchema,
  starts: instantSchema,
  ends: instantSchema,
});

export interface DelegationCommands {
  'grant-delegation': z.output<typeof grantDelegationSchema>;
  'revoke-delegation': { delegation: string };
}
