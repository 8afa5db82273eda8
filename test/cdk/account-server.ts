/**
 * An AWS account as the preflight asks about it, answered over HTTP as each service's API reference has it; what is not asked by a preflight is
 * refused. Every answer is a reading one: whatever would change something is refused, too.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Account {
  bootstrap?: number;
  /** Status by name of the stack. */
  stacks: Record<string, string>;
  tables: string[];
  buckets: string[];
  domains: string[];
  sandbox: boolean;
  sending: boolean;
  verified?: boolean;
  calls: number;
  certificate?: string;
}

export interface AccountServer {
  readonly endpoint: string;
  /** What was asked: the operation, or method and path. */
  readonly asked: string[];
  stop(): void;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

const json = (body: object): Answer => ({ status: 200, body: JSON.stringify(body) });
const absent = (type: string): Answer => ({ status: 400, body: JSON.stringify({ __type: type, message: 'it is not there' }) });
const xml = (action: string, inner: string): Answer => ({
  status: 200,
  body: `<${action}Response><${action}Result>${inner}</${action}Result></${action}Response>`,
});

/** Operations that name themselves in a header, with their parameters as JSON. */
function byTarget(account: Account, operation: string, asked: Record<string, string>): Answer | undefined {
  switch (operation) {
    case 'AmazonSSM.GetParameter':
      if (account.bootstrap === undefined) return absent('ParameterNotFound');
      return json({ Parameter: { Name: asked.Name, Value: String(account.bootstrap) } });
    case 'DynamoDB_20120810.DescribeTable':
      return account.tables.includes(asked.TableName ?? '')
        ? json({ Table: { TableName: asked.TableName } })
        : absent('ResourceNotFoundException');
    case 'AWSCognitoIdentityProviderService.DescribeUserPoolDomain':
      return json({
        DomainDescription: account.domains.includes(asked.Domain ?? '')
          ? { UserPoolId: 'eu-west-1_x', Domain: asked.Domain }
          : {},
      });
    case 'CertificateManager.DescribeCertificate':
      if (account.certificate === undefined) return absent('ResourceNotFoundException');
      return json({ Certificate: { CertificateArn: asked.CertificateArn, Status: account.certificate } });
    default:
      return undefined;
  }
}

/** Operations in the query protocol: parameters as a form, answers as XML. */
function byForm(account: Account, form: URLSearchParams): Answer | undefined {
  const action = form.get('Action');
  if (action === 'GetCallerIdentity')
    return xml(action, '<Account>123456789012</Account><UserId>A</UserId><Arn>arn:aws:iam::123456789012:user/a</Arn>');
  if (action !== 'DescribeStacks') return undefined;
  const name = form.get('StackName') ?? '';
  const status = account.stacks[name];
  if (status !== undefined)
    return xml(
      action,
      `<Stacks><member><StackName>${name}</StackName><CreationTime>2026-01-01T00:00:00Z</CreationTime><StackStatus>${status}</StackStatus></member></Stacks>`,
    );
  return {
    status: 400,
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>Stack with id ${name} does not exist</Message></Error></ErrorResponse>`,
  };
}

/** Operations that are an address. */
function byPath(account: Account, method: string, path: string): Answer | undefined {
  if (method === 'GET' && path === '/v2/email/account')
    return json({ ProductionAccessEnabled: !account.sandbox, SendingEnabled: account.sending });
  if (method === 'GET' && path.startsWith('/v2/email/identities/'))
    return account.verified === undefined
      ? { status: 404, body: JSON.stringify({ message: 'it is not there' }) }
      : json({ VerifiedForSendingStatus: account.verified });
  if (method === 'GET' && path === '/2016-08-19/account-settings')
    return json({ AccountLimit: { ConcurrentExecutions: account.calls } });
  if (method === 'HEAD') return { status: account.buckets.includes(path.split('/')[1] ?? '') ? 200 : 404, body: '' };
  return undefined;
}

export async function startAccount(account: Account): Promise<AccountServer> {
  const asked: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const [method = '', path = ''] = [request.method, (request.url ?? '').split('?')[0]];
    const target = request.headers['x-amz-target'] as string | undefined;
    const form = method === 'POST' && target === undefined ? new URLSearchParams(body) : undefined;
    asked.push(target ?? form?.get('Action') ?? `${method} ${path}`);
    const found =
      target !== undefined
        ? byTarget(account, target, JSON.parse(body))
        : form
          ? byForm(account, form)
          : byPath(account, method, path);
    const { status, body: text } = found ?? { status: 403, body: '{"message":"not a question of a preflight"}' };
    const headers: Record<string, string> = { 'content-type': form ? 'text/xml' : 'application/json' };
    if (status === 404 && method !== 'HEAD') headers['x-amzn-errortype'] = 'NotFoundException';
    response.writeHead(status, headers).end(text);
  };
  const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, asked, stop: () => server.close() };
}
