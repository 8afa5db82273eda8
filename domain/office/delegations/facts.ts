/** Delegations on record. One that somebody else entered is proposed until the member accepts it. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema, personSchema } from '../../values/text.ts';
import { delegationSchema } from './delegation.ts';

export const delegationFacts = {
  'delegation-granted': { delegation: delegationSchema },
  'delegation-revoked': { delegation: idSchema, at: z.iso.datetime() },
  'delegation-proposed': { delegation: delegationSchema },
  'delegation-accepted': { delegation: idSchema, by: personSchema },
} satisfies FactShapes;
