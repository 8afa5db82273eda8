/** Views made anew from facts: forgets all lists, then folds every stream from its first fact, whatever folded states are kept. Facts are only read. */
import type { FactFeed } from '#domain/ports.ts';
import type { App } from '#functions/kit/app.ts';
import { createStateStore, noSnapshots } from '#functions/kit/state-store.ts';
import { updateViews } from '#functions/stream/process-commit.ts';

const batchSize = 500;

/** How many entries were read. `progress` is called after each batch. */
export async function rebuildViews(
  { app, wired }: { readonly app: App; readonly wired: { readonly feed: FactFeed } },
  progress: (entries: number) => void,
): Promise<number> {
  const states = createStateStore({ facts: app.ports.facts, snapshots: noSnapshots });
  const apart = { ...app, states };
  await app.ports.views.clear();
  let position = 0;
  let count = 0;
  for (
    let batch = await wired.feed.after(position, batchSize);
    batch.length > 0;
    batch = await wired.feed.after(position, batchSize)
  ) {
    const newest = new Map(batch.map(({ stream, commit }) => [stream, commit]));
    await Promise.all([...newest.values()].map(commit => commit && updateViews(commit, apart)));
    position = batch.at(-1)?.position ?? position;
    count += batch.length;
    progress(count);
  }
  return count;
}
