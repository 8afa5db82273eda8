/** The house of the schedule Lambda: it watches criteria, resumes and restarts workflows, signs and writes anchors. No mail, no events, no evidence. */
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { dynamoTokens } from '#adapters/dynamo/tokens.ts';
import { createKmsSigner } from '#adapters/kms/signer.ts';
import { createS3Heads } from '#adapters/s3/checkpoints.ts';
import { createHouse, type House } from '#functions/kit/app.ts';
import { absent } from './unavailable-port.ts';
import { doorSettings, environment, headsShape, settingsShape, storesShape, workflowsShape } from './environment.ts';
import { openStores, requestHandler } from './stores.ts';
import { openWorkflows } from './workflows.ts';

const shape = {
  ...storesShape,
  ...settingsShape,
  ...workflowsShape,
  ...headsShape,
  TOKENS_TABLE: z.string().min(1),
  HEADS_KEY: z.string().startsWith('arn:'),
};

export function wireSchedule(): House {
  const env = environment(shape);
  const { client, facts, views, snapshots, clock, ids } = openStores(env);
  const s3 = new S3Client({ requestHandler });
  const ports = {
    ...{ facts, views, snapshots, clock, ids },
    tokens: dynamoTokens(client, env.TOKENS_TABLE),
    workflows: openWorkflows(env.STATE_MACHINES, env.ALIAS),
    signer: createKmsSigner({ client: new KMSClient({ requestHandler }), key: env.HEADS_KEY }),
    heads: createS3Heads({ client: s3, bucket: env.HEADS_BUCKET, retentionDays: env.HEADS_DAYS }),
    mailer: absent<never>('schedule', 'mailer'),
    events: absent<never>('schedule', 'events'),
    files: absent<never>('schedule', 'files'),
  };
  return createHouse(ports, doorSettings(env));
}
