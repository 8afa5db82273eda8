/** A delegation: one member lends the ballot to one person for a time. */
import * as z from 'zod';
import { type PersonId, personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import type { Instant } from '../../values/time.ts';
import { storedInstantSchema } from '../../values/time.ts';

export const delegationSchema = z.strictObject({
  id: idSchema,
  from: personIdSchema,
  to: personIdSchema,
  starts: storedInstantSchema,
  ends: storedInstantSchema,
  by: personIdSchema.optional().meta({ description: 'Who entered it, when that was not the member' }),
  absence: longText.optional().meta({ description: 'Why the member could not be asked' }),
});
export type Delegation = z.output<typeof delegationSchema>;

/** A delegation, whether it still waits for the member's consent, and when, by whom and why it was revoked, if it was. */
export type DelegationOnFile = Delegation & {
  readonly proposed?: boolean;
  /** When somebody else entered it for the member. */
  readonly proposedAt?: Instant;
  /** Its last instant has passed, and both were told. */
  readonly over?: true;
  readonly revokedAt?: Instant;
  readonly revokedBy?: PersonId;
  /** The reason, if one was given. */
  readonly revokedFor?: string;
};

/** Whether a ballot was cast by this delegation: in the member's name, by the delegate, while it ran. */
export function isUnder(
  { from, to, starts, ends, revokedAt }: DelegationOnFile,
  { member, by, at }: { readonly member: string; readonly by: string; readonly at: Instant },
): boolean {
  return member === from && by === to && starts <= at && at < ends && (revokedAt === undefined || at < revokedAt);
}
