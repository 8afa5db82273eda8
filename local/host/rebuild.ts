/** Views made anew from facts: forgets all lists, then folds every stream once more. Facts are only read. */
import type { FactFeed } from '#domain/ports.ts';
import type { App } from '#functions/kit/app.ts';
import { updateViews } from '#functions/stream/process-commit.ts';

const batchSize = 500;

/** How many entries were read. `progress` is called after each batch. */
export async function rebuildViews(
  { app, wired }: { readonly app: App; readonly wired: { readonly feed: FactFeed } },
  progress: (entries: number) => void,
): Promise<number> {
  await app.ports.views.clear();
  let position = 0;
  let count = 0;
  for (
    let batch = await wired.feed.after(position, batchSize);
    batch.length > 0;
    batch = await wired.feed.after(position, batchSize)
  ) {
    const newest = new Map(batch.map(({ stream, commit }) => [stream, commit]));
    await Promise.all([...newest.values()].map(commit => commit && updateViews(commit, app)));
    position = batch.at(-1)?.position ?? position;
    count += batch.length;
    progress(count);
  }
  return count;
}
