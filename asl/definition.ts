/** A loaded workflow: the checked, compiled form of an ASL file, ready to run. Made only by `loadDefinition`. */
import type { Template } from './template.ts';

export interface Definition {
  /** The workflow's name: what `Workflows.start` refers to. */
  readonly name: string;
  /** SHA-256 of its text, by which a changed workflow is known. */
  readonly digest: string;
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
}

export interface Retrier {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number | undefined;
  readonly jitter: boolean;
}

/** How a task is left: with its result, or what it caught, unless `output` says otherwise. */
export interface Exit {
  readonly output: Template | undefined;
  /** Absent where the workflow ends. */
  readonly next: string | undefined;
}

export interface Catcher extends Exit {
  readonly errorEquals: readonly string[];
}

interface Named {
  readonly name: string;
}

export type Resource = 'invoke' | 'invoke.waitForTaskToken';

export interface TaskState extends Named, Exit {
  readonly type: 'Task';
  readonly resource: Resource;
  readonly arguments: Template;
  readonly timeoutSeconds: Template | undefined;
  readonly retry: readonly Retrier[];
  readonly catch: readonly Catcher[];
}

export interface ChoiceState extends Named {
  readonly type: 'Choice';
  readonly choices: readonly { readonly condition: Template; readonly next: string }[];
  readonly default: string | undefined;
}

export interface SucceedState extends Named {
  readonly type: 'Succeed';
}

export interface FailState extends Named {
  readonly type: 'Fail';
  readonly error: Template | undefined;
  readonly cause: Template | undefined;
}

export type State = TaskState | ChoiceState | SucceedState | FailState;
