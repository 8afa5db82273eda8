/** Delegations on record. One that somebody else entered is proposed until the member accepts it. */
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';
import { delegationSchema } from './delegation.ts';

export const delegationFacts = {
  'delegation-granted': { delegation: delegationSchema },
  'delegation-revoked': { delegation: idSchema, at: storedInstantSchema, reason: longText.optional() },
  'delegation-proposed': { delegation: delegationSchema },
  /** Its last instant has passed; ballots that were cast under it stand. */
  'delegation-over': { delegation: idSchema },
  'delegation-accepted': { delegation: idSchema, by: personIdSchema },
} satisfies FactShapes;
