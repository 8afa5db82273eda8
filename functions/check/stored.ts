/** What a check reads of a deployment, whichever host it is of: everything that is kept, and nothing that could write. */
import type { Commit, StreamId } from '#domain/history/commit.ts';
import type { LogFiles } from '#domain/history/log/ports.ts';
import type { PersonRecords } from '#domain/history/personal.ts';
import type { ExecutionStatus, FileStore, Snapshot, ViewRow } from '#domain/ports.ts';

export interface StoredHistory {
  readonly stream: StreamId;
  /** In order; what cannot be read is left out. */
  readonly commits: readonly Commit[];
  /** Numbers of entries that are there and cannot be read. */
  readonly unreadable: readonly number[];
  /** False while entries of it wait for what follows from them: its lists may be behind. */
  readonly followed: boolean;
}

export interface StoredRow extends ViewRow {
  /** The stream that it was made from. */
  readonly owner: string;
}

export interface Stored {
  histories(): AsyncIterable<StoredHistory>;
  /** Every row of every list. */
  rows(): AsyncIterable<StoredRow>;
  /** Streams that have a folded state. */
  foldedStreams(): AsyncIterable<StreamId>;
  foldedState(stream: StreamId): Promise<Snapshot | 'not-ours' | undefined>;
  status(workflow: string, name: string): Promise<ExecutionStatus>;
  /** Names of all executions that run. */
  running(): AsyncIterable<{ readonly workflow: string; readonly name: string }>;
  readonly files: Pick<FileStore, 'describe'>;
  /** Names of people, which facts only commit to. */
  readonly people: Pick<PersonRecords, 'some'>;
  readonly logFiles: Pick<LogFiles, 'get'>;
  /** Ids of the mails that were sent or wait, where they are kept: `STREAM#SEQ#INDEX/…`. */
  mails(): AsyncIterable<string>;
}
