/** The credentials of service accounts on AWS; loaded when the first machine asks, because most requests are of people. */
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { cognitoCredentials } from '#adapters/cognito/service-credentials.ts';
import type { Clock } from '#domain/ports.ts';
import type { ServiceCredentials } from '#domain/values/service-credentials.ts';
import { requestHandler } from './stores.ts';

/** `pool` is the id of the user pool. */
export function openCredentials(pool: string, clock: Clock): ServiceCredentials {
  return cognitoCredentials({ client: new CognitoIdentityProviderClient({ requestHandler }), pool, clock });
}
