/**
 * Not a Lambda: what an operator runs after a restore, with credentials of their own and the names from the stream Lambda's environment
 * (docs/operations.md). Empties the lists and makes them again from facts. Facts are only read; no mail leaves, no workflow moves.
 *
 *     node aws/rebuild.ts
 */
import { forEachConcurrently } from '#functions/kit/concurrency.ts';
import { updateViews } from '#functions/stream/process-commit.ts';
import { wireRebuild } from './wiring/rebuild.ts';

const atOnce = 16;

const { app, lastCommits } = wireRebuild();
await app.ports.views.clear();
let streams = 0;
await forEachConcurrently(lastCommits(), atOnce, async commit => {
  await updateViews(commit, app);
  streams += 1;
  if (streams % 1000 === 0) process.stdout.write(`${streams} streams\n`);
});
process.stdout.write(`${streams} streams in the lists again\n`);
