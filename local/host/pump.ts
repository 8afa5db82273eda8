/**
 * Follows the stored facts on one machine as the DynamoDB stream does on AWS: in order a stream, at least once, also after a crash.
 * A record that keeps failing is set aside as a dead letter (a file) and does not block the others; dead letters are tried again.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { sha256 } from '#domain/digest.ts';
import type { Commit } from '#domain/history.ts';
import type { FactFeed } from '#domain/ports.ts';
import { log } from '#functions/kit/log.ts';
import type { FeedCursor } from './cursor.ts';

export interface PumpOptions {
  readonly feed: FactFeed & { onStored(wake: () => void): () => void };
  readonly cursor: FeedCursor;
  /** The stream door. */
  readonly door: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;
  readonly folder: string;
  /** Pauses in milliseconds between tries of a failing record. */
  readonly pauses?: readonly number[];
}

export interface Pump {
  /** Resolves when everything stored so far has been followed. */
  idle(): Promise<void>;
  /** Tries the dead letters again; how many are left. */
  replay(): Promise<number>;
  stop(): Promise<void>;
}

const batchSize = 200;

export async function startPump({ feed, cursor, door, folder, pauses = [50, 500, 2000] }: PumpOptions): Promise<Pump> {
  const letters = join(folder, 'dead-letters');
  mkdirSync(letters, { recursive: true });
  let stopped = false;
  let running: Promise<void> | undefined;
  let again = false;

  const unsubscribe = feed.onStored(wake);
  wake();

  function wake(): void {
    again = true;
    running ??= run().finally(() => {
      running = undefined;
      if (again && !stopped) wake();
    });
  }

  async function run(): Promise<void> {
    while (again && !stopped) {
      again = false;
      let position = await cursor.read('facts');
      for (
        let batch = await feed.after(position, batchSize);
        batch.length > 0 && !stopped;
        batch = await feed.after(position, batchSize)
      ) {
        const streams = Map.groupBy(batch, entry => entry.commit.stream);
        await Promise.all(
          [...streams.values()].map(entries => followAll(entries.map(entry => recordOf(entry.commit, entry.position)))),
        );
        position = batch.at(-1)?.position ?? position;
        if (!stopped) await cursor.write('facts', position);
      }
    }
  }

  async function followAll(records: DynamoDBRecord[]): Promise<void> {
    let left = records;
    for (const pause of [0, ...pauses]) {
      if (stopped) return;
      if (pause > 0) await new Promise(resolve => setTimeout(resolve, pause));
      const { batchItemFailures } = await door({ Records: left });
      const failed = new Set(batchItemFailures.map(failure => failure.itemIdentifier));
      left = left.filter(record => failed.has(record.dynamodb?.SequenceNumber ?? ''));
      if (left.length === 0) return;
    }
    for (const record of left) setAside(record);
  }

  function setAside(record: DynamoDBRecord): void {
    const name = `${sha256(record.dynamodb?.NewImage?.body?.S ?? '').slice(0, 32)}.json`;
    writeFileSync(join(letters, name), JSON.stringify(record));
    log.error('a fact became a dead letter', { stream: record.dynamodb?.NewImage?.stream?.S, file: name });
  }

  return {
    async idle() {
      while (running) await running;
    },
    async replay() {
      const files = readdirSync(letters);
      let left = 0;
      for (const file of files) {
        const record = JSON.parse(readFileSync(join(letters, file), 'utf8')) as DynamoDBRecord;
        const { batchItemFailures } = await door({ Records: [record] });
        if (batchItemFailures.length === 0) rmSync(join(letters, file));
        else left += 1;
      }
      return left;
    },
    async stop() {
      stopped = true;
      unsubscribe();
      await running;
    },
  };
}

/** A commit as the DynamoDB stream delivers it. */
export function recordOf(commit: Commit, position: number): DynamoDBRecord {
  const NewImage = { stream: { S: commit.stream }, seq: { N: String(commit.seq) }, body: { S: JSON.stringify(commit) } };
  return { eventID: String(position), eventName: 'INSERT', dynamodb: { SequenceNumber: String(position), NewImage } };
}
