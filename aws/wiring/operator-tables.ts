/** Tables of facts, seen, restored and protected by an operator. Nothing here reads or writes an item. */
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetResourcePolicyCommand,
  PutResourcePolicyCommand,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  type UpdateTableCommandInput,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { toInstant, toMs } from '#domain/values/time.ts';
import type { Operator } from '../restore/operator.ts';

/** Seconds that a restore may take, and between two looks at it. */
const patience = { maxWaitTime: 24 * 3600, minDelay: 2, maxDelay: 30 };

type Tables = Pick<Operator, 'table' | 'window' | 'restore' | 'protect'>;

export function openTables(region: string): Tables & { readonly client: DynamoDBDocumentClient } {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region, maxAttempts: 5 }));
  const ready = (TableName: string) => waitUntilTableExists({ client, ...patience }, { TableName });
  return {
    client,
    async table(name) {
      const table = await tableOf(client, name);
      if (!table) return undefined;
      return {
        active: table.TableStatus === 'ACTIVE',
        stream: table.StreamSpecification?.StreamEnabled ? table.LatestStreamArn : undefined,
        deletionProtection: table.DeletionProtectionEnabled === true,
        pointInTimeRecovery: (await recoveryOf(client, name))?.PointInTimeRecoveryStatus === 'ENABLED',
        policy: (await policyOf(client, table.TableArn)) !== undefined,
      };
    },
    async window(name) {
      const { EarliestRestorableDateTime: from, LatestRestorableDateTime: to } = (await recoveryOf(client, name)) ?? {};
      return from && to ? { from: toInstant(from.getTime()), to: toInstant(to.getTime()) } : undefined;
    },
    async restore({ from, to }, at) {
      const instant = at === undefined ? { UseLatestRestorableTime: true } : { RestoreDateTime: new Date(toMs(at)) };
      await client.send(new RestoreTableToPointInTimeCommand({ SourceTableName: from, TargetTableName: to, ...instant }));
      await ready(to);
    },
    async protect({ from, to }) {
      const [old, fresh] = [await tableOf(client, from), await tableOf(client, to)];
      const policy = await policyOf(client, old?.TableArn);
      if (!old?.TableArn || !fresh?.TableArn || policy === undefined)
        throw new Error(`${from} has no policy that could be put on ${to}, or one of them is not there.`);
      const changes: Omit<UpdateTableCommandInput, 'TableName'>[] = [{ DeletionProtectionEnabled: true }];
      if (!fresh.StreamSpecification?.StreamEnabled)
        changes.push({ StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } });
      for (const change of changes) {
        await client.send(new UpdateTableCommand({ TableName: to, ...change }));
        await ready(to);
      }
      const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true };
      await client.send(new UpdateContinuousBackupsCommand({ TableName: to, PointInTimeRecoverySpecification }));
      const Policy = policy.replaceAll(`"${old.TableArn}"`, `"${fresh.TableArn}"`);
      await client.send(new PutResourcePolicyCommand({ ResourceArn: fresh.TableArn, Policy }));
    },
  };
}

async function tableOf(client: DynamoDBDocumentClient, TableName: string): Promise<TableDescription | undefined> {
  return (await ifThere(client.send(new DescribeTableCommand({ TableName }))))?.Table;
}

async function recoveryOf(client: DynamoDBDocumentClient, TableName: string) {
  const answer = await client.send(new DescribeContinuousBackupsCommand({ TableName }));
  return answer.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
}

async function policyOf(client: DynamoDBDocumentClient, arn: string | undefined): Promise<string | undefined> {
  if (arn === undefined) return undefined;
  return (await ifThere(client.send(new GetResourcePolicyCommand({ ResourceArn: arn }))))?.Policy;
}

async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (['ResourceNotFoundException', 'PolicyNotFoundException'].includes((error as Error).name)) return undefined;
    throw error;
  }
}
