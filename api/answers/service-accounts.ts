/** Service accounts as administrators and auditors see them; a secret is answered once, when it is made. */
import * as z from 'zod';
import { newAccountSchema } from '#domain/office/service-accounts/account.ts';
import { instant, receiptSchema } from './shared.ts';

const accountView = newAccountSchema
  .extend({
    actor: z.string().meta({ description: 'How the histories call it: service:OFFICE:ACCOUNT' }),
    addedBy: z.string(),
    addedAt: instant,
    secretChangedAt: instant.optional().meta({ description: 'When it was given a new secret' }),
    revokedAt: instant.optional(),
    revokedBy: z.string().optional(),
    standing: z.enum(['good', 'over', 'revoked']).meta({ description: '`over`: its last day is past' }),
  })
  .meta({ id: 'ServiceAccount' });

export const serviceAccountsSchema = z.object({
  items: z.array(accountView).meta({ description: 'The newest first; those that were revoked stay' }),
  token: z.string().meta({
    description:
      'Where a service account gets its tokens: POST grant_type=client_credentials with client and secret as user and password (HTTP Basic)',
  }),
});
export type ServiceAccounts = z.output<typeof serviceAccountsSchema>;

export const secretReceiptSchema = receiptSchema
  .extend({
    client: z.string().optional().meta({ description: 'The client id of the account' }),
    secret: z
      .string()
      .optional()
      .meta({ description: 'Shown now and never again; absent when this request was answered before: change the secret then' }),
    key: z.string().optional().meta({
      description: 'Client and secret in one, for a directory that sends one text as it is (SCIM); with the scope people only',
    }),
  })
  .meta({ id: 'SecretReceipt', description: 'What was stored, and the secret that goes with it' });
export type SecretReceipt = z.output<typeof secretReceiptSchema>;
