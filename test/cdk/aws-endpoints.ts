/**
 * What the Lambdas ask of AWS besides DynamoDB, answered over HTTP as each service's API reference has it: Step Functions (by our own
 * interpreter of the same files), EventBridge, SQS, SES, KMS, Cognito and S3. Enough for a lifecycle; anything else is refused loudly.
 */
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import type { AslWorkflows } from '#asl/engine.ts';

export interface Services {
  /** For `AWS_ENDPOINT_URL`. */
  readonly endpoint: string;
  readonly events: { readonly DetailType: string; readonly Detail: string }[];
  readonly mails: SendEmailCommandInput[];
  /** Bodies of messages that wait in the queue. */
  readonly messages: string[];
  /** Addresses of which SES refuses a mail, as it does in its sandbox. */
  refuse: (address: string) => boolean;
  /** Answers for a Lambda that another one asks. */
  invoke: (name: string, event: unknown) => Promise<unknown>;
  /** Objects of all buckets by `/bucket/key`. */
  readonly objects: Map<string, string>;
  /** Subjects of accounts by mail address. */
  readonly accounts: Map<string, string>;
  /** The public half of the key that signs, in PEM. */
  readonly publicKey: string;
  stop(): Promise<void>;
}

/** A refusal in the words of AWS. */
class Refusal extends Error {}

