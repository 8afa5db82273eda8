/** The app of the HTTP Lambda: it reads and appends facts, reads lists and checkpoints, signs addresses of evidence. No tokens, no workflows. */
import * as z from 'zod';
import { type App, createApp } from '#functions/kit/app.ts';
import { openBuckets } from './buckets.ts';
import { appSettings, environment, headsShape, settingsShape, storesShape } from './environment.ts';
import { openStores } from './stores.ts';
import { unavailable } from './unavailable-port.ts';

export function wireHttp(): App {
  const env = environment({ ...storesShape, ...settingsShape, ...headsShape, EVIDENCE_BUCKET: z.string().min(1) });
  const { facts, views, snapshots, clock, ids } = openStores(env);
  const ports = {
    ...{ facts, views, snapshots, clock, ids, ...openBuckets(env, clock) },
    tokens: unavailable<never>('http', 'tokens'),
    workflows: unavailable<never>('http', 'workflows'),
    followUps: unavailable<never>('http', 'followUps'),
    mailer: unavailable<never>('http', 'mailer'),
    signer: unavailable<never>('http', 'signer'),
    events: unavailable<never>('http', 'events'),
  };
  return createApp(ports, appSettings(env));
}
