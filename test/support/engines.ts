/**
 * Engines in a process of their own, for trying the endpoint tests on this machine alone: dynalite as DynamoDB, a bucket in memory as S3, and our interpreter as
 * Step Functions. They show that the tests speak over HTTP as they must, and nothing about AWS. Prints the environment for the tests; ends with Ctrl-C.
 *
 *     node test/support/engines.ts
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '#adapters/system.ts';
import { type AslWorkflows, createAslWorkflows } from '#asl/engine.ts';
import { memoryExecutions } from '#asl/executions.ts';
import { loadDefinition } from '#asl/load.ts';
import { serveDynalite } from './dynalite.ts';
import { answerBucket } from './s3-over-http.ts';

const lambdaPort = process.env.TOLLGATE_TEST_LAMBDA_PORT ?? '4599';

async function textOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

type Asked = Readonly<Record<string, string | undefined>>;

/** Step Functions by its API reference, a machine of its own interpreter each. Its Lambdas are where the tests listen. */
function stepFunctions(): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const machines = new Map<string, AslWorkflows>();
  const invoke = async (name: string, payload: unknown) => {
    const path = `/2015-03-31/functions/${encodeURIComponent(name)}/invocations`;
    const answer = await fetch(`http://127.0.0.1:${lambdaPort}${path}`, { method: 'POST', body: JSON.stringify(payload) });
    return answer.json();
  };
  const resumed = async (each: (machine: AslWorkflows) => Promise<'resumed' | 'gone'>) => {
    for (const machine of machines.values()) if ((await each(machine)) === 'resumed') return {};
    throw new Error('InvalidToken');
  };
  const operations: Record<string, (asked: Asked) => Promise<object>> = {
    async CreateStateMachine({ name = '', definition = '' }) {
      const definitions = [loadDefinition('machine', definition)];
      machines.set(name, createAslWorkflows({ definitions, invoke, clock: systemClock, executions: memoryExecutions() }));
      return { stateMachineArn: `arn:aws:states:eu-central-1:123456789012:stateMachine:${name}`, creationDate: 1 };
    },
    async StartExecution({ stateMachineArn = '', name = '', input = '{}' }) {
      const machine = machines.get(stateMachineArn.split(':').at(-1) ?? '');
      if (!machine) throw new Error('StateMachineDoesNotExist');
      const answer = await machine.start('machine', name, JSON.parse(input));
      if (answer === 'exists' && (await machine.status('machine', name)) !== 'running') throw new Error('ExecutionAlreadyExists');
      return { executionArn: `${stateMachineArn}:${name}`, startDate: 1 };
    },
    async DescribeExecution({ executionArn = '' }) {
      const [machine = '', name = ''] = executionArn.split(':').slice(-2);
      const status = (await machines.get(machine)?.status('machine', name)) ?? 'absent';
      if (status === 'absent') throw new Error('ExecutionDoesNotExist');
      return { executionArn, stateMachineArn: machine, startDate: 1, status: status.toUpperCase() };
    },
    SendTaskSuccess: ({ taskToken = '', output = 'null' }) => resumed(one => one.succeed(taskToken, JSON.parse(output))),
    SendTaskFailure: ({ taskToken = '', error = '', cause = '' }) => resumed(one => one.fail(taskToken, error, cause)),
  };
  return async (request, response) => {
    const operation = operations[String(request.headers['x-amz-target']).replace('AWSStepFunctions.', '')];
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    try {
      if (!operation) throw new Error('UnknownOperationException');
      response.end(JSON.stringify(await operation(JSON.parse((await textOf(request)).toString('utf8')))));
    } catch (error) {
      response.writeHead(400).end(JSON.stringify({ __type: (error as Error).message }));
    }
  };
}

function serve(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)));
}

const at = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const bucket = answerBucket();
console.log(`export TOLLGATE_TEST_DYNAMODB_ENDPOINT=${at(await serveDynalite())}`);
console.log(
  `export TOLLGATE_TEST_S3_ENDPOINT=${at(await serve(async (request, response) => bucket(request, response, await textOf(request))))}`,
);
console.log(`export TOLLGATE_TEST_STEPFUNCTIONS_ENDPOINT=${at(await serve(stepFunctions()))}`);
