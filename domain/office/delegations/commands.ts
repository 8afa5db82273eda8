/** What is asked about delegations: to grant one, and to revoke it. */
import * as z from 'zod';
import { personSchema } from '../../values/text.ts';
import { instantSchema } from '../../values/time.ts';

/** The body that grants a delegation. */
export const grantDelegationSchema = z.strictObject({
  from: personSchema.optional().meta({ description: 'Yourself when left out; the PMO may name another member' }),
  to: personSchema,
  starts: instantSchema,
  ends: instantSchema,
});

export interface DelegationCommands {
  'grant-delegation': z.output<typeof grantDelegationSchema>;
  'revoke-delegation': { delegation: string };
}
