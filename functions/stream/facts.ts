/**
 * The door of the fact stream: DynamoDB stream records (the local host makes the same ones). What fails is reported by its
 * sequence number, so that the rest of the batch is not delayed and the failed record is tried again or ends as a dead letter.
 */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Commit } from '#domain/history.ts';
import type { House } from '../kit/house.ts';
import { log } from '../kit/log.ts';
import { follow } from './follow.ts';

export async function handleFacts(event: DynamoDBStreamEvent, house: House): Promise<DynamoDBBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  const failedStreams = new Set<string>();
  for (const record of event.Records) {
    const commit = commitOf(record);
    if (!commit) continue;
    const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
    if (failedStreams.has(commit.stream)) {
      batchItemFailures.push({ itemIdentifier });
      continue;
    }
    try {
      await follow(commit, house);
    } catch (error) {
      log.error('a fact could not be followed', { stream: commit.stream, seq: commit.seq, error: error as Error });
      failedStreams.add(commit.stream);
      batchItemFailures.push({ itemIdentifier });
    }
  }
  return { batchItemFailures };
}

/** The commit in a stream record; nothing for anything but an insert. */
function commitOf(record: DynamoDBRecord): Commit | undefined {
  const body = record.dynamodb?.NewImage?.body?.S;
  return record.eventName === 'INSERT' && body !== undefined ? (JSON.parse(body) as Commit) : undefined;
}
