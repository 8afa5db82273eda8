/**
 * Follows the stored facts on one machine as the DynamoDB stream does on AWS: in order a stream, at least once, also after a crash.
 * A record that keeps failing is set aside as a dead letter (a file) and does not block the others; dead letters are tried again.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { workOff } from '#adapters/retry.ts';
import type { Commit } from '#domain/history/commit.ts';
import { sha256 } from '#domain/history/digest.ts';
import type { FactFeed } from '#domain/ports.ts';
import { log } from '#functions/kit/log.ts';
import type { FeedCursor } from './cursor.ts';

export interface FactStreamOptions {
  readonly feed: FactFeed & { onStored(wake: () => void): () => void };
  readonly cursor: FeedCursor;
  /** The handler of the stream. */
  readonly handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  readonly folder: string;
  /** Pauses in milliseconds between tries of a failing record. */
  readonly pauses?: readonly number[];
}

export interface FactStream {
  /** Resolves when everything stored so far has been followed. */
  idle(): Promise<void>;
  /** Tries the dead deadLetters again; how many are left. */
  replay(): Promise<number>;
  stop(): Promise<void>;
}

/** Commits that are followed at the same time at most. */
const mostUnderWay = 500;

export async function startFactStream({
  feed,
  cursor,
  handler,
  folder,
  pauses = [50, 500, 2000],
}: FactStreamOptions): Promise<FactStream> {
  const deadLetters = join(folder, 'dead-deadLetters');
  mkdirSync(deadLetters, { recursive: true });
  /** The last commit under way of each stream: the next one of that stream begins after it. */
  const tails = new Map<string, Promise<void>>();
  /** Positions under way, in order: the cursor stands before the first of them. */
  const underWay = new Set<number>();
  let stopped = false;
  let reading: Promise<void> | undefined;
  let again = false;
  let position = await cursor.read('facts');
  let written = position;
  let writing: Promise<void> | undefined;

  const unsubscribe = feed.onStored(wake);
  wake();

  function wake(): void {
    again = true;
    if (stopped || underWay.size >= mostUnderWay) return;
    reading ??= read()
      .catch(later('facts could not be read'))
      .finally(() => {
        reading = undefined;
        if (again) wake();
      });
  }

  async function read(): Promise<void> {
    again = false;
    for (const entry of await feed.after(position, mostUnderWay - underWay.size)) {
      again = true;
      position = entry.position;
      begin(entry.position, entry.commit);
    }
  }

  function begin(at: number, commit: Commit): void {
    underWay.add(at);
    const done = (tails.get(commit.stream) ?? Promise.resolve()).then(() => followAll([recordOf(commit, at)]));
    const tail = done.then(() => {
      if (tails.get(commit.stream) === tail) tails.delete(commit.stream);
      if (stopped) return;
      underWay.delete(at);
      save();
      if (again) wake();
    });
    tails.set(commit.stream, tail);
  }

  /** Moves the cursor up to the first commit that is still under way. */
  function save(): void {
    if (stopped || reached() <= written) return;
    writing ??= remember(reached())
      .catch(later('how far facts were followed could not be kept'))
      .finally(() => {
        writing = undefined;
        save();
      });
  }

  /** A fault of the store ends nothing: it is logged, and tried again after the longest pause. */
  function later(message: string): (error: Error) => Promise<void> {
    return async error => {
      log.error(message, { error });
      again = true;
      await wait(pauses.at(-1) ?? 0);
    };
  }

  async function remember(upTo: number): Promise<void> {
    await cursor.write('facts', upTo);
    written = upTo;
  }

  function reached(): number {
    const [first] = underWay;
    return first === undefined ? position : first - 1;
  }

  async function followAll(records: readonly DynamoDBRecord[]): Promise<void> {
    const followOnce = async (left: readonly DynamoDBRecord[]) =>
      stopped ? [] : failedOf(left, await handler({ Records: [...left] }));
    const pause = async (ms: number) => (stopped ? undefined : wait(ms));
    for (const record of await workOff(records, followOnce, { pauses, pause })) deadLetter(record);
  }

  function deadLetter(record: DynamoDBRecord): void {
    const name = `${sha256(record.dynamodb?.NewImage?.body?.S ?? '').slice(0, 32)}.json`;
    writeFileSync(join(deadLetters, name), JSON.stringify(record));
    log.error('a fact became a dead letter', { stream: record.dynamodb?.NewImage?.stream?.S, file: name });
  }

  return {
    async idle() {
      while (reading || tails.size > 0 || writing) await Promise.all([reading, ...tails.values(), writing]);
    },
    async replay() {
      const files = readdirSync(deadLetters);
      let left = 0;
      for (const file of files) {
        const record = JSON.parse(readFileSync(join(deadLetters, file), 'utf8')) as DynamoDBRecord;
        const { batchItemFailures } = await handler({ Records: [record] });
        if (batchItemFailures.length === 0) rmSync(join(deadLetters, file));
        else left += 1;
      }
      return left;
    },
    async stop() {
      stopped = true;
      unsubscribe();
      await reading;
      await Promise.all(tails.values());
      await writing;
    },
  };
}

function failedOf(records: readonly DynamoDBRecord[], { batchItemFailures }: DynamoDBBatchResponse): readonly DynamoDBRecord[] {
  const failed = new Set(batchItemFailures.map(failure => failure.itemIdentifier));
  return records.filter(record => failed.has(record.dynamodb?.SequenceNumber ?? ''));
}

/** A commit as the DynamoDB stream delivers it. */
export function recordOf(commit: Commit, position: number): DynamoDBRecord {
  const NewImage = { stream: { S: commit.stream }, seq: { N: String(commit.seq) }, body: { S: JSON.stringify(commit) } };
  return { eventID: String(position), eventName: 'INSERT', dynamodb: { SequenceNumber: String(position), NewImage } };
}
