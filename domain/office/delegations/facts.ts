/** Delegations on record. */
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';
import { delegationSchema } from './delegation.ts';

export const delegationFacts = {
  'delegation-granted': { delegation: delegationSchema },
  'delegation-revoked': { delegation: idSchema, at: storedInstantSchema },
} satisfies FactShapes;
