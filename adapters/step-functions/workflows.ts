/**
 * The `Workflows` port on AWS Step Functions. What AWS answers to a late callback, a used name or a missing execution becomes
 * the port's words; every other fault is rejected. Tokens are sent to AWS and nowhere else: a fault that would carry one is
 * rejected without it.
 */
import {
  DescribeExecutionCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { ExecutionStatus, Workflows } from '#domain/ports.ts';

export interface StepFunctionsOptions {
  readonly client: Pick<SFNClient, 'send'>;
  /** State machine ARN of each workflow name. */
  readonly stateMachines: Readonly<Record<string, string>>;
}

const goneErrors = new Set(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']);

const namePattern = /^[A-Za-z0-9_-]{1,80}$/;

/** Every method rejects with the fault of AWS, and for a workflow without state machine; `start` with `RangeError` for a bad name. */
export function stepFunctionsWorkflows({ client, stateMachines }: StepFunctionsOptions): Workflows {
  const arnOf = (workflow: string) => {
    const arn = Object.hasOwn(stateMachines, workflow) ? stateMachines[workflow] : undefined;
    if (arn === undefined) throw new Error(`there is no state machine for workflow "${workflow}"`);
    return arn;
  };
  const callback = async (taskToken: string, sent: Promise<unknown>): Promise<'resumed' | 'gone'> => {
    try {
      await sent;
      return 'resumed';
    } catch (fault) {
      if (goneErrors.has(nameOf(fault))) return 'gone';
      throw withoutToken(fault, taskToken);
    }
  };
  return {
    /** AWS answers a second start of a running execution with the same input as if it were the first: `started`, once in truth. */
    async start(workflow, name, input) {
      if (!namePattern.test(name)) throw new RangeError('an execution name has 1 to 80 of A-Z, a-z, 0-9, _ and -');
      const start = { stateMachineArn: arnOf(workflow), name, input: JSON.stringify(input ?? null) };
      return unless<'started' | 'exists'>('ExecutionAlreadyExists', 'exists', async () => {
        await client.send(new StartExecutionCommand(start));
        return 'started';
      });
    },
    succeed: async (taskToken, output) =>
      callback(taskToken, client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output ?? null) }))),
    /** AWS takes error names of 256 characters and causes of 32,768; longer ones are cut. */
    fail: async (taskToken, error, cause) => {
      const failure = { taskToken, error: error.slice(0, 256), cause: cause.slice(0, 32_768) };
      return callback(taskToken, client.send(new SendTaskFailureCommand(failure)));
    },
    async status(workflow, name) {
      const command = new DescribeExecutionCommand({ executionArn: executionArn(arnOf(workflow), name) });
      return unless<ExecutionStatus>('ExecutionDoesNotExist', 'absent', async () =>
        statusOf((await client.send(command)).status),
      );
    },
  };
}

/** The work's answer, or `instead` when AWS answers with that one expected fault. */
async function unless<T>(fault: string, instead: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    if (nameOf(thrown) === fault) return instead;
    throw thrown;
  }
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : '';
}

/** AWS repeats what it refuses in its messages; a token must not travel on in one. */
function withoutToken(fault: unknown, token: string): Error {
  const { name, message } = fault instanceof Error ? fault : new Error(String(fault));
  const safe = new Error(token === '' ? message : message.replaceAll(token, '[token]'));
  safe.name = name;
  return safe;
}

/** A redriven execution is pending before it runs again. */
function statusOf(status: string | undefined): ExecutionStatus {
  if (status === 'RUNNING' || status === 'PENDING_REDRIVE') return 'running';
  if (status === 'SUCCEEDED') return 'succeeded';
  if (status === 'FAILED' || status === 'TIMED_OUT' || status === 'ABORTED') return 'failed';
  throw new Error(`Step Functions answered with status ${status}`);
}

/** The ARN of an execution follows from that of its state machine. */
function executionArn(stateMachineArn: string, name: string): string {
  return `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}
