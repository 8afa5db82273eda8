/**
 * Accounts in an Amazon Cognito user pool. Cognito makes the subject of an account and mails the invitation (a first password, good for as long as
 * the pool says); with a provider of the organisation it mails nothing, and the account is that of whoever signs in there with the same address.
 * Each call may be repeated: an account that is there already is found by its address.
 */
import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminLinkProviderForUserCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { AccountHolder, Accounts } from '#domain/ports.ts';

export interface CognitoOptions {
  readonly client: Pick<CognitoIdentityProviderClient, 'send'>;
  readonly pool: string;
  /** Name of the organisation's provider in the pool, when people sign in there. */
  readonly provider?: string | undefined;
}

export function createCognitoAccounts(options: CognitoOptions): Accounts {
  const { client, pool: UserPoolId, provider } = options;
  return {
    async open(person) {
      const subject = (await create(options, person)) ?? (await find(options, person.email));
      if (provider !== undefined) await link(options, { person, subject, provider });
      return subject;
    },
    async close(Username) {
      await ifThere(client.send(new AdminDisableUserCommand({ UserPoolId, Username })));
      await ifThere(client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username })));
    },
    async reopen(Username) {
      await ifThere(client.send(new AdminEnableUserCommand({ UserPoolId, Username })));
    },
    async remove(Username) {
      await ifThere(client.send(new AdminDeleteUserCommand({ UserPoolId, Username })));
    },
  };
}

/** The subject of a new account; undefined when the address has one. */
async function create({ client, pool, provider }: CognitoOptions, person: AccountHolder): Promise<string | undefined> {
  const command = new AdminCreateUserCommand({
    UserPoolId: pool,
    Username: person.email,
    UserAttributes: [
      { Name: 'email', Value: person.email },
      { Name: 'email_verified', Value: 'true' },
      { Name: 'name', Value: person.name },
    ],
    ...(provider === undefined ? { DesiredDeliveryMediums: ['EMAIL'] } : { MessageAction: 'SUPPRESS' }),
  });
  try {
    const { User } = await client.send(command);
    return subjectOf(User?.Attributes);
  } catch (error) {
    if ((error as Error).name === 'UsernameExistsException') return undefined;
    throw error;
  }
}

async function find({ client, pool }: CognitoOptions, address: string): Promise<string> {
  const { UserAttributes } = await client.send(new AdminGetUserCommand({ UserPoolId: pool, Username: address }));
  return subjectOf(UserAttributes);
}

function subjectOf(attributes: readonly AttributeType[] | undefined): string {
  const subject = attributes?.find(({ Name }) => Name === 'sub')?.Value;
  if (subject === undefined) throw new Error('Cognito named no subject of the account');
  return subject;
}

/** Whoever the provider says has this address signs in with this account. Without it Cognito would make a second one at the first sign-in. */
async function link(
  { client, pool }: CognitoOptions,
  { person, subject, provider }: { person: AccountHolder; subject: string; provider: string },
): Promise<void> {
  const command = new AdminLinkProviderForUserCommand({
    UserPoolId: pool,
    DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: subject },
    SourceUser: { ProviderName: provider, ProviderAttributeName: 'email', ProviderAttributeValue: person.email },
  });
  try {
    await client.send(command);
  } catch (error) {
    if (!/already linked/i.test((error as Error).message)) throw error;
  }
}

/** An account that an operator has removed by hand needs no end. */
async function ifThere(asked: Promise<unknown>): Promise<void> {
  await asked.catch((error: Error) => {
    if (error.name !== 'UserNotFoundException') throw error;
  });
}
