/** The house of an operator who makes lists and folded states again: it writes views and snapshots and can neither mail nor publish nor resume. */
import { commitOf } from '#adapters/dynamo/facts.ts';
import { readWholeTable } from '#adapters/dynamo/query.ts';
import type { Commit } from '#domain/history/commit.ts';
import { createHouse, type House } from '#functions/kit/app.ts';
import { absent } from './unavailable-port.ts';
import { environment, storesShape } from './environment.ts';
import { openStores } from './stores.ts';

/** The last commit of every stream, as the table gives them; reads the whole table, so it is for nobody but an operator. */
export function wireRebuild(): { house: House; lastCommits: () => AsyncGenerator<Commit> } {
  const env = environment(storesShape);
  const { client, facts, views, snapshots, clock, ids } = openStores(env);
  const ports = {
    ...{ facts, views, snapshots, clock, ids },
    tokens: absent<never>('rebuild', 'tokens'),
    workflows: absent<never>('rebuild', 'workflows'),
    mailer: absent<never>('rebuild', 'mailer'),
    signer: absent<never>('rebuild', 'signer'),
    events: absent<never>('rebuild', 'events'),
    files: absent<never>('rebuild', 'files'),
    heads: absent<never>('rebuild', 'heads'),
  };
  const settings = { portalUrl: '', version: '', issuer: '', client: '', audience: '' };
  return { house: createHouse(ports, settings), lastCommits: () => lastOfEach(readWholeTable(client, env.FACTS_TABLE)) };
}

/** Items of one stream come together, by rising `seq`. */
async function* lastOfEach(items: AsyncIterable<Record<string, unknown>>): AsyncGenerator<Commit> {
  let last: Record<string, unknown> | undefined;
  for await (const item of items) {
    if (last && last.stream !== item.stream) yield commitOf(last);
    last = item;
  }
  if (last) yield commitOf(last);
}
