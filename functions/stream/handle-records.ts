/**
 * The handler of the fact stream: DynamoDB stream records (the local host makes the same ones), in the order of their stream. What fails is
 * kept and tried again by itself, so that a record is nearly always done with. Only when nothing can be kept is a record reported: Lambda
 * then delivers it and everything after it in the batch again, which is why nothing after it is begun.
 */
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import type { Commit } from '#domain/history/commit.ts';
import { isOfLog } from '#domain/history/log/streams.ts';
import type { App } from '../kit/app.ts';
import { log } from '../kit/log.ts';
import { openedCommits } from '../kit/personal/opened-facts.ts';
import { follow, logFailure } from './follow.ts';

export interface FactEvent {
  readonly Records: FactRecord[];
}

export interface FactRecord extends DynamoDBRecord {
  /** Where the host has the commit at hand, and not as text in the record. */
  readonly commit?: Commit | undefined;
}

interface Place {
  readonly stream: string;
  readonly seq: number;
}

export async function handleFacts(event: FactEvent, app: App): Promise<DynamoDBBatchResponse> {
  for (const record of event.Records) {
    if (record.eventName !== 'INSERT') continue;
    const place = { stream: record.dynamodb?.NewImage?.stream?.S ?? '', seq: Number(record.dynamodb?.NewImage?.seq?.N) };
    if (isOfLog(place.stream)) continue;
    try {
      await followRecord(record, place, app);
    } catch (error) {
      const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
      log.error('a fact could not be followed, nor kept for later', { ...place, record: itemIdentifier, error: error as Error });
      return { batchItemFailures: [{ itemIdentifier }] };
    }
  }
  return { batchItemFailures: [] };
}

/** What cannot be read or followed at all is kept whole. */
async function followRecord(record: FactRecord, place: Place, app: App): Promise<void> {
  try {
    for (const commit of await openedCommits([commitIn(record, place)], app.ports)) await follow(commit, app);
  } catch (error) {
    logFailure(place, error as Error);
    await app.ports.followUps.keep([place], { tried: true });
  }
}

/** The commit in a stream record. Throws when there is none to be read, or one of another place. */
function commitIn(record: FactRecord, { stream, seq }: Place): Commit {
  const commit = record.commit ?? (JSON.parse(record.dynamodb?.NewImage?.body?.S ?? '') as Commit | null);
  if (commit?.stream !== stream || commit.seq !== seq) throw new Error('the record holds no commit of its place');
  return commit;
}
