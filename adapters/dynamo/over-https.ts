/**
 * DynamoDB over HTTPS, without the SDK: its requests are JSON to one address, and the SDK's client would be a third of what a Lambda reads before
 * its first call (docs/decisions/0062-what-a-lambda-carries.md). Connections are kept; what may pass is tried again after a pause that grows.
 */
import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, type RequestOptions, request } from 'node:https';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { ofDynamo, toDynamo } from './attributes.ts';
import type { Dynamo, Operation, Output } from './calls.ts';
import { type Credentials, signedHeaders } from './signature.ts';

export interface HttpsOptions {
  readonly region: string;
  /** `https://dynamodb.eu-west-1.amazonaws.com`, or that of an engine. */
  readonly endpoint: string;
  /** Asked for each request, for they may change. */
  readonly credentials: () => Credentials;
  /** Tries of one request, the first among them. */
  readonly attempts?: number;
  /** Milliseconds until there is a connection, and until there is an answer. */
  readonly connectingMs?: number;
  readonly answeringMs?: number;
  /** How to wait so many milliseconds; a timer when left out. */
  readonly pause?: (ms: number) => Promise<unknown>;
  readonly now?: () => number;
}

/** The region and address that the SDK's own environment variables name (`AWS_REGION`, `AWS_ENDPOINT_URL_DYNAMODB`), with their credentials. */
export function dynamoOfEnvironment(env: Readonly<Record<string, string | undefined>> = process.env): HttpsOptions {
  const { AWS_REGION: region } = env;
  if (!region)
    throw new Error('AWS_REGION is not set: it says in which region DynamoDB is asked. Set it, for example to eu-west-1.');
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const endpoint = env.AWS_ENDPOINT_URL_DYNAMODB ?? env.AWS_ENDPOINT_URL ?? `https://dynamodb.${region}.${suffix}`;
  const credentials = () => {
    const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = env;
    if (!accessKeyId || !secretAccessKey)
      throw new Error('AWS_ACCESS_KEY_ID or AWS_SECRET_ACCESS_KEY is not set: DynamoDB answers nobody without them.');
    return { accessKeyId, secretAccessKey, sessionToken };
  };
  return { region, endpoint, credentials };
}

/** Closes what it keeps open with `close`; nothing keeps a process alive. */
export function dynamoOverHttps(options: HttpsOptions): Dynamo & { close(): void } {
  const { attempts = 5, pause = pauseFor, now = Date.now } = options;
  const send = sender(options);
  /** Milliseconds by which DynamoDB's clock is ahead of ours: known once it has refused a request for that. */
  let ahead = 0;
  const once = async (operation: Operation, body: string): Promise<string> => {
    const answer = await send(operation, body, new Date(now() + ahead));
    if (answer.status === 200) return answer.text;
    const fault = faultOf(answer);
    const theirs = Date.parse(answer.date);
    if (clocksDiffer.has(fault.name) && Math.abs(theirs - now() - ahead) > 240_000) {
      ahead = theirs - now();
      throw Object.assign(fault, { mayPass: true });
    }
    throw fault;
  };
  const again = async (operation: Operation, body: string, attempt = 1): Promise<string> => {
    try {
      return await once(operation, body);
    } catch (error) {
      if (attempt >= attempts || !(error instanceof DynamoFault && error.mayPass)) throw error;
      await pause(Math.min(Math.random() * (error.throttled ? 500 : 100) * 2 ** (attempt - 1), 5_000));
      return again(operation, body, attempt + 1);
    }
  };
  return {
    async ask<Name extends Operation>(operation: Name, input: object) {
      return ofDynamo(JSON.parse(await again(operation, JSON.stringify(toDynamo(input))))) as Output<Name>;
    },
    close: send.close,
  };
}

/** What DynamoDB refused, or that it did not answer. `name` is DynamoDB's own for it. */
export class DynamoFault extends Error {
  override readonly name: string;
  readonly mayPass: boolean;
  readonly throttled: boolean;

  constructor(name: string, message: string, { status, cause }: { readonly status?: number; readonly cause?: unknown } = {}) {
    super(message, { cause });
    this.name = name;
    this.throttled = throttles.has(name) || status === 429;
    this.mayPass = this.throttled || status === undefined || status >= 500 || passing.has(name);
  }
}

const throttles: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
]);
const passing: ReadonlySet<string> = new Set(['TransactionInProgressException', 'ReplicatedWriteConflictException']);
const clocksDiffer: ReadonlySet<string> = new Set(['InvalidSignatureException', 'RequestExpired', 'RequestTimeTooSkewed']);

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly date: string;
}

function faultOf({ status, text }: Answer): DynamoFault {
  const { __type = '', message, Message = '' } = parsed(text);
  const name = __type.split('#').at(-1) || `status ${status}`;
  return new DynamoFault(name, message ?? (Message || `DynamoDB answered ${status}`), { status });
}

function parsed(text: string): { __type?: string; message?: string; Message?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

type Sender = ((operation: Operation, body: string, now: Date) => Promise<Answer>) & { close(): void };

function sender({ endpoint, region, credentials, connectingMs = 1_000, answeringMs = 5_000 }: HttpsOptions): Sender {
  const { protocol, host, hostname, port } = new URL(endpoint);
  const secure = protocol === 'https:';
  const agent = new (secure ? Agent : PlainAgent)({ keepAlive: true, maxSockets: 50 });
  const where: RequestOptions = { method: 'POST', hostname, path: '/', agent, ...(port && { port }) };
  const send = (operation: Operation, body: string, now: Date) => {
    const given = { host, 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `DynamoDB_20120810.${operation}` };
    const headers = signedHeaders(given, body, { region, service: 'dynamodb', credentials: credentials(), now });
    return new Promise<Answer>((resolve, reject) => {
      const timers = [setTimeout(() => late('answer'), answeringMs)];
      const failed = (cause: Error) => {
        for (const timer of timers) clearTimeout(timer);
        reject(
          new DynamoFault(cause.name === 'TimeoutError' ? cause.name : 'NetworkError', `${operation}: ${cause.message}`, {
            cause,
          }),
        );
      };
      const asked = (secure ? request : plainRequest)({
        ...where,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      });
      const late = (what: string) =>
        asked.destroy(Object.assign(new Error(`DynamoDB gave no ${what} in time`), { name: 'TimeoutError' }));
      asked.on('socket', socket => {
        if (!socket.connecting) return;
        const connecting = setTimeout(() => late('connection'), connectingMs);
        timers.push(connecting);
        socket.once(secure ? 'secureConnect' : 'connect', () => clearTimeout(connecting));
      });
      asked.on('error', failed);
      asked.on('response', response => {
        const parts: Buffer[] = [];
        response.on('data', part => parts.push(part));
        response.on('error', failed);
        response.on('end', () => {
          for (const timer of timers) clearTimeout(timer);
          const text = Buffer.concat(parts).toString('utf8');
          resolve({ status: response.statusCode ?? 0, text, date: response.headers.date ?? '' });
        });
      });
      asked.end(body);
    });
  };
  return Object.assign(send, { close: () => agent.destroy() });
}
