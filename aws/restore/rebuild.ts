/** Empties the lists and makes them again from facts, stream by stream. Facts are only read; no mail leaves, no workflow moves. */
import type { Commit } from '#domain/history/commit.ts';
import type { App } from '#functions/kit/app.ts';
import { forEachConcurrently } from '#functions/kit/concurrency.ts';
import { updateViews } from '#functions/stream/process-commit.ts';

const atOnce = 16;

/** `lastCommits` gives the last commit of every stream. Tells every thousand; gives how many streams there are. */
export async function rebuildLists(
  app: App,
  lastCommits: AsyncGenerator<Commit>,
  tell: (streams: number) => void,
): Promise<number> {
  await app.ports.views.clear();
  let streams = 0;
  await forEachConcurrently(lastCommits, atOnce, async commit => {
    await updateViews(commit, app);
    streams += 1;
    if (streams % 1000 === 0) tell(streams);
  });
  return streams;
}
