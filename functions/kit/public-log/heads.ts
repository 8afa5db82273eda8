/** Signs how many commits of some histories are in the log under its newest checkpoint: what is left out of an export is missed by it. */
import type { StreamId } from '#domain/history/commit.ts';
import { type Head, headsText } from '#domain/history/log/heads.ts';
import { noteText } from '#domain/history/log/note.ts';
import type { SignedHeads } from '#domain/history/log/ports.ts';
import type { Ports } from '#domain/ports.ts';
import { forEachConcurrently } from '../concurrency.ts';
import { leavesUnder, orderOf } from './order.ts';
import { endOfLog } from './places.ts';
import { lastPublished, signedNote } from './publish.ts';

const atOnce = 16;

/** Looks the numbers up itself: whoever asks names histories alone. Undefined before there is a checkpoint. */
export async function signHeads(
  ports: Pick<Ports, 'facts' | 'notes' | 'logFiles' | 'logSigner'>,
  streams: readonly StreamId[],
): Promise<SignedHeads | undefined> {
  const { commits, origin } = await endOfLog(ports, '');
  const published = await lastPublished(ports, commits);
  if (!published) return undefined;
  const order = await orderOf(ports);
  const counts = new Map<StreamId, number>();
  await forEachConcurrently(new Set(streams), atOnce, async stream => {
    counts.set(stream, (await leavesUnder(ports, stream, { order, size: published.checkpoint.size })).length);
  });
  const heads = streams.map((stream): Head => [stream, counts.get(stream) ?? 0]);
  const note = await signedNote(ports, origin, headsText(published.checkpoint, heads));
  return { commit: published.commit, heads, note: noteText(note) };
}
