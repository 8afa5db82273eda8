/** The app of the stream Lambda: it writes lists, starts and resumes workflows, sends mail, publishes events, opens and closes accounts. No files. */
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { dynamoNotes } from '#adapters/dynamo/notes.ts';
import { dynamoTokens } from '#adapters/dynamo/tokens.ts';
import { createEventBridgeBus } from '#adapters/eventbridge/bus.ts';
import { createSesMailer } from '#adapters/ses/mailer.ts';
import { createSqsFollowUps } from '#adapters/sqs/follow-ups.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { appSettings, environment, settingsShape, storesShape, webhooksShape, workflowsShape } from './environment.ts';
import { openStores, requestHandler } from './stores.ts';
import { unavailable } from './unavailable-port.ts';
import { whenAsked } from './when-asked.ts';
import { openWorkflows } from './workflows.ts';

const name = z.string().min(1);
const shape = {
  ...storesShape,
  ...settingsShape,
  ...workflowsShape,
  ...webhooksShape,
  ...{
    TOKENS_TABLE: name,
    NOTES_TABLE: name,
    EVENT_BUS: name,
    FOLLOW_UPS: z.url(),
    MAIL_SENDER: name,
    MAIL_CONFIGURATION: name,
    USER_POOL: name,
  },
  SIGN_IN_PROVIDER: name.optional(),
};

export function wireStream(): App {
  const env = environment(shape);
  const { client, facts, personRecords, views, snapshots, clock, ids } = openStores(env, { keeps: true });
  const ses = new SESv2Client({ requestHandler });
  const ports = {
    ...{ facts, personRecords, views, snapshots, clock, ids },
    tokens: dynamoTokens(client, env.TOKENS_TABLE),
    notes: dynamoNotes({ client, name: env.NOTES_TABLE }),
    workflows: openWorkflows(env.STATE_MACHINES, env.ALIAS),
    followUps: createSqsFollowUps({ client: new SQSClient({ requestHandler }), queueUrl: env.FOLLOW_UPS }),
    mailer: createSesMailer({
      client: ses,
      from: env.MAIL_SENDER,
      configurationSet: env.MAIL_CONFIGURATION,
    }),
    accounts: whenAsked(async () => (await import('./accounts.ts')).openAccounts(env.USER_POOL, env.SIGN_IN_PROVIDER)),
    events: createEventBridgeBus({ client: new EventBridgeClient({ requestHandler }), busName: env.EVENT_BUS }),
    files: unavailable<never>('stream', 'files'),
    storedCommits: unavailable<never>('stream', 'storedCommits'),
    logFiles: unavailable<never>('stream', 'logFiles'),
    logSigner: unavailable<never>('stream', 'logSigner'),
    logHeads: unavailable<never>('stream', 'logHeads'),
    credentials: unavailable<never>('stream', 'credentials'),
    secrets: whenAsked(async () => (await import('./webhooks.ts')).openSecrets(env.WEBHOOK_SECRETS, clock)),
    poster: whenAsked(async () => (await import('./webhooks.ts')).openPoster(env.WEBHOOK_ADDRESSES)),
    optimiser: unavailable<never>('stream', 'optimiser'),
  };
  return createApp(ports, appSettings(env));
}
