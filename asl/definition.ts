/** A loaded workflow: the checked, compiled form of an ASL file, ready to run. Made only by `loadDefinition`. */
import type { Template } from './template.ts';

export interface Block {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
}

export interface Definition extends Block {
  /** The workflow's name: what `Workflows.start` and StateMachineArn refer to. */
  readonly name: string;
  readonly timeoutSeconds: number | undefined;
}

export interface Retrier {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number | undefined;
  readonly jitter: boolean;
}

/** What happens to data when a state is left. Without `output`, the default of its state type. */
export interface Exit {
  readonly output: Template | undefined;
  readonly assign: Template | undefined;
}

export interface Catcher extends Exit {
  readonly errorEquals: readonly string[];
  readonly next: string;
}

interface Named {
  readonly name: string;
}

/** `next` is absent where the block ends. */
interface Step extends Named, Exit {
  readonly next: string | undefined;
}

interface Fallible extends Step {
  readonly retry: readonly Retrier[];
  readonly catch: readonly Catcher[];
}

export type Resource = 'invoke' | 'invoke.waitForTaskToken' | 'startExecution' | 'startExecution.sync:2';

export interface TaskState extends Fallible {
  readonly type: 'Task';
  readonly resource: Resource;
  readonly arguments: Template;
  readonly timeoutSeconds: Template | undefined;
  readonly heartbeatSeconds: Template | undefined;
}

export interface ParallelState extends Fallible {
  readonly type: 'Parallel';
  readonly arguments: Template | undefined;
  readonly branches: readonly Block[];
}

export interface MapState extends Fallible {
  readonly type: 'Map';
  /** The state's input when left out. */
  readonly items: Template | undefined;
  readonly processor: Block;
  readonly maxConcurrency: Template | undefined;
}

export interface PassState extends Step {
  readonly type: 'Pass';
}

export interface WaitState extends Step {
  readonly type: 'Wait';
  readonly seconds: Template | undefined;
  readonly timestamp: Template | undefined;
}

export interface ChoiceRule extends Exit {
  readonly condition: Template;
  readonly next: string;
}

/** Its own `output` and `assign` belong to `default`; a rule that matches uses the rule's. */
export interface ChoiceState extends Named, Exit {
  readonly type: 'Choice';
  readonly choices: readonly ChoiceRule[];
  readonly default: string | undefined;
}

export interface SucceedState extends Named {
  readonly type: 'Succeed';
  readonly output: Template | undefined;
}

export interface FailState extends Named {
  readonly type: 'Fail';
  readonly error: Template | undefined;
  readonly cause: Template | undefined;
}

export type FallibleState = TaskState | ParallelState | MapState;
export type State = FallibleState | PassState | WaitState | ChoiceState | SucceedState | FailState;
