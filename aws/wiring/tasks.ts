/** The app of the tasks Lambda: it keeps tokens and can do nothing else with them; it cannot start or resume a workflow. */
import * as z from 'zod';
import { dynamoNotes } from '#adapters/dynamo/notes.ts';
import { dynamoTokens } from '#adapters/dynamo/tokens.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { appSettings, environment, headsShape, logShape, settingsShape, storesShape } from './environment.ts';
import { openStores } from './stores.ts';
import { unavailable } from './unavailable-port.ts';
import { whenAsked } from './when-asked.ts';

const name = z.string().min(1);

export function wireTasks(): App {
  const shape = {
    ...storesShape,
    ...settingsShape,
    ...headsShape,
    ...logShape,
    EVIDENCE_BUCKET: name,
    TOKENS_TABLE: name,
    NOTES_TABLE: name,
  };
  const env = environment(shape);
  const { client, facts, personRecords, views, snapshots, clock, ids } = openStores(env);
  const ports = {
    ...{ facts, personRecords, views, snapshots, clock, ids },
    files: whenAsked(async () => (await import('./evidence-bucket.ts')).openFiles(env.EVIDENCE_BUCKET, clock)),
    tokens: dynamoTokens(client, env.TOKENS_TABLE),
    workflows: unavailable<never>('tasks', 'workflows'),
    notes: dynamoNotes({ client, name: env.NOTES_TABLE }),
    followUps: unavailable<never>('tasks', 'followUps'),
    mailer: unavailable<never>('tasks', 'mailer'),
    storedCommits: unavailable<never>('tasks', 'storedCommits'),
    logFiles: whenAsked(async () => (await import('./log-files.ts')).openLogFiles(env, clock)),
    logSigner: unavailable<never>('tasks', 'logSigner'),
    logHeads: whenAsked(async () => (await import('./log-heads.ts')).openLogHeads(env.LOG_SIGNER)),
    credentials: unavailable<never>('tasks', 'credentials'),
    optimiser: unavailable<never>('tasks', 'optimiser'),
    events: unavailable<never>('tasks', 'events'),
    secrets: unavailable<never>('tasks', 'secrets'),
    poster: unavailable<never>('tasks', 'poster'),
  };
  return createApp(ports, appSettings(env));
}
