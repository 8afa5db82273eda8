/** A deployment as a check reads it: tables, buckets and executions, with the SDK's own credentials, for reading alone. */

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { paginateListExecutions, SFNClient } from '@aws-sdk/client-sfn';
import { SSMClient } from '@aws-sdk/client-ssm';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoNotes } from '#adapters/dynamo/notes.ts';
import { dynamoOverSdk } from '#adapters/dynamo/over-sdk.ts';
import { dynamoPersonRecords } from '#adapters/dynamo/person-records.ts';
import { type Item, readWholeTable } from '#adapters/dynamo/query.ts';
import { rowIndexLists } from '#adapters/dynamo/row-index.ts';
import { dynamoSnapshots } from '#adapters/dynamo/snapshots.ts';
import { keyOfSort } from '#adapters/dynamo/view-keys.ts';
import { createS3Files } from '#adapters/s3/files.ts';
import { createS3LogFiles } from '#adapters/s3/log-files.ts';
import { type Seal, sealWith } from '#adapters/sealed.ts';
import { readSealKey } from '#adapters/ssm/seal-key.ts';
import { stepFunctionsWorkflows } from '#adapters/step-functions/workflows.ts';
import { systemClock } from '#adapters/system.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { Stored, StoredHistory, StoredRow } from '#functions/check/stored.ts';
import { waitingKind } from '#functions/kit/waiting-mails.ts';
import type { Deployment } from './operator.ts';
import { variablesOf } from './operator-triggers.ts';

/** Names of what is read are those that the Lambdas of the deployment work with. */
export async function openChecked({ stage, region }: Deployment): Promise<Stored> {
  const lambda = new LambdaClient({ region });
  const variables = (name: string) => variablesOf(lambda, `tollgate-${stage}-${name}`);
  const { FACTS_TABLE = '', VIEWS_TABLE = '', SNAPSHOTS_TABLE = '', PEOPLE_TABLE = '', ...stream } = await variables('stream');
  const { EVIDENCE_BUCKET = '', HEADS_BUCKET = '' } = await variables('http');
  const client = dynamoOverSdk(DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 5 })));
  const s3 = new S3Client({ region });
  const machines = JSON.parse(stream.STATE_MACHINES ?? '{}') as Record<string, string>;
  const sfn = new SFNClient({ region });
  const snapshots = dynamoSnapshots({ client, name: SNAPSHOTS_TABLE, seal: sealOnce(region, stream.SNAPSHOTS_KEY ?? '') });
  return {
    histories: () => historiesIn(readWholeTable(client, FACTS_TABLE)),
    rows: () => rowsIn(readWholeTable(client, VIEWS_TABLE)),
    async *foldedStreams() {
      for await (const { stream: of } of readWholeTable(client, SNAPSHOTS_TABLE)) yield String(of);
    },
    foldedState: of => snapshots.load(of),
    status: stepFunctionsWorkflows({ client: sfn, stateMachines: machines }).status,
    running: () => runningIn(sfn, machines),
    people: dynamoPersonRecords({ client, name: PEOPLE_TABLE }),
    files: createS3Files({ client: s3, bucket: EVIDENCE_BUCKET, clock: systemClock }),
    logFiles: createS3LogFiles({
      client: s3,
      bucket: HEADS_BUCKET,
      indexBucket: EVIDENCE_BUCKET,
      retentionDays: 1,
      now: systemClock.now,
    }),
    async *mails() {
      const notes = await dynamoNotes({ client, name: stream.NOTES_TABLE ?? '' }).all(waitingKind);
      for (const { body } of notes) yield String((body as { id?: unknown }).id);
    },
  };
}

function sealOnce(region: string, name: string): () => Promise<Seal | undefined> {
  let asked: Promise<Seal | undefined> | undefined;
  return () => {
    asked ??= readSealKey({ client: new SSMClient({ region }), name }).then(key => key && sealWith(key));
    return asked;
  };
}

/** Items of one stream come together, by rising `seq`. A stream has no cursor here: whoever checks looks twice instead. */
async function* historiesIn(items: AsyncIterable<Item>): AsyncGenerator<StoredHistory> {
  let history: { stream: string; commits: Commit[]; unreadable: number[] } | undefined;
  for await (const { stream, seq, body } of items) {
    if (history && history.stream !== stream) {
      yield { ...history, followed: true };
      history = undefined;
    }
    history ??= { stream: String(stream), commits: [], unreadable: [] };
    try {
      history.commits.push(JSON.parse(String(body)) as Commit);
    } catch {
      history.unreadable.push(Number(seq));
    }
  }
  if (history) yield { ...history, followed: true };
}

async function* rowsIn(items: AsyncIterable<Item>): AsyncGenerator<StoredRow> {
  for await (const { list, key, owner, body } of items) {
    if (String(list).startsWith(rowIndexLists)) continue;
    yield { list: String(list), key: keyOfSort(String(key)), owner: String(owner), body: parsed(String(body)) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* runningIn(client: SFNClient, machines: Readonly<Record<string, string>>) {
  for (const [workflow, stateMachineArn] of Object.entries(machines))
    for await (const page of paginateListExecutions({ client }, { stateMachineArn, statusFilter: 'RUNNING' }))
      for (const { name = '' } of page.executions ?? []) yield { workflow, name };
}
