/** Delegations on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { idSchema } from '../../values/text.ts';
import { delegationSchema } from './delegation.ts';

export const delegationFacts = {
  'delegation-granted': { delegation: delegationSchema },
  'delegation-revoked': { delegation: idSchema, at: z.iso.datetime() },
} satisfies FactShapes;
