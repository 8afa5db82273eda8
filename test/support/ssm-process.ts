/**
 * A server of a process of its own that answers three operations of Parameter Store as its API reference has them: JSON 1.1, the operation in a
 * header, names below a path, values of at most 4 KB (standard tier). Prints its port, and nothing else.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Body = Record<string, unknown>;

const parameters = new Map<string, { Value: string; Type: string; Version: number }>();

class Refused extends Error {}

const operations: Record<string, (body: Body) => Body> = {
  PutParameter({ Name, Value, Type, Overwrite }) {
    if (!/^(\/[A-Za-z0-9._-]+)+$/.test(String(Name)) || String(Name).length > 1011) throw new Refused('ValidationException');
    if (Buffer.byteLength(String(Value)) > 4_096 || String(Value) === '') throw new Refused('ValidationException');
    if (!['String', 'StringList', 'SecureString'].includes(String(Type))) throw new Refused('UnsupportedParameterType');
    const former = parameters.get(String(Name));
    if (former && Overwrite !== true) throw new Refused('ParameterAlreadyExists');
    const Version = (former?.Version ?? 0) + 1;
    parameters.set(String(Name), { Value: String(Value), Type: String(Type), Version });
    return { Version, Tier: 'Standard' };
  },
  GetParameter({ Name, WithDecryption }) {
    const kept = parameters.get(String(Name));
    if (!kept) throw new Refused('ParameterNotFound');
    const sealed = kept.Type === 'SecureString' && WithDecryption !== true;
    return { Parameter: { Name, ...kept, Value: sealed ? 'AQICAHh…' : kept.Value } };
  },
  DeleteParameter({ Name }) {
    if (!parameters.delete(String(Name))) throw new Refused('ParameterNotFound');
    return {};
  },
  /** Not of the service: what a test asks to see what rests there. */
  Look: ({ Name }) => ({ kept: parameters.get(String(Name)) }),
};

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  try {
    const operation = operations[String(request.headers['x-amz-target']).replace('AmazonSSM.', '')];
    if (!operation) throw new Refused('UnknownOperationException');
    response.end(JSON.stringify(operation(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Body)));
  } catch (error) {
    response.statusCode = 400;
    response.end(JSON.stringify({ __type: error instanceof Refused ? error.message : 'InternalServerError' }));
  }
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
