/** An account as whoever operates it reaches it, with the SDK's own credentials: what the steps of a restore ask for. */
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { commitOf } from '#adapters/dynamo/facts.ts';
import { dynamoOverSdk } from '#adapters/dynamo/over-sdk.ts';
import { readWholeTable } from '#adapters/dynamo/query.ts';
import { createKmsLogSigner } from '#adapters/kms/log-signer.ts';
import { createS3LogFiles } from '#adapters/s3/log-files.ts';
import { systemClock } from '#adapters/system.ts';
import type { Commit, StreamId } from '#domain/history/commit.ts';
import type { Operator, Service } from '../restore/operator.ts';
import { rebuildLists } from '../restore/rebuild.ts';
import { openTables } from './operator-tables.ts';
import { openTriggers, variablesOf } from './operator-triggers.ts';
import { wireRebuild } from './rebuild.ts';

export interface Deployment {
  readonly stage: string;
  readonly region: string;
}

export function openOperator({ stage, region }: Deployment): Operator {
  const lambda = new LambdaClient({ region });
  const named = (name: string) => `tollgate-${stage}-${name}`;
  const { client, ...tables } = openTables(region);
  const triggers = openTriggers({ lambda, events: new EventBridgeClient({ region }), named });
  const variables = (name: string) => variablesOf(lambda, named(name));
  return {
    ...tables,
    ...triggers,
    async service() {
      const { FACTS_TABLE = '', PEOPLE_TABLE = '', VIEWS_TABLE = '', SNAPSHOTS_TABLE = '' } = await variables('stream');
      return { facts: FACTS_TABLE, people: PEOPLE_TABLE, views: VIEWS_TABLE, snapshots: SNAPSHOTS_TABLE };
    },
    histories: table => historiesIn(readWholeTable(dynamoOverSdk(client), table)),
    async log() {
      const { HEADS_BUCKET = '', EVIDENCE_BUCKET = '', LOG_KEY = '' } = await variables('schedule');
      const place = {
        client: new S3Client({ region }),
        bucket: HEADS_BUCKET,
        indexBucket: EVIDENCE_BUCKET,
        retentionDays: 1,
        now: systemClock.now,
      };
      const signer = createKmsLogSigner({ client: new KMSClient({ region }), key: LOG_KEY });
      return { files: createS3LogFiles(place), publicKey: await signer.publicKey() };
    },
    async rebuild({ facts, people, views }: Pick<Service, 'facts' | 'people' | 'views'>) {
      const { app, lastCommits } = wireRebuild({ FACTS_TABLE: facts, PEOPLE_TABLE: people, VIEWS_TABLE: views });
      return rebuildLists(app, lastCommits(), () => undefined);
    },
    async runSchedule(schedule) {
      const Payload = new TextEncoder().encode(JSON.stringify({ schedule }));
      const answer = await lambda.send(new InvokeCommand({ FunctionName: named('schedule'), Payload }));
      const text = new TextDecoder().decode(answer.Payload);
      if (answer.FunctionError !== undefined) throw new Error(`the schedule ${schedule} failed: ${text}`);
      return JSON.parse(text) as Record<string, number>;
    },
  };
}

/** Items of one stream come together, by rising `seq`. */
async function* historiesIn(
  items: AsyncIterable<Record<string, unknown>>,
): AsyncGenerator<{ stream: StreamId; commits: readonly Commit[] }> {
  let commits: Commit[] = [];
  for await (const item of items) {
    const commit = commitOf(item);
    const [first] = commits;
    if (first && first.stream !== commit.stream) {
      yield { stream: first.stream, commits };
      commits = [];
    }
    commits.push(commit);
  }
  const [first] = commits;
  if (first) yield { stream: first.stream, commits };
}
