/** A delegation: one member lends the ballot to one person for a time. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema } from '../../values/text.ts';
import type { Instant } from '../../values/time.ts';
import { storedInstantSchema } from '../../values/time.ts';

export const delegationSchema = z.strictObject({
  id: idSchema,
  from: personIdSchema,
  to: personIdSchema,
  starts: storedInstantSchema,
  ends: storedInstantSchema,
});
export type Delegation = z.output<typeof delegationSchema>;

/** A delegation and when it was revoked, if it was. */
export type DelegationOnFile = Delegation & { readonly revokedAt?: Instant };
