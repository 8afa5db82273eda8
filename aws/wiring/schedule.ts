/** The app of the schedule Lambda: it watches criteria, resumes and restarts workflows, signs and writes checkpoints. No mail, no events, no evidence. */
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { dynamoTokens } from '#adapters/dynamo/tokens.ts';
import { createKmsSigner } from '#adapters/kms/signer.ts';
import { createS3Checkpoints } from '#adapters/s3/checkpoints.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { appSettings, environment, headsShape, settingsShape, storesShape, workflowsShape } from './environment.ts';
import { openStores, requestHandler } from './stores.ts';
import { unavailable } from './unavailable-port.ts';
import { openWorkflows } from './workflows.ts';

const shape = {
  ...storesShape,
  ...settingsShape,
  ...workflowsShape,
  ...headsShape,
  TOKENS_TABLE: z.string().min(1),
  HEADS_KEY: z.string().startsWith('arn:'),
};

export function wireSchedule(): App {
  const env = environment(shape);
  const { client, facts, views, snapshots, clock, ids } = openStores(env);
  const s3 = new S3Client({ requestHandler });
  const ports = {
    ...{ facts, views, snapshots, clock, ids },
    tokens: dynamoTokens(client, env.TOKENS_TABLE),
    workflows: openWorkflows(env.STATE_MACHINES, env.ALIAS),
    signer: createKmsSigner({ client: new KMSClient({ requestHandler }), key: env.HEADS_KEY }),
    credentials: unavailable<never>('schedule', 'credentials'),
    checkpoints: createS3Checkpoints({ client: s3, bucket: env.HEADS_BUCKET, retentionDays: env.HEADS_DAYS }),
    followUps: unavailable<never>('schedule', 'followUps'),
    mailer: unavailable<never>('schedule', 'mailer'),
    events: unavailable<never>('schedule', 'events'),
    files: unavailable<never>('schedule', 'files'),
  };
  return createApp(ports, appSettings(env));
}
