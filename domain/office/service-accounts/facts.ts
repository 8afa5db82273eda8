/** Service accounts on record: who made which for what, whose secret was changed, and who was revoked. Never a secret. */
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';
import { newAccountSchema } from './account.ts';

export const serviceAccountFacts = {
  'service-account-added': { account: newAccountSchema, by: personIdSchema },
  'service-account-secret-changed': { account: idSchema, by: personIdSchema },
  'service-account-revoked': { account: idSchema, by: personIdSchema, reason: longText.optional() },
} satisfies FactShapes;
