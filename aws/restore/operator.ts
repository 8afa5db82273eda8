/** What a restore asks of an account, with the credentials of whoever operates it. The wiring answers it (aws/wiring/operator.ts). */
import type { Commit, StreamId } from '#domain/history/commit.ts';
import type { LogFiles } from '#domain/history/log/ports.ts';
import type { Instant } from '#domain/values/time.ts';

/** What the Lambdas of the service are told. */
export interface Service {
  /** The table of facts that they use now. */
  readonly facts: string;
  readonly people: string;
  readonly views: string;
  readonly snapshots: string;
}

export interface TableSeen {
  readonly active: boolean;
  /** ARN of its stream, while one is switched on. */
  readonly stream?: string | undefined;
  readonly deletionProtection: boolean;
  readonly pointInTimeRecovery: boolean;
  /** Whether it carries a policy of its own. */
  readonly policy: boolean;
}

/** What starts Lambdas: rules of the clock and of mails, sources of the stream Lambda, requests. */
export interface Running {
  /** Names of rules, and how many of them are switched on. */
  readonly rules: readonly string[];
  readonly rulesOn: number;
  readonly sources: number;
  readonly sourcesOn: number;
  readonly requests: boolean;
}

export interface Operator {
  service(): Promise<Service>;
  /** Undefined when there is no such table. */
  table(name: string): Promise<TableSeen | undefined>;
  /** Between which instants a table can be restored; undefined when it has no point-in-time recovery. */
  window(name: string): Promise<{ readonly from: Instant; readonly to: Instant } | undefined>;
  /** Resolves when the new table can be used: minutes to hours. `at` undefined means the latest instant. */
  restore(names: { readonly from: string; readonly to: string }, at: Instant | undefined): Promise<void>;
  /** Switches on the stream, point-in-time recovery and deletion protection of a restored table, and puts the policy of the old one on it. */
  protect(names: { readonly from: string; readonly to: string }): Promise<void>;
  /** Every history in a table, whole, one after the other. */
  histories(table: string): AsyncIterable<{ readonly stream: StreamId; readonly commits: readonly Commit[] }>;
  /** The files of the public log, and the key that signs it. */
  log(): Promise<{ readonly files: Pick<LogFiles, 'get'>; readonly publicKey: Uint8Array }>;
  running(): Promise<Running>;
  setRunning(on: boolean): Promise<void>;
  /** Empties the lists and makes them anew from the facts that the service uses. Gives how many histories there are. */
  rebuild(service: Service): Promise<number>;
  runSchedule(id: 'recover-all' | 'grow-log'): Promise<Readonly<Record<string, number>>>;
}
