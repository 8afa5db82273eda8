/** The house of the HTTP Lambda: it reads and appends facts, reads lists and anchors, signs addresses of evidence. No tokens, no workflows. */
import * as z from 'zod';
import { createHouse, type House } from '#functions/kit/app.ts';
import { absent } from './unavailable-port.ts';
import { openBuckets } from './buckets.ts';
import { doorSettings, environment, headsShape, settingsShape, storesShape } from './environment.ts';
import { openStores } from './stores.ts';

export function wireHttp(): House {
  const env = environment({ ...storesShape, ...settingsShape, ...headsShape, EVIDENCE_BUCKET: z.string().min(1) });
  const { facts, views, snapshots, clock, ids } = openStores(env);
  const ports = {
    ...{ facts, views, snapshots, clock, ids, ...openBuckets(env, clock) },
    tokens: absent<never>('http', 'tokens'),
    workflows: absent<never>('http', 'workflows'),
    mailer: absent<never>('http', 'mailer'),
    signer: absent<never>('http', 'signer'),
    events: absent<never>('http', 'events'),
  };
  return createHouse(ports, doorSettings(env));
}