export async function startServices(engine: () => AslWorkflows): Promise<Services> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const logPair = generateKeyPairSync('ed25519');
  const isOfLog = (key = '') => key.endsWith('/log');
  const events: Services['events'] = [];
  const mails: Services['mails'] = [];
  const messages: string[] = [];
  const objects: Services['objects'] = new Map();
  const bytes = new Map<string, Buffer>();
  const accounts: Services['accounts'] = new Map();

  const executions = new Map<string, string>();

  const operations: Record<string, (body: Record<string, string>) => Promise<object>> = {
    'AWSStepFunctions.StartExecution': async ({ stateMachineArn = '', name = '', input = '' }) => {
      const started = await engine().start(stateMachineArn.split(':')[6] ?? '', name, JSON.parse(input));
      if (started === 'exists') throw new Refusal('ExecutionAlreadyExists');
      executions.set(name, stateMachineArn.split(':')[6] ?? '');
      return { executionArn: `${stateMachineArn}:${name}`, startDate: 1 };
    },
    'AWSStepFunctions.SendTaskSuccess': async ({ taskToken = '', output = '' }) => {
      if ((await engine().succeed(taskToken, JSON.parse(output))) === 'gone') throw new Refusal('TaskTimedOut');
      return {};
    },
    'AWSStepFunctions.DescribeExecution': async ({ executionArn = '' }) => {
      const [workflow = '', name = ''] = executionArn.split(':').slice(6);
      const status = await engine().status(workflow, name);
      if (status === 'absent') throw new Refusal('ExecutionDoesNotExist');
      return { executionArn, stateMachineArn: workflow, startDate: 1, status: status.toUpperCase() };
    },
    'AWSStepFunctions.ListExecutions': async ({ stateMachineArn = '', statusFilter = '' }) => {
      const names = [...executions].filter(([, workflow]) => workflow === stateMachineArn.split(':')[6]).map(([name]) => name);
      const all = await Promise.all(
        names.map(async name => ({ name, status: (await engine().status(executions.get(name) ?? '', name)).toUpperCase() })),
      );
      return { executions: all.filter(({ status }) => status === statusFilter).map(one => ({ ...one, startDate: 1 })) };
    },
    'AmazonSSM.GetParameter': async () => {
      throw new Refusal('ParameterNotFound');
    },
    'AWSCognitoIdentityProviderService.AdminCreateUser': async ({ Username = '' }) => {
      if (accounts.has(Username)) throw new Refusal('UsernameExistsException');
      accounts.set(Username, randomUUID());
      return { User: { Attributes: [{ Name: 'sub', Value: accounts.get(Username) }] } };
    },
    'AWSEvents.PutEvents': async body => {
      const entries = (body as unknown as { Entries: Services['events'] }).Entries;
      events.push(...entries);
      return { FailedEntryCount: 0, Entries: entries.map((_, index) => ({ EventId: String(index) })) };
    },
    'AmazonSQS.SendMessageBatch': async body => {
      const { Entries } = body as unknown as { Entries: { Id: string; MessageBody: string }[] };
      messages.push(...Entries.map(entry => entry.MessageBody));
      const MD5OfMessageBody = (text: string) => createHash('md5').update(text).digest('hex');
      return {
        Successful: Entries.map(({ Id, MessageBody }) => ({
          Id,
          MessageId: Id,
          MD5OfMessageBody: MD5OfMessageBody(MessageBody),
        })),
        Failed: [],
      };
    },
    'TrentService.GetPublicKey': async ({ KeyId }) => ({
      PublicKey: (isOfLog(KeyId) ? logPair : pair).publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    }),
    'TrentService.Sign': async ({ KeyId, Message = '', MessageType, SigningAlgorithm }) => {
      const message = Buffer.from(Message, 'base64');
      if (message.length > 4096 || MessageType !== 'RAW') throw new Refusal('ValidationException');
      if (SigningAlgorithm !== (isOfLog(KeyId) ? 'ED25519_SHA_512' : 'ECDSA_SHA_256'))
        throw new Refusal('InvalidKeyUsageException');
      const made = isOfLog(KeyId) ? sign(null, message, logPair.privateKey) : sign('sha256', message, pair.privateKey);
      return { Signature: made.toString('base64') };
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = await bytesOf(request);
    const body = sent.toString('utf8');
    const target = request.headers['x-amz-target'];
    const { pathname: encoded, searchParams } = new URL(request.url ?? '', 'http://services');
    const pathname = decodeURIComponent(encoded);
    if (typeof target === 'string') {
      const operation = operations[target];
      if (!operation) throw new Error(`nobody here answers ${target}`);
      response.setHeader('content-type', 'application/x-amz-json-1.1');
      response.end(JSON.stringify(await operation(JSON.parse(body))));
    } else if (pathname === '/v2/email/outbound-emails') {
      const mail = JSON.parse(body) as SendEmailCommandInput;
      response.setHeader('content-type', 'application/json');
      if (mail.Destination?.ToAddresses?.some(address => services.refuse(address)))
        return void response.writeHead(400, { 'x-amzn-errortype': 'MessageRejected' }).end('{"message":"not verified"}');
      mails.push(mail);
      response.end(JSON.stringify({ MessageId: String(mails.length) }));
    } else if (pathname.startsWith('/2015-03-31/functions/'))
      response.end(JSON.stringify(await services.invoke(pathname.split('/')[3] ?? '', JSON.parse(body))));
    else bucket({ method: request.method, pathname, searchParams, sent }, response);
  }

  function bucket(
    asked: { method: string | undefined; pathname: string; searchParams: URLSearchParams; sent: Buffer },
    response: ServerResponse,
  ) {
    const { method, pathname, searchParams, sent } = asked;
    if (method === 'PUT') {
      if (objects.has(pathname)) return void response.writeHead(412).end(xml('<Error><Code>PreconditionFailed</Code></Error>'));
      objects.set(pathname, sent.toString('utf8'));
      bytes.set(pathname, sent);
      return void response.end();
    }
    if (searchParams.has('list-type')) {
      const start = `${pathname.replace(/\/$/, '')}/`;
      const keys = [...objects.keys()].flatMap(key =>
        key.startsWith(start + searchParams.get('prefix')) ? [key.slice(start.length)] : [],
      );
      const contents = keys.map(key => `<Contents><Key>${key}</Key></Contents>`).join('');
      return void response.end(xml(`<ListBucketResult><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`));
    }
    const object = bytes.get(pathname);
    if (object === undefined) return void response.writeHead(404).end(xml('<Error><Code>NoSuchKey</Code></Error>'));
    response.end(object);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => {
      const known = error instanceof Refusal;
      response
        .writeHead(known ? 400 : 500)
        .end(JSON.stringify({ __type: known ? error.message : 'InternalFailure', message: error.message }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const services: Services = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    events,
    mails,
    messages,
    refuse: () => false,
    invoke: async name => {
      throw new Error(`nobody here is ${name}`);
    },
    objects,
    accounts,
    publicKey: String(pair.publicKey.export({ type: 'spki', format: 'pem' })),
    async stop() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
  return services;
}

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8"?>${text}`;

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
