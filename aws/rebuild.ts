/**
 * Not a Lambda: what an operator runs when rows of lists change, with credentials of their own and the names from the stream Lambda's environment
 * (docs/operations.md). Empties the lists and makes them again from facts. Facts are only read; no mail leaves, no workflow moves.
 *
 *     node aws/rebuild.ts
 */
import { rebuildLists } from './restore/rebuild.ts';
import { environment, storesShape } from './wiring/environment.ts';
import { wireRebuild } from './wiring/rebuild.ts';

const { FACTS_TABLE, PEOPLE_TABLE, VIEWS_TABLE } = storesShape;
const { app, lastCommits } = wireRebuild(environment({ FACTS_TABLE, PEOPLE_TABLE, VIEWS_TABLE }));
const say = (text: string) => process.stdout.write(`${text}\n`);
const streams = await rebuildLists(app, lastCommits(), done => say(`${done} streams`));
say(`${streams} streams in the lists again`);
