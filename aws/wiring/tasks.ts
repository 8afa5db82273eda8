/** The house of the tasks Lambda: it keeps tokens and can do nothing else with them; it cannot start or resume a workflow. */
import * as z from 'zod';
import { dynamoTokens } from '#adapters/dynamo/tokens.ts';
import { createHouse, type House } from '#functions/kit/app.ts';
import { absent } from './unavailable-port.ts';
import { openBuckets } from './buckets.ts';
import { doorSettings, environment, headsShape, settingsShape, storesShape } from './environment.ts';
import { openStores } from './stores.ts';

const name = z.string().min(1);

export function wireTasks(): House {
  const shape = { ...storesShape, ...settingsShape, ...headsShape, EVIDENCE_BUCKET: name, TOKENS_TABLE: name };
  const env = environment(shape);
  const { client, facts, views, snapshots, clock, ids } = openStores(env);
  const ports = {
    ...{ facts, views, snapshots, clock, ids, ...openBuckets(env, clock) },
    tokens: dynamoTokens(client, env.TOKENS_TABLE),
    workflows: absent<never>('tasks', 'workflows'),
    mailer: absent<never>('tasks', 'mailer'),
    signer: absent<never>('tasks', 'signer'),
    events: absent<never>('tasks', 'events'),
  };
  return createHouse(ports, doorSettings(env));
}
