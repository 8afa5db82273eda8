/**
 * A server of a process of its own that answers app clients of one user pool as Cognito's API reference has it: JSON 1.1, the operation in a
 * header, secrets answered by Create and Describe, pages of at most two so that paging is met. Prints its port, and nothing else.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Body = Record<string, unknown>;

const pool = 'eu-west-1_example';
const clients = new Map<string, Body>([['portal', { ClientId: 'portal', ClientName: 'tollgate-portal' }]]);
const pageSize = 2;

class Refused extends Error {}

const operations: Record<string, (body: Body) => Body> = {
  CreateUserPoolClient(body) {
    if (!/^[\w\s+=,.@-]{1,128}$/.test(String(body.ClientName))) throw new Refused('InvalidParameterException');
    const flows = body.AllowedOAuthFlows as string[];
    if (flows.includes('client_credentials') && body.GenerateSecret !== true) throw new Refused('InvalidOAuthFlowException');
    for (const scope of body.AllowedOAuthScopes as string[])
      if (!/^tollgate[/](read|report|import|events|people)$/.test(scope)) throw new Refused('ScopeDoesNotExistException');
    const { UserPoolId, GenerateSecret: _, ...kept } = body;
    const ClientId = randomBytes(13).toString('hex');
    const made = { ...kept, UserPoolId, ClientId, ClientSecret: randomBytes(26).toString('hex') };
    clients.set(ClientId, made);
    return { UserPoolClient: made };
  },
  DescribeUserPoolClient: body => ({ UserPoolClient: found(body) }),
  DeleteUserPoolClient(body) {
    clients.delete(String(found(body).ClientId));
    return {};
  },
  ListUserPoolClients({ MaxResults, NextToken = '0' }) {
    if (Number(MaxResults) < 1 || Number(MaxResults) > 60) throw new Refused('InvalidParameterException');
    const from = Number(NextToken);
    const all = [...clients.values()].map(({ ClientId, ClientName }) => ({ ClientId, ClientName, UserPoolId: pool }));
    const next = from + pageSize;
    return { UserPoolClients: all.slice(from, next), ...(next < all.length && { NextToken: String(next) }) };
  },
};

function found({ ClientId }: Body): Body {
  if (!/^[\w+]{1,128}$/.test(String(ClientId))) throw new Refused('InvalidParameterException');
  const client = clients.get(String(ClientId));
  if (!client) throw new Refused('ResourceNotFoundException');
  return client;
}

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  try {
    const name = String(request.headers['x-amz-target']).replace('AWSCognitoIdentityProviderService.', '');
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body;
    if (body.UserPoolId !== pool) throw new Refused('ResourceNotFoundException');
    const operation = operations[name];
    if (!operation) throw new Refused('UnknownOperationException');
    response.end(JSON.stringify(operation(body)));
  } catch (error) {
    response.writeHead(400).end(JSON.stringify({ __type: (error as Error).message, message: 'refused' }));
  }
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
