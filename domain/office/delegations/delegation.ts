/** A delegation: one member lends the ballot to one person for a time. */
import * as z from 'zod';
import { personIdSchema } from '../../values/ids.ts';
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

/** A delegation, whether it still waits for the member's consent, and when it was revoked, if it was. */
export type DelegationOnFile = Delegation & { readonly proposed?: boolean; readonly revokedAt?: Instant };
