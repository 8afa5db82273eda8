/** Accounts of people in the user pool: loaded when somebody gets one or loses it, which is rare. */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { createCognitoAccounts } from '#adapters/cognito/accounts.ts';
import type { Accounts } from '#domain/ports.ts';
import { requestHandler } from './stores.ts';

/** `provider`: name of the organisation's provider in the pool, when people sign in there. */
export function openAccounts(pool: string, provider: string | undefined): Accounts {
  const client = new CognitoIdentityProviderClient({ requestHandler, retryMode: 'adaptive' });
  return createCognitoAccounts({ client, pool, provider });
}
