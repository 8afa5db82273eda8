/**
 * Follows the stored facts on one machine as the DynamoDB stream does on AWS: in order a stream, at least once, also after a crash.
 * A record that keeps failing is set aside as a dead letter (a file) and does not block the others; dead letters are tried again.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { workOff } from '#adapters/retry.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { FactFeed } from '#domain/ports.ts';
import { log } from '#functions/kit/log.ts';
import type { FeedCursor } from './cursor.ts';
import { type DeadLetters, deadLettersIn } from './dead-letters.ts';

export interface FactStreamOptions {
  readonly feed: FactFeed & { onStored(wake: () => void): () => void };
  readonly cursor: FeedCursor;
  /** The handler of the stream. */
  readonly handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  readonly folder: string;
  /** Made in the folder when left out. */
  readonly deadLetters?: DeadLetters;
  /** Pauses in milliseconds between tries of a failing record. */
  readonly pauses?: readonly number[];
}

export interface FactStream {
  /** Resolves when everything stored so far has been followed. */
  idle(): Promise<void>;
  /** Tries the dead letters again; how many are left. */
  replay(): Promise<number>;
  stop(): Promise<void>;
}

export async function startFactStream(options: FactStreamOptions): Promise<FactStream> {
  const follower = new Follower(options, await options.cursor.read('facts'));
  follower.wake();
  return follower;
}

/** Commits that are followed at the same time at most. */
const mostUnderWay = 500;

class Follower implements FactStream {
  readonly #options: FactStreamOptions;
  readonly #pauses: readonly number[];
  readonly #deadLetters: DeadLetters;
  readonly #unsubscribe: () => void;
  /** The last commit under way of each stream: the next one of that stream begins after it. */
  readonly #tails = new Map<string, Promise<void>>();
  /** Positions under way, in order: the cursor stands before the first of them. */
  readonly #underWay = new Set<number>();
  /** The last position that was read, and the last one that the cursor was moved to. */
  #position: number;
  #written: number;
  #reading: Promise<void> | undefined;
  #writing: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(options: FactStreamOptions, position: number) {
    this.#options = options;
    this.#pauses = options.pauses ?? [50, 500, 2000];
    this.#deadLetters = options.deadLetters ?? deadLettersIn(options.folder);
    this.#position = position;
    this.#written = position;
    this.#unsubscribe = options.feed.onStored(() => this.wake());
  }

  async idle(): Promise<void> {
    while (this.#reading || this.#tails.size > 0 || this.#writing)
      await Promise.all([this.#reading, ...this.#tails.values(), this.#writing]);
  }

  replay(): Promise<number> {
    return this.#deadLetters.replay(async record => (await this.#failedOf([record])).length === 0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe();
    await this.#reading;
    await Promise.all(this.#tails.values());
    await this.#writing;
  }

  /** Reads what is new, unless that is under way or too much is. */
  wake(): void {
    this.#again = true;
    if (this.#stopped || this.#underWay.size >= mostUnderWay) return;
    this.#reading ??= this.#read()
      .catch(error => this.#retryLater('facts could not be read', error))
      .finally(() => {
        this.#reading = undefined;
        if (this.#again) this.wake();
      });
  }

  async #read(): Promise<void> {
    this.#again = false;
    for (const entry of await this.#options.feed.after(this.#position, mostUnderWay - this.#underWay.size)) {
      this.#again = true;
      this.#position = entry.position;
      this.#begin(entry.position, entry.commit);
    }
  }

  #begin(at: number, commit: Commit): void {
    this.#underWay.add(at);
    const before = this.#tails.get(commit.stream) ?? Promise.resolve();
    const tail = before
      .then(() => this.#follow(recordOf(commit, at)))
      .then(() => {
        if (this.#tails.get(commit.stream) === tail) this.#tails.delete(commit.stream);
        if (this.#stopped) return;
        this.#underWay.delete(at);
        this.#moveCursor();
        if (this.#again) this.wake();
      });
    this.#tails.set(commit.stream, tail);
  }

  async #follow(record: DynamoDBRecord): Promise<void> {
    const attempt = async (left: readonly DynamoDBRecord[]) => (this.#stopped ? [] : this.#failedOf(left));
    const pause = async (ms: number) => (this.#stopped ? undefined : wait(ms));
    while (!this.#stopped) {
      const failed = await workOff([record], attempt, { pauses: this.#pauses, pause });
      if (failed.every(each => this.#isKept(each))) return;
      await pause(this.#pauses.at(-1) ?? 0);
    }
  }

  /** Without room for a dead letter the record stays under way: the cursor does not pass it, and it is tried again. */
  #isKept(record: DynamoDBRecord): boolean {
    try {
      this.#deadLetters.keep(record);
      return true;
    } catch (error) {
      log.error('a dead letter could not be kept', { error: error as Error });
      return false;
    }
  }

  async #failedOf(records: readonly DynamoDBRecord[]): Promise<DynamoDBRecord[]> {
    const { batchItemFailures } = await this.#options.handler({ Records: [...records] });
    const failed = new Set(batchItemFailures.map(failure => failure.itemIdentifier));
    return records.filter(record => failed.has(record.dynamodb?.SequenceNumber ?? ''));
  }

  /** Moves the cursor up to the first commit that is still under way. */
  #moveCursor(): void {
    const upTo = this.#reached();
    if (this.#stopped || upTo <= this.#written) return;
    this.#writing ??= this.#write(upTo)
      .catch(error => this.#retryLater('how far facts were followed could not be kept', error))
      .finally(() => {
        this.#writing = undefined;
        this.#moveCursor();
      });
  }

  async #write(upTo: number): Promise<void> {
    await this.#options.cursor.write('facts', upTo);
    this.#written = upTo;
  }

  #reached(): number {
    const [first] = this.#underWay;
    return first === undefined ? this.#position : first - 1;
  }

  /** A fault of the store ends nothing: it is logged, and tried again after the longest pause. */
  async #retryLater(message: string, error: Error): Promise<void> {
    log.error(message, { error });
    this.#again = true;
    await wait(this.#pauses.at(-1) ?? 0);
  }
}

/** A commit as the DynamoDB stream delivers it. */
export function recordOf(commit: Commit, position: number): DynamoDBRecord {
  const NewImage = { stream: { S: commit.stream }, seq: { N: String(commit.seq) }, body: { S: JSON.stringify(commit) } };
  return { eventID: String(position), eventName: 'INSERT', dynamodb: { SequenceNumber: String(position), NewImage } };
}
