/** Examples of the operations on service accounts. */
import type { ServiceAccounts } from '../answers/service-accounts.ts';
import { receipt } from './shared.ts';

const newAccount = {
  id: 'jira',
  name: 'Reports from Jira',
  scopes: ['read', 'report'],
  until: '2027-03-31',
} as const;

const serviceAccounts: ServiceAccounts = {
  items: [
    {
      ...newAccount,
      scopes: [...newAccount.scopes],
      actor: 'service:demo:jira',
      addedBy: 'admin',
      addedAt: '2026-03-02T09:30:00.000Z',
      standing: 'good',
    },
  ],
  token: 'https://login.example.org/token',
};

/** The secret of an example, which opens nothing. */
const withSecret = { ...receipt('demo', 31, 'service-account-added'), client: 'sa-0123456789abcdef0123', secret: '…' };

export const serviceAccountExamples = {
  'get-service-accounts': { answer: serviceAccounts },
  'add-service-account': { body: newAccount, answer: withSecret },
  'change-service-account-secret': { body: {}, answer: { ...withSecret, facts: ['service-account-secret-changed'] } },
  'revoke-service-account': {
    body: { reason: 'Reports come from another system now.' },
    answer: receipt('demo', 33, 'service-account-revoked'),
  },
};
