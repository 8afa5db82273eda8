/** The app of the HTTP Lambda: it reads and appends facts, reads lists and the public log, signs addresses of evidence, keeps the clients of service accounts. No tokens, no workflows. */
import * as z from 'zod';
import { dynamoNotes } from '#adapters/dynamo/notes.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import {
  appSettings,
  environment,
  headsShape,
  logShape,
  machinesShape,
  settingsShape,
  storesShape,
  webhooksShape,
} from './environment.ts';
import { openStores } from './stores.ts';
import { unavailable } from './unavailable-port.ts';
import { whenAsked } from './when-asked.ts';

export function wireHttp(): { readonly app: App; readonly client: string; readonly mostAMinute: number } {
  const env = environment({
    ...storesShape,
    ...settingsShape,
    ...headsShape,
    ...logShape,
    ...machinesShape,
    ...webhooksShape,
    EVIDENCE_BUCKET: z.string().min(1),
    NOTES_TABLE: z.string().min(1),
    REQUESTS_PER_PERSON: z.coerce.number().int().min(1),
    PROJECT_FILES_MB: z.coerce.number().int().min(1),
  });
  const { client, facts, personRecords, views, snapshots, clock, ids } = openStores(env);
  const ports = {
    ...{ facts, personRecords, views, snapshots, clock, ids },
    files: whenAsked(async () => (await import('./evidence-bucket.ts')).openFiles(env.EVIDENCE_BUCKET, clock)),
    notes: dynamoNotes({ client, name: env.NOTES_TABLE }),
    tokens: unavailable<never>('http', 'tokens'),
    workflows: unavailable<never>('http', 'workflows'),
    followUps: unavailable<never>('http', 'followUps'),
    mailer: unavailable<never>('http', 'mailer'),
    credentials: whenAsked(async () => (await import('./credentials.ts')).openCredentials(env.USER_POOL, clock)),
    storedCommits: unavailable<never>('http', 'storedCommits'),
    logFiles: whenAsked(async () => (await import('./log-files.ts')).openLogFiles(env, clock)),
    logSigner: unavailable<never>('http', 'logSigner'),
    logHeads: whenAsked(async () => (await import('./log-heads.ts')).openLogHeads(env.LOG_SIGNER)),
    secrets: whenAsked(async () => (await import('./webhooks.ts')).openSecrets(env.WEBHOOK_SECRETS, clock)),
    poster: whenAsked(async () => (await import('./webhooks.ts')).openPoster(env.WEBHOOK_ADDRESSES)),
    optimiser: unavailable<never>('http', 'optimiser'),
    events: unavailable<never>('http', 'events'),
  };
  const settings = { ...appSettings(env), tokenEndpoint: env.TOKEN_ENDPOINT, projectFilesMegabytes: env.PROJECT_FILES_MB };
  return { app: createApp(ports, settings), client: env.CLIENT_ID, mostAMinute: env.REQUESTS_PER_PERSON };
}
