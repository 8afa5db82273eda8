/**
 * Not a Lambda: what an operator runs after a restore, with credentials of their own and the names from the stream Lambda's environment
 * (docs/operations.md). Empties the lists and makes them again from facts. Facts are only read; no mail leaves, no workflow moves.
 *
 *     node functions/lambda/rebuild.ts
 */
import { sideBySide } from '../kit/side-by-side.ts';
import { wireRebuild } from '../kit/wire/rebuild.ts';
import { project } from '../stream/follow.ts';

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
