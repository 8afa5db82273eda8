/**
 * Remembers which executions were started, which still run and how the others ended: what is needed to start nothing twice
 * and to run again, after a crash, what was running. Where an execution stood is not remembered: it runs from its first state.
 */
import type { Instant } from '#domain/values/time.ts';

export interface Start {
  readonly workflow: string;
  readonly name: string;
  /** JSON text. */
  readonly input: string;
  readonly startedAt: Instant;
}

export interface End {
  readonly status: 'succeeded' | 'failed';
  readonly endedAt: Instant;
  /** Why it failed. */
  readonly failure?: { readonly error: string; readonly cause: string };
}

export type Execution = Start & (End | { readonly status: 'running' });

export interface ExecutionStore {
  /** Remembers it as running; true once that is durable. False: the name was used before in this workflow, nothing changes. */
  begin(start: Start): Promise<boolean>;
  /** Only a running execution ends, and once. */
  end(workflow: string, name: string, end: End): Promise<void>;
  find(workflow: string, name: string): Promise<Execution | undefined>;
  /** In the order of their starts. */
  running(): Promise<Start[]>;
}

/** For tests: forgets everything with the process. */
export function memoryExecutions(): ExecutionStore {
  const executions = new Map<string, Execution>();
  const key = (workflow: string, name: string) => `${workflow}/${name}`;
  return {
    async begin(start) {
      const id = key(start.workflow, start.name);
      if (executions.has(id)) return false;
      executions.set(id, { ...start, status: 'running' });
      return true;
    },
    async end(workflow, name, end) {
      const found = executions.get(key(workflow, name));
      if (found?.status === 'running') executions.set(key(workflow, name), { ...found, ...end });
    },
    async find(workflow, name) {
      return executions.get(key(workflow, name));
    },
    async running() {
      const running = [...executions.values()].filter(execution => execution.status === 'running');
      return running.sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
    },
  };
}
