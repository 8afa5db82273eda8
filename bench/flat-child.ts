/**
 * `node bench/flat-child.ts FOLDER`: opens a state folder and prints one line of JSON: what pages, commands and the rebuild of a history ask of the store there.
 * The folder is changed by the commands.
 */

import { createStateStore, noSnapshots } from '#functions/kit/state-store.ts';
import { updateViews } from '#functions/stream/process-commit.ts';
import { sendInProcess } from '../local/demo/send.ts';
import { type Host, startHost } from '../local/host/host.ts';
import { benchProposal, benchSignIn, withoutSchedules } from './fixtures.ts';
import { quantile } from './measure.ts';
import { countSqlite } from './sqlite-counts.ts';

/** Means of one of them, and the median of its time. */
export interface Flat {
  readonly statements: number;
  readonly read: number;
  readonly written: number;
  readonly ms: number;
}

/** Each is done so often; the first times, in which code is loaded, are not counted. */
const times = 30;
const first = 5;

const [folder = ''] = process.argv.slice(2);
const host = await startHost({ folder, port: 0, signIn: benchSignIn, clock: withoutSchedules });
const { counts, stop } = await countSqlite();
const send = sendInProcess(host.handler);
const get = async (who: string, path: string) => {
  const { status, body } = await send(who, { method: 'GET', path });
  if (status !== 200) throw new Error(`${path}: ${status} ${body.detail}`);
  return body;
};
const post = async (who: string, path: string, body: unknown) => {
  const sent = await send(who, { method: 'POST', path, body });
  if (sent.status >= 300) throw new Error(`${path}: ${sent.status} ${sent.body.detail}`);
  await host.factStream.idle();
};
/** What the host followed after its start is not counted. */
await host.factStream.idle();
await host.wired.commitNow();
/** Those that wait for the member's ballot: in a folder that was measured before, others than then. */
const { items: open }: { items: { id: string; project: string }[] } = await get('gatekeeper-1', '/v1/reviews?inbox=me&limit=100');
const at = (index: number) => open[index % open.length] ?? { id: '', project: '' };

const found: Record<string, Flat> = {
  'portfolio, first 100': await each(() => get('admin', '/v1/projects?limit=100&office=bench')),
  'home: news': await each(() => get('admin', '/v1/offices/bench/news')),
  'home: alerts': await each(() => get('admin', '/v1/alerts?office=bench&limit=50')),
  'home: duties': await each(() => get('sponsor', '/v1/duties?limit=100')),
  'inbox of a member': await each(() => get('gatekeeper-1', '/v1/reviews?inbox=me&limit=10')),
  'a project not met before': await each(index => get('admin', `/v1/projects/${at(index).project}`)),
  'a review': await each(index => get('gatekeeper-1', `/v1/reviews/${at(index).id}`)),
  'a ballot, with what follows': await each(index =>
    post('gatekeeper-1', `/v1/reviews/${at(index).id}/ballots`, { outcome: 'go' }),
  ),
  'a proposal, with what follows': await each(() => post('sponsor', '/v1/proposals', benchProposal())),
  'a history made anew, an entry': await rebuilt(host),
};
stop();
console.log(JSON.stringify(found));
process.exit(0);

async function each(work: (index: number) => Promise<unknown>): Promise<Flat> {
  for (let index = 0; index < first; index += 1) await work(index);
  return counted(times, async index => {
    await work(first + index);
    return 1;
  });
}

/** `work` says how many it did. */
async function counted(many: number, work: (index: number) => Promise<number>): Promise<Flat> {
  await host.wired.commitNow();
  const before = { ...counts };
  const ms: number[] = [];
  let done = 0;
  for (let index = 0; index < many; index += 1) {
    const began = performance.now();
    const units = await work(index);
    ms.push((performance.now() - began) / units);
    done += units;
  }
  await host.wired.commitNow();
  const mean = (of: 'statements' | 'read' | 'rows') => (counts[of] - before[of]) / done;
  ms.sort((left, right) => left - right);
  return { statements: mean('statements'), read: mean('read'), written: mean('rows'), ms: quantile(ms, 0.5) };
}

/** As a rebuild does it: from the first fact, whatever folded states are kept, into lists that have no rows of it. */
async function rebuilt({ app, wired }: Host): Promise<Flat> {
  const states = createStateStore({ facts: app.ports.facts, snapshots: noSnapshots });
  return counted(times, async index => {
    const stream = `project/${at(40 + index).project}` as const;
    const newest = (await app.ports.facts.read(stream, 0)).at(-1);
    if (!newest) throw new Error(`${stream} has no facts`);
    await wired.checkedViews?.forget(stream);
    await wired.commitNow();
    await updateViews(newest, { ...app, states });
    await wired.commitNow();
    return newest.seq;
  });
}
