/** The app of the optimiser Lambda: it reads and appends facts, keeps results of scenarios as files, and notes how far it has come. It starts and resumes nothing. */
import * as z from 'zod';
import { dynamoNotes } from '#adapters/dynamo/notes.ts';
import { openHighs } from '#adapters/highs/optimiser.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { appSettings, environment, settingsShape, storesShape } from './environment.ts';
import { openStores } from './stores.ts';
import { unavailable } from './unavailable-port.ts';
import { whenAsked } from './when-asked.ts';

const name = z.string().min(1);

export function wireOptimiser(): App {
  const env = environment({ ...storesShape, ...settingsShape, EVIDENCE_BUCKET: name, NOTES_TABLE: name });
  const { client, facts, personRecords, views, snapshots, clock, ids } = openStores(env);
  const ports = {
    ...{ facts, personRecords, views, snapshots, clock, ids },
    files: whenAsked(async () => (await import('./evidence-bucket.ts')).openFiles(env.EVIDENCE_BUCKET, clock)),
    notes: dynamoNotes({ client, name: env.NOTES_TABLE }),
    optimiser: openHighs(),
    tokens: unavailable<never>('optimiser', 'tokens'),
    workflows: unavailable<never>('optimiser', 'workflows'),
    followUps: unavailable<never>('optimiser', 'followUps'),
    mailer: unavailable<never>('optimiser', 'mailer'),
    storedCommits: unavailable<never>('optimiser', 'storedCommits'),
    logFiles: unavailable<never>('optimiser', 'logFiles'),
    logSigner: unavailable<never>('optimiser', 'logSigner'),
    logHeads: unavailable<never>('optimiser', 'logHeads'),
    credentials: unavailable<never>('optimiser', 'credentials'),
    events: unavailable<never>('optimiser', 'events'),
    secrets: unavailable<never>('optimiser', 'secrets'),
    poster: unavailable<never>('optimiser', 'poster'),
  };
  return createApp(ports, appSettings(env));
}
