/**
 * Workflows started by workflows (`states:startExecution`): the same name and input again finds the execution that is
 * already running; a name that is used up fails the task, as on AWS.
 */
import { type Instant, toMs } from '#domain/values/time.ts';
import { StateError } from './errors.ts';
import type { Execution } from './executions.ts';
import type { Json } from './json.ts';
import { ofTheSdk } from './of-the-sdk.ts';

export type Outcome =
  | { readonly status: 'succeeded'; readonly output: Json }
  | { readonly status: 'failed'; readonly error: string; readonly cause: string };

/** What children need of the engine. */
export interface ExecutionStarter {
  knows(workflow: string): boolean;
  idOf(workflow: string, name: string): string;
  /** Starts it, or finds the one of that name: running here (`done`), or ended before. */
  startOrFind(
    workflow: string,
    name: string,
    input: Json,
  ): Promise<{ done: Promise<Outcome>; input: string; startedAt: Instant } | Execution>;
  now(): Instant;
}

export interface Children {
  /** `args` are the task's Arguments. With `sync`, waits until the child has ended. Rejects with `StateError`. */
  run(args: { readonly [name: string]: Json }, sync: boolean): Promise<Json>;
}

export const namePattern = /^[A-Za-z0-9_-]{1,80}$/;

export function createChildren(starter: ExecutionStarter): Children {
  return {
    async run(args, sync) {
      const { StateMachineArn: arn, Name: name, Input: input = {} } = args;
      const workflow = String(arn).split(':').at(-1) as string;
      if (!starter.knows(workflow)) throw problem('StateMachineDoesNotExistException', `There is no workflow ${workflow}.`);
      if (typeof name !== 'string' || !namePattern.test(name)) throw problem('InvalidNameException', 'Invalid execution name.');
      const found = await starter.startOrFind(workflow, name, input);
      if (!('done' in found) || found.input !== JSON.stringify(input)) {
        throw problem('ExecutionAlreadyExistsException', `The execution ${workflow}:${name} was started before.`);
      }
      const started = { ExecutionArn: starter.idOf(workflow, name), StartDate: toMs(found.startedAt) };
      if (!sync) return { ...started, ...ofTheSdk() };
      const described = { ...started, Name: name, StateMachineArn: arn as string, Input: input, InputDetails: included };
      const outcome = await found.done;
      return ended({ ...described, StopDate: toMs(starter.now()) }, outcome);
    },
  };
}

/** AWS says that it left nothing out. */
const included = { Included: true };

function ended(described: { readonly [name: string]: Json }, outcome: Outcome): Json {
  if (outcome.status === 'succeeded')
    return { ...described, Status: 'SUCCEEDED', Output: outcome.output, OutputDetails: included };
  const { error, cause } = outcome;
  throw new StateError('States.TaskFailed', JSON.stringify({ ...described, Status: 'FAILED', Error: error, Cause: cause }));
}

function problem(name: string, cause: string): StateError {
  return new StateError(`StepFunctions.${name}`, cause);
}
