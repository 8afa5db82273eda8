/** Delegations of ballots in an office: which were granted, and what the reader may do with them. */
import * as z from 'zod';
import { delegationSchema } from '#domain/office/delegations/delegation.ts';
import { delegatedBallotRowSchema } from '#views/delegated-ballots.ts';
import { instant } from './shared.ts';

/** A delegation as an office and the list of its delegations show it. */
export const grantedSchema = delegationSchema
  .extend({
    proposed: z.boolean().optional().meta({ description: 'While it waits for the consent of the member' }),
    proposedAt: instant.optional().meta({ description: 'When somebody else entered it' }),
    over: z.literal(true).optional().meta({ description: 'Its last instant has passed' }),
    revokedAt: instant.optional(),
    revokedBy: z.string().optional().meta({ description: 'Who revoked it, or did not consent' }),
    revokedFor: z.string().optional().meta({ description: 'The reason, if one was given' }),
  })
  .meta({ id: 'Delegation' });

export const delegationsSchema = z.object({
  delegations: z.array(
    grantedSchema
      .extend({
        actions: z.array(z.enum(['accept', 'revoke'])).meta({ description: 'What you may do with it now' }),
        ballots: z
          .array(delegatedBallotRowSchema.meta({ id: 'DelegatedBallot' }))
          .optional()
          .meta({ description: 'Those that stand and were cast by it, of the last 200 of the office; not what they were for' }),
      })
      .meta({ id: 'DelegationWithActions' }),
  ),
  youMayDelegateFor: z.array(z.string()).meta({ description: 'Members whose ballots you may delegate now' }),
  delegates: z.array(z.string()).meta({ description: 'Who may be named to cast the ballots of another' }),
});
export type Delegations = z.output<typeof delegationsSchema>;
