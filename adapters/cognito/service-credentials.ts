/**
 * Service accounts as app clients of a Cognito user pool, each with a secret of its own and the client-credentials grant alone. A client's name
 * says whose it is (`service OFFICE ACCOUNT`; Cognito takes no colon). Cognito keeps the secret; a changed secret is another client.
 */

import { hash, timingSafeEqual } from 'node:crypto';
import {
  CreateUserPoolClientCommand,
  DeleteUserPoolClientCommand,
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
  type CognitoIdentityProviderClient as SdkClient,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Clock } from '#domain/ports.ts';
import type { Scope } from '#domain/values/scopes.ts';
import type { ServiceCredentials } from '#domain/values/service-credentials.ts';
import { type ServiceId, serviceIdOf, serviceParts } from '#domain/values/service-id.ts';
import { toMs } from '#domain/values/time.ts';

/** The resource server of the user pool, before each scope of its tokens. */
export const resourceServer = 'tollgate';

/** Minutes: the least that Cognito takes, so that a secret that was changed is soon worth nothing anywhere. */
const tokenMinutes = 5;
/** Milliseconds for which a client is not asked after again: Cognito answers about 15 such questions a second. */
const remembered = 60_000;
const mostRemembered = 1_000;

export interface CognitoOptions {
  readonly client: SdkClient;
  /** Id of the user pool. */
  readonly pool: string;
  readonly clock: Pick<Clock, 'now'>;
}

export function cognitoCredentials({ client, pool, clock }: CognitoOptions): ServiceCredentials {
  const known = new Map<string, { readonly account: ServiceId | undefined; readonly until: number }>();
  const clients = appClients(client, pool);

  async function drop(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      known.delete(id);
      await clients.drop(id);
    }
  }

  return {
    async issue(account, scopes) {
      const former = await clients.named(nameOf(account));
      const made = await clients.make(nameOf(account), scopes);
      await drop(former);
      return made;
    },
    remove: async account => drop(await clients.named(nameOf(account))),
    async accountOf(id) {
      const now = toMs(clock.now());
      const before = known.get(id);
      // An answer from later than now was given before the clock was put back.
      if (before && now < before.until && now >= before.until - remembered) return before.account;
      const account = accountNamed((await clients.describe(id))?.ClientName);
      if (known.size >= mostRemembered) known.clear();
      known.set(id, { account, until: now + remembered });
      return account;
    },
    async matches(id, secret) {
      const { ClientSecret, ClientName } = (await clients.describe(id)) ?? {};
      if (ClientSecret === undefined || accountNamed(ClientName) === undefined) return false;
      return timingSafeEqual(digestOf(secret), digestOf(ClientSecret));
    },
  };
}

/** The app clients of a pool, by their names. */
function appClients(cognito: SdkClient, pool: string) {
  return {
    async describe(id: string): Promise<UserPoolClientType | undefined> {
      try {
        return (await cognito.send(new DescribeUserPoolClientCommand({ UserPoolId: pool, ClientId: id }))).UserPoolClient;
      } catch (error) {
        // An id that is none of Cognito's shape is as absent as one that is nobody's.
        if (['ResourceNotFoundException', 'InvalidParameterException'].includes((error as Error).name)) return undefined;
        throw error;
      }
    },
    async named(name: string): Promise<string[]> {
      const found: string[] = [];
      let NextToken: string | undefined;
      do {
        const page = await cognito.send(new ListUserPoolClientsCommand({ UserPoolId: pool, MaxResults: 60, NextToken }));
        for (const { ClientId, ClientName } of page.UserPoolClients ?? [])
          if (ClientId !== undefined && ClientName === name) found.push(ClientId);
        NextToken = page.NextToken;
      } while (NextToken !== undefined);
      return found;
    },
    async make(name: string, scopes: readonly Scope[]): Promise<{ client: string; secret: string }> {
      const made = await cognito.send(
        new CreateUserPoolClientCommand({
          UserPoolId: pool,
          ClientName: name,
          GenerateSecret: true,
          AllowedOAuthFlowsUserPoolClient: true,
          AllowedOAuthFlows: ['client_credentials'],
          AllowedOAuthScopes: scopes.map(scope => `${resourceServer}/${scope}`),
          ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
          AccessTokenValidity: tokenMinutes,
          TokenValidityUnits: { AccessToken: 'minutes' },
        }),
      );
      const { ClientId: client, ClientSecret: secret } = made.UserPoolClient ?? {};
      if (client === undefined || secret === undefined) throw new Error('Cognito made a client without an id or a secret');
      return { client, secret };
    },
    async drop(id: string): Promise<void> {
      const gone = (error: Error) => {
        if (error.name !== 'ResourceNotFoundException') throw error;
      };
      await cognito.send(new DeleteUserPoolClientCommand({ UserPoolId: pool, ClientId: id })).catch(gone);
    },
  };
}

function nameOf(account: ServiceId): string {
  const parts = serviceParts(account);
  if (!parts) throw new Error(`${account} is no service account`);
  return `service ${parts.office} ${parts.account}`;
}

function accountNamed(name = ''): ServiceId | undefined {
  const [kind, office = '', account = '', ...rest] = name.split(' ');
  if (kind !== 'service' || rest.length > 0) return undefined;
  const id = serviceIdOf(office, account);
  return serviceParts(id) && id;
}

const digestOf = (text: string) => hash('sha256', text, 'buffer');
