/**
 * Puts every commit that was stored into the log: once, in the order of its stream, however often this is interrupted or done by two hosts at
 * once. What is new is found in the facts; the store's put-if-absent decides whose commit of the log counts.
 */
import { commitOf, emptyLog, leavesThatFit, mostLeaves } from '#domain/history/log/sequenced.ts';
import type { App } from '../app.ts';
import { newLeaves } from './new-leaves.ts';
import { orderOf } from './order.ts';
import { originOf } from './origin.ts';
import { markOf, noteCommit, putMark } from './places.ts';
import { continuedByFiles } from './restored.ts';

type Sequencing = Pick<App, 'ports' | 'settings'>;

/** How many leaves the log took. */
export async function sequence(app: Sequencing): Promise<number> {
  let taken = 0;
  for (;;) {
    const step = await sequenceSome(app);
    taken += step.taken;
    if (!step.more) return taken;
  }
}

/** One commit of the log at most. */
async function sequenceSome({ ports, settings }: Sequencing): Promise<{ readonly taken: number; readonly more: boolean }> {
  const order = await orderOf(ports, { grows: true, every: settings.logIndexEvery });
  const known = order.end ?? emptyLog(originOf(settings));
  const end = await continuedByFiles({ ports }, known);
  if (end?.commits !== known.commits) return { taken: 0, more: true };
  const mark = await markOf(ports);
  const found = await ports.storedCommits.since(mark, mostLeaves);
  const leaves = await newLeaves(ports, order, found.places);
  const now = leavesThatFit(leaves);
  if (now.length > 0) {
    const commit = commitOf(end, now, ports.clock.now());
    // Where somebody else has gone on, what is new is found again from there.
    if ((await ports.facts.append(commit)) === 'taken') return { taken: 0, more: true };
    await noteCommit(ports, commit);
  }
  const rest = now.length < leaves.length;
  if (!rest && found.mark !== mark) await putMark(ports, found.mark);
  return { taken: now.length, more: rest || found.more };
}
