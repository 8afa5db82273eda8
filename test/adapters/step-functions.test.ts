/**
 * The Step Functions adapter: the contract of the Workflows port against AWS's own manners (its calls, its faults) put over
 * the one-machine engine, and what it makes of each answer and fault that AWS may give.
 */
import {
  DescribeExecutionCommand,
  type ExecutionStatus,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { stepFunctionsWorkflows } from '#adapters/step-functions/workflows.ts';
import { bench, fixture } from '../asl/fixtures/engine.ts';
import { workflowsContract } from './contracts/workflows.ts';

const machineArn = 'arn:aws:states:eu-central-1:111122223333:stateMachine:tollgate-ask';
const executionArn = 'arn:aws:states:eu-central-1:111122223333:execution:tollgate-ask:one';

const fault = (name: string, message = name) => Object.assign(new Error(message), { name });

function adapter() {
  const client = new SFNClient({ region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  return { aws: mockClient(client), workflows: stepFunctionsWorkflows({ client, stateMachines: { ask: machineArn } }) };
}

/** Step Functions as AWS describes it, over the one-machine engine. */
workflowsContract('Step Functions', async () => {
  const { aws, workflows } = adapter();
  const one = bench([fixture('ask')]);
  const nameIn = (arn = '') => arn.split(':').at(-1) as string;
  aws.on(StartExecutionCommand).callsFake(async ({ name, input, stateMachineArn }) => {
    expect(stateMachineArn).toBe(machineArn);
    const answer = await one.workflows.start('ask', name, JSON.parse(input));
    if (answer === 'exists' && (await one.workflows.status('ask', name)) !== 'running') throw fault('ExecutionAlreadyExists');
    return {};
  });
  const resumed = (answer: 'resumed' | 'gone') => {
    if (answer === 'gone') throw fault('TaskTimedOut');
    return {};
  };
  aws.on(SendTaskSuccessCommand).callsFake(async ({ taskToken, output }) => {
    return resumed(await one.workflows.succeed(taskToken, JSON.parse(output)));
  });
  aws.on(SendTaskFailureCommand).callsFake(async ({ taskToken, error, cause }) => {
    return resumed(await one.workflows.fail(taskToken, error, cause));
  });
  aws.on(DescribeExecutionCommand).callsFake(async ({ executionArn: arn }) => {
    const status = await one.workflows.status('ask', nameIn(arn));
    if (status === 'absent') throw fault('ExecutionDoesNotExist');
    return { status: status.toUpperCase() };
  });
  const recorded = () => one.calls.filter(made => made.name === 'record').map(made => made.payload);
  return { workflows, clock: one.clock, tokens: one.tokens, recorded, close: () => one.workflows.stop() };
});

describe('the Step Functions adapter', () => {
  let { aws, workflows } = adapter();
  beforeEach(() => {
    ({ aws, workflows } = adapter());
  });

  test('the Step Functions adapter starts the state machine of the workflow, under the name, with the input as JSON', async () => {
    aws.on(StartExecutionCommand).resolves({ executionArn });
    expect(await workflows.start('ask', 'one', { question: 'q' })).toBe('started');
    const [sent] = aws.commandCalls(StartExecutionCommand);
    expect(sent?.args[0].input).toEqual({ stateMachineArn: machineArn, name: 'one', input: '{"question":"q"}' });
  });

  test('a start under a name that Step Functions has used answers that it exists', async () => {
    aws.on(StartExecutionCommand).rejects(fault('ExecutionAlreadyExists'));
    expect(await workflows.start('ask', 'one', {})).toBe('exists');
  });

  test.each(['StateMachineDoesNotExist', 'InvalidExecutionInput', 'ThrottlingException', 'TimeoutError'])(
    'a start that Step Functions fails with %s is a fault',
    async name => {
      aws.on(StartExecutionCommand).rejects(fault(name));
      await expect(workflows.start('ask', 'one', {})).rejects.toThrow(name);
    },
  );

  test.each<[ExecutionStatus, string]>([
    ['RUNNING', 'running'],
    ['PENDING_REDRIVE', 'running'],
    ['SUCCEEDED', 'succeeded'],
    ['FAILED', 'failed'],
    ['TIMED_OUT', 'failed'],
    ['ABORTED', 'failed'],
  ])('an execution that is %s has %s', async (status, expected) => {
    aws.on(DescribeExecutionCommand, { executionArn }).resolves({ status });
    expect(await workflows.status('ask', 'one')).toBe(expected);
  });

  test('an execution that AWS does not know is absent; another fault stays a fault', async () => {
    aws.on(DescribeExecutionCommand).rejectsOnce(fault('ExecutionDoesNotExist')).rejects(fault('AccessDeniedException'));
    expect(await workflows.status('ask', 'one')).toBe('absent');
    await expect(workflows.status('ask', 'one')).rejects.toThrow('AccessDeniedException');
  });

  test('a status of Step Functions that nobody knows is a fault, not a guess', async () => {
    aws.on(DescribeExecutionCommand).resolves({ status: 'DREAMING' as ExecutionStatus });
    await expect(workflows.status('ask', 'one')).rejects.toThrow('DREAMING');
  });

  test('callbacks send the token, the output as JSON, the error and the cause', async () => {
    aws.on(SendTaskSuccessCommand).resolves({}).on(SendTaskFailureCommand).resolves({});
    expect(await workflows.succeed('secret', undefined)).toBe('resumed');
    expect(await workflows.fail('secret', 'E'.repeat(300), 'c'.repeat(40_000))).toBe('resumed');
    expect(aws.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({ taskToken: 'secret', output: 'null' });
    const failure = { taskToken: 'secret', error: 'E'.repeat(256), cause: 'c'.repeat(32_768) };
    expect(aws.commandCalls(SendTaskFailureCommand)[0]?.args[0].input).toEqual(failure);
  });

  test.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])(
    'P9: a callback that AWS answers with %s is gone',
    async name => {
      aws.on(SendTaskSuccessCommand).rejects(fault(name)).on(SendTaskFailureCommand).rejects(fault(name));
      expect(await workflows.succeed('secret', {})).toBe('gone');
      expect(await workflows.fail('secret', 'E', 'c')).toBe('gone');
    },
  );

  test('any other fault of a callback is rejected, without the token that AWS repeats in it', async () => {
    const repeated = Object.assign(fault('ValidationException', "Value 'secret' at 'taskToken'"), {
      $response: { body: 'secret' },
    });
    aws.on(SendTaskSuccessCommand).rejects(repeated).on(SendTaskFailureCommand).rejects(repeated);
    for (const sent of [workflows.succeed('secret', {}), workflows.fail('secret', 'E', 'c')]) {
      const thrown: Error = await sent.then(
        () => fault('resumed'),
        problem => problem,
      );
      expect(thrown.name).toBe('ValidationException');
      expect(thrown.message).toBe("Value '[token]' at 'taskToken'");
      expect(`${thrown.stack}${JSON.stringify(Object.getOwnPropertyDescriptors(thrown))}`).not.toContain('secret');
    }
  });
});
