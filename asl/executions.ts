/**
 * Remembers which executions were started, where those that wait for an answer stand, and how the others ended: what is needed to start nothing
 * twice, to go on with a wait when it is answered or its time is over, and to run again, after a crash, what was being worked on. Of an execution
 * that is being worked on nothing but its start is remembered: it runs from its first state.
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

/** An execution that waited. */
export interface Rested {
  readonly workflow: string;
  readonly name: string;
  /** Where it stands: JSON text. */
  readonly place: string;
}

/** One that waits for an answer or for its instant, and that nobody works on meanwhile. */
export interface Rest extends Rested {
  /** Digest of the token that answers it. */
  readonly token: string;
  /** When it has waited for too long, in milliseconds since 1970. */
  readonly until: number;
}

export interface ExecutionStore {
  /** Remembers it as running; true once that is durable. False: the name was used before in this workflow, nothing changes. */
  begin(start: Start): Promise<boolean>;
  /** Only a running execution ends, and once. */
  end(workflow: string, name: string, end: End): Promise<void>;
  find(workflow: string, name: string): Promise<Execution | undefined>;
  /** Those that run and do not rest, in the order of their starts. */
  atWork(): Promise<Start[]>;
  /** Lets an execution rest. */
  rest(rest: Rest): Promise<void>;
  /** Takes the rest that a token answers: whoever gets it goes on with the execution. Nobody gets it twice. */
  answered(token: string): Promise<Rested | undefined>;
  /** Takes rests whose instant has come, the earliest first. */
  due(now: number, limit: number): Promise<Rested[]>;
  /** The earliest instant of all rests. */
  nextDue(): Promise<number | undefined>;
}

/** For tests: forgets everything with the process. */
export function memoryExecutions(): ExecutionStore {
  const executions = new Map<string, Execution>();
  const rests = new Map<string, Rest>();
  const key = (workflow: string, name: string) => `${workflow}/${name}`;
  const take = ({ workflow, name, place }: Rest): Rested => {
    rests.delete(key(workflow, name));
    return { workflow, name, place };
  };
  const byInstant = () => [...rests.values()].sort((a, b) => a.until - b.until);
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
    async atWork() {
      const running = [...executions].filter(([id, { status }]) => status === 'running' && !rests.has(id));
      return running.map(([, execution]) => execution).sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
    },
    async rest(rest) {
      rests.set(key(rest.workflow, rest.name), rest);
    },
    async answered(token) {
      const found = [...rests.values()].find(rest => rest.token === token);
      return found && take(found);
    },
    async due(now, limit) {
      const due = byInstant().filter(({ until }) => until <= now);
      return due.slice(0, limit).map(take);
    },
    async nextDue() {
      return byInstant()[0]?.until;
    },
  };
}
