/**
 * Puts every commit that was stored into the log: once, in the order of its stream, however often this is interrupted or done by two hosts at
 * once. What is new is found in the facts; the store's put-if-absent decides whose commit of the log counts.
 */
import { commitOf, leavesThatFit, mostLeaves } from '#domain/history/log/sequenced.ts';
import type { App } from '../app.ts';
import { newLeaves } from './new-leaves.ts';
import { originOf } from './origin.ts';
import { endOfLog, markOf, noteCommit, putMark } from './places.ts';
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
  const end = await continuedByFiles({ ports }, await endOfLog(ports, originOf(settings)));
  if (!end) return { taken: 0, more: true };
  const mark = await markOf(ports);
  const found = await ports.storedCommits.since(mark, mostLeaves);
  const leaves = await newLeaves(ports, found.places);
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
