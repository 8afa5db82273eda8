/**
 * The Cognito adapter keeps the contract of its port over the real SDK and HTTP, against a server of a process of its own that speaks the shapes
 * of the API reference. It was not tried against Cognito itself.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CognitoIdentityProviderClient, DescribeUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cognitoCredentials } from '#adapters/cognito/service-credentials.ts';
import { serviceIdOf } from '#domain/values/service-id.ts';
import { addDays } from '#domain/values/time.ts';
import { monday } from '#test/support/given.ts';
import { serviceCredentialsContract } from './contracts/service-credentials.ts';

const pool = 'eu-west-1_example';
let server: ChildProcess;
let endpoint: string;
let now = monday;

beforeAll(async () => {
  server = spawn(process.execPath, [join(import.meta.dirname, '../support/cognito-process.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(server.stdout as NodeJS.EventEmitter, 'data')) as [Buffer];
  endpoint = `http://127.0.0.1:${port.toString().trim()}`;
});
afterAll(() => server?.kill());

const sdk = () =>
  new CognitoIdentityProviderClient({
    region: 'eu-west-1',
    endpoint,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'an-example-of-a-key' },
  });
const credentials = (of = pool) => cognitoCredentials({ client: sdk(), pool: of, clock: { now: () => now } });
const described = async (ClientId: string) =>
  (await sdk().send(new DescribeUserPoolClientCommand({ UserPoolId: pool, ClientId }))).UserPoolClient;

describe('service accounts as app clients of Cognito', () => {
  serviceCredentialsContract('Cognito', async () => credentials());

  test('an app client may get tokens for itself alone, for five minutes, with the scopes of its account', async () => {
    const { client } = await credentials().issue(serviceIdOf('demo', 'sap'), ['read', 'report']);
    expect(await described(client)).toMatchObject({
      ClientName: 'service demo sap',
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['tollgate/read', 'tollgate/report'],
      AccessTokenValidity: 5,
      TokenValidityUnits: { AccessToken: 'minutes' },
    });
  });

  test('P18: the client of the portal is no service account, and no secret matches it', async () => {
    expect(await credentials().accountOf('portal')).toBeUndefined();
    expect(await credentials().matches('portal', '')).toBe(false);
  });

  test('a client that was asked after is known for a minute, and asked after again when the minute is over', async () => {
    const [here, there] = [credentials(), credentials()];
    const account = serviceIdOf('demo', 'minute');
    const { client } = await there.issue(account, ['read']);
    expect(await here.accountOf(client)).toBe(account);
    await there.remove(account);
    expect(await here.accountOf(client)).toBe(account);
    now = addDays(now, 1 / 1_440);
    expect(await here.accountOf(client)).toBeUndefined();
  });

  test('a user pool that Cognito does not have is a fault when a secret is issued', async () => {
    await expect(credentials('eu-west-1_other').issue(serviceIdOf('demo', 'x'), ['read'])).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});
