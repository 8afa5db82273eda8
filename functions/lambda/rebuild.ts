/**
 * Not a Lambda: what an operator runs after a restore, with credentials of their own and the names from the stream Lambda's environment
 * (docs/operations.md). Empties the lists and makes them again from facts. Facts are only read; no mail leaves, no workflow moves.
 *
 *     node functions/lambda/rebuild.ts
 */
import { wireRebuild } from '../kit/wire/rebuild.ts';
import { project } from '../stream/follow.ts';

const atOnce = 16;

const { house, lastCommits } = wireRebuild();
await house.ports.views.clear();
let streams = 0;
const rest = lastCommits();
const work = async () => {
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    await project(next.value, house);
    streams += 1;
    if (streams % 1000 === 0) process.stdout.write(`${streams} streams\n`);
  }
};
await Promise.all(Array.from({ length: atOnce }, work));
process.stdout.write(`${streams} streams in the lists again\n`);
