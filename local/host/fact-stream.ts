/**
 * Follows the stored facts on one machine as the DynamoDB stream does on AWS: in order a stream, at least once, also after a crash. What fails of a
 * record is kept and tried again by itself (`later`); a record that comes back as failed could not even be kept, and is delivered until it can.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBBatchResponse } from 'aws-lambda';
import type { FactFeed, FeedEntry } from '#domain/ports.ts';
import { log } from '#functions/kit/log.ts';
import type { FactEvent, FactRecord } from '#functions/stream/handle-records.ts';
import type { FeedCursor } from './cursor.ts';
import type { FollowUpQueue } from './follow-ups.ts';
import { inTurns } from './in-turns.ts';

export interface FactStreamOptions {
  readonly feed: FactFeed & { onStored(wake: () => void): () => void };
  readonly cursor: FeedCursor;
  /** The handler of the stream. */
  readonly handler: (event: FactEvent) => Promise<DynamoDBBatchResponse>;
  /** Where the handler keeps what is carried out apart. */
  readonly later: Pick<FollowUpQueue, 'idle' | 'replay' | 'stop'>;
  /** Milliseconds before a record is delivered again of which nothing could be kept. */
  readonly pause?: number;
  /** Milliseconds in which commits that were followed share a move of the cursor; with 0 each move is awaited. */
  readonly moves?: number;
}

export interface FactStream {
  /** Resolves when everything stored so far has been followed, and nothing of it waits. */
  idle(): Promise<void>;
  /** The position of the last fact that, like all before it, has been followed to its end. */
  followed(): number;
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
  readonly #pause: number;
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
  #moving: NodeJS.Timeout | undefined;
  #again = false;
  #stopped = false;

  constructor(options: FactStreamOptions, position: number) {
    this.#options = options;
    this.#pause = options.pause ?? 2000;
    this.#position = position;
    this.#written = position;
    this.#unsubscribe = options.feed.onStored(() => this.wake());
  }

  async idle(): Promise<void> {
    do {
      while (this.#reading || this.#tails.size > 0 || this.#writing)
        await Promise.all([this.#reading, ...this.#tails.values(), this.#writing]);
      await this.#options.later.idle();
    } while (this.#reading || this.#tails.size > 0);
  }

  followed(): number {
    return this.#reached();
  }

  replay(): Promise<number> {
    return this.#options.later.replay();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#unsubscribe();
    await this.#reading;
    await Promise.all(this.#tails.values());
    await this.#writing;
    await this.#options.later.stop();
    clearTimeout(this.#moving);
    if (this.#reached() > this.#written) await this.#write(this.#reached()).catch(() => undefined);
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
    const most = mostUnderWay - this.#underWay.size;
    const entries = await this.#options.feed.after(this.#position, most);
    // Whatever is stored meanwhile wakes the follower again; only what was not read yet must be asked for.
    if (entries.length === most) this.#again = true;
    await inTurns(entries, entry => {
      if (this.#stopped) return undefined;
      this.#position = entry.position;
      return this.#begin(entry);
    });
  }

  #begin(entry: FeedEntry): Promise<void> {
    const { position, stream } = entry;
    this.#underWay.add(position);
    const before = this.#tails.get(stream) ?? Promise.resolve();
    const tail = before
      .then(() => this.#follow(recordOf(entry)))
      .then(() => {
        if (this.#tails.get(stream) === tail) this.#tails.delete(stream);
        if (this.#stopped) return;
        this.#underWay.delete(position);
        this.#moveCursor();
        if (this.#again) this.wake();
      });
    this.#tails.set(stream, tail);
    return tail;
  }

  /** The record stays under way, and the cursor does not pass it, until the handler is done with it. */
  async #follow(record: FactRecord): Promise<void> {
    while (!this.#stopped) {
      const { batchItemFailures } = await this.#options.handler({ Records: [record] });
      if (batchItemFailures.length === 0 || this.#stopped) return;
      await wait(this.#pause);
    }
  }

  /**
   * Moves the cursor up to the first commit that is still under way, soon: many commits share one move, and those that a process loses are followed
   * again after the next start.
   */
  #moveCursor(): void {
    if (this.#stopped || this.#writing || this.#reached() <= this.#written) return;
    const { moves = 1_000 } = this.#options;
    if (moves === 0) this.#moveNow();
    else this.#moving ??= setTimeout(() => this.#moveNow(), moves).unref();
  }

  #moveNow(): void {
    this.#moving = undefined;
    this.#writing ??= this.#write(this.#reached())
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
    await wait(this.#pause);
  }
}

/** As the DynamoDB stream delivers it, but for the text: what can be read comes as it was read. */
function recordOf({ position, stream, seq, commit }: FeedEntry): FactRecord {
  const NewImage = { stream: { S: stream }, seq: { N: String(seq) } };
  return { eventID: String(position), eventName: 'INSERT', dynamodb: { SequenceNumber: String(position), NewImage }, commit };
}
