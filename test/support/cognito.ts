/**
 * A user pool that answers over HTTP as the API reference of Amazon Cognito has it (JSON 1.1, the operation in a header): the calls that the adapter
 * makes, with the errors that it must know. Anything else is refused.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

export const pool = 'eu-west-1_people';

interface Account {
  readonly subject: string;
  readonly email: string;
  readonly attributes: readonly { Name: string; Value: string }[];
  /** Whether Cognito mailed the invitation. */
  readonly invited: boolean;
  works: boolean;
  ended: number;
  /** Addresses at a provider of the organisation that stand for this account. */
  readonly linked: string[];
}

export interface UserPool {
  readonly accounts: Account[];
  readonly asked: string[];
  /** Answers the next calls with an internal fault. */
  faults: number;
  readonly client: CognitoIdentityProviderClient;
  stop(): void;
}

class Refusal extends Error {
  constructor(name: string, message = 'refused') {
    super(message);
    this.name = name;
  }
}

type Body = Readonly<Record<string, string>> & {
  readonly UserAttributes?: Account['attributes'];
  readonly SourceUser?: {
    readonly ProviderName: string;
    readonly ProviderAttributeName: string;
    readonly ProviderAttributeValue: string;
  };
  readonly DestinationUser?: { readonly ProviderName: string; readonly ProviderAttributeValue: string };
};

function find(accounts: readonly Account[], name: string | undefined): Account {
  const found = accounts.find(({ subject, email }) => subject === name || email.toLowerCase() === name?.toLowerCase());
  if (!found) throw new Refusal('UserNotFoundException');
  return found;
}

function create(accounts: Account[], body: Body): object {
  const { Username = '', UserAttributes = [], MessageAction } = body;
  if (accounts.some(({ email }) => email.toLowerCase() === Username.toLowerCase())) throw new Refusal('UsernameExistsException');
  const subject = randomUUID();
  const attributes = [...UserAttributes, { Name: 'sub', Value: subject }];
  accounts.push({
    subject,
    email: Username,
    attributes,
    invited: MessageAction !== 'SUPPRESS',
    works: true,
    ended: 0,
    linked: [],
  });
  return { User: { Username: subject, Attributes: attributes, Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' } };
}

function link(accounts: readonly Account[], { SourceUser, DestinationUser }: Body): object {
  const account = find(accounts, DestinationUser?.ProviderAttributeValue);
  const linked = `${SourceUser?.ProviderName}/${SourceUser?.ProviderAttributeName}/${SourceUser?.ProviderAttributeValue}`;
  if (account.linked.includes(linked))
    throw new Refusal('InvalidParameterException', 'SourceUser is already linked to DestinationUser');
  account.linked.push(linked);
  return {};
}

const operations: Readonly<Record<string, (accounts: Account[], body: Body) => object>> = {
  AdminCreateUser: create,
  AdminGetUser(accounts, { Username }) {
    const { subject, attributes, works } = find(accounts, Username);
    return { Username: subject, UserAttributes: attributes, Enabled: works };
  },
  AdminLinkProviderForUser: link,
  AdminDisableUser(accounts, { Username }) {
    find(accounts, Username).works = false;
    return {};
  },
  AdminEnableUser(accounts, { Username }) {
    find(accounts, Username).works = true;
    return {};
  },
  AdminDeleteUser(accounts, { Username }) {
    accounts.splice(accounts.indexOf(find(accounts, Username)), 1);
    return {};
  },
  AdminUserGlobalSignOut(accounts, { Username }) {
    find(accounts, Username).ended += 1;
    return {};
  },
};

export async function startUserPool(): Promise<UserPool> {
  const accounts: Account[] = [];
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const operation = String(request.headers['x-amz-target']).replace('AWSCognitoIdentityProviderService.', '');
    asked.push(operation);
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    started.faults -= 1;
    if (started.faults >= 0) return void response.writeHead(500).end(JSON.stringify({ __type: 'InternalErrorException' }));
    try {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
      if (body.UserPoolId !== pool) throw new Refusal('ResourceNotFoundException');
      const answer = operations[operation];
      if (!answer) throw new Refusal('InvalidParameterException', `this pool knows no ${operation}`);
      response.end(JSON.stringify(answer(accounts, body)));
    } catch (error) {
      const { name, message } = error as Error;
      response.writeHead(400).end(JSON.stringify({ __type: name, message }));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new CognitoIdentityProviderClient({
    region: 'eu-west-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'an-example-of-a-key' },
    maxAttempts: 2,
  });
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  const started: UserPool = { accounts, asked, faults: 0, client, stop };
  return started;
}
