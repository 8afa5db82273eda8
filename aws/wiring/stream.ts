/** The app of the stream Lambda: it writes lists, starts and resumes workflows, sends mail, publishes events, opens and closes accounts. No files. */
import * as z from 'zod';
import { dynamoNotes } from '#adapters/dynamo/notes.ts';
import { dynamoTokens } from '#adapters/dynamo/tokens.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { appSettings, environment, settingsShape, storesShape, webhooksShape, workflowsShape } from './environment.ts';
import { openStores } from './stores.ts';
import { unavailable } from './unavailable-port.ts';
import { whenAsked } from './when-asked.ts';

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
  const ports = {
    ...{ facts, personRecords, views, snapshots, clock, ids },
    tokens: dynamoTokens(client, env.TOKENS_TABLE),
    notes: dynamoNotes({ client, name: env.NOTES_TABLE }),
    workflows: whenAsked(async () => (await import('./workflows.ts')).openWorkflows(env.STATE_MACHINES, env.ALIAS)),
    followUps: whenAsked(async () => (await import('./follow-ups.ts')).openFollowUps(env.FOLLOW_UPS)),
    mailer: whenAsked(async () => (await import('./mailer.ts')).openMailer(env), { sender: env.MAIL_SENDER }),
    accounts: whenAsked(async () => (await import('./accounts.ts')).openAccounts(env.USER_POOL, env.SIGN_IN_PROVIDER)),
    events: whenAsked(async () => (await import('./events.ts')).openEvents(env.EVENT_BUS)),
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
