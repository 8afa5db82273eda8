/**
 * The handler of the fact stream: DynamoDB stream records (the local host makes the same ones). What fails is reported by its
 * sequence number, so that the rest of the batch is not delayed and the failed record is tried again or ends as a dead letter.
 */
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Commit } from '#domain/history/commit.ts';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { processCommit } from './process-commit.ts';

export async function handleFacts(event: DynamoDBStreamEvent, app: App): Promise<DynamoDBBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  const failedStreams = new Set<string>();
  for (const record of event.Records) {
    if (record.eventName !== 'INSERT') continue;
    const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
    const stream = record.dynamodb?.NewImage?.stream?.S ?? '';
    const seq = Number(record.dynamodb?.NewImage?.seq?.N);
    if (failedStreams.has(stream)) {
      batchItemFailures.push({ itemIdentifier });
      continue;
    }
    try {
      await processCommit(commitOf(record), app);
    } catch (error) {
      log.error('a fact could not be followed', { stream, seq, record: itemIdentifier, error: error as Error });
      failedStreams.add(stream);
      batchItemFailures.push({ itemIdentifier });
    }
  }
  return { batchItemFailures };
}

/** The commit in a stream record. Throws when there is none to be read. */
function commitOf(record: DynamoDBRecord): Commit {
  return JSON.parse(record.dynamodb?.NewImage?.body?.S ?? '') as Commit;
}
