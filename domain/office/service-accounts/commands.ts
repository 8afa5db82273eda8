/** What is asked about service accounts: to make one, to change its secret, to revoke it. */
import * as z from 'zod';
import { longText } from '../../values/text.ts';
import type { NewAccount } from './account.ts';

/** The body of a revocation. */
export const revokeServiceAccountSchema = z.strictObject({
  reason: longText.optional().meta({ description: 'Why; kept in the history of the office' }),
});

export interface ServiceAccountCommands {
  'add-service-account': { account: NewAccount };
  'change-service-account-secret': { account: string };
  'revoke-service-account': { account: string; reason?: string | undefined };
}
