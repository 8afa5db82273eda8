/**
 * Not a Lambda: what an operator runs after a restore, with credentials of their own and the names from the stream Lambda's environment
 * (docs/operations.md). Empties the lists and makes them again from facts. Facts are only read; no mail leaves, no workflow moves.
 *
 *     node aws/rebuild.ts
 */
import { sideBySide } from '#functions/kit/concurrency.ts';
import { wireRebuild } from './wiring/rebuild.ts';
import { project } from '#functions/stream/process-commit.ts';

const atOnce = 16;

const { house, lastCommits } = wireRebuild();
await house.ports.views.clear();
let streams = 0;
await sideBySide(lastCommits(), atOnce, async commit => {
  await project(commit, house);
  streams += 1;
  if (streams % 1000 === 0) process.stdout.write(`${streams} streams\n`);
});
process.stdout.write(`${streams} streams in the lists again\n`);
