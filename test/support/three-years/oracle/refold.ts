/** That every stored stream folds from its first fact to the state that the host works with, and that its chain of digests holds. */
import { isDeepStrictEqual } from 'node:util';
import { foldingOf, partsOf } from '#domain/aggregates.ts';
import { foldAll } from '#domain/decision/decider.ts';
import type { Commit } from '#domain/history/commit.ts';
import { verifyChain } from '#domain/history/verify.ts';
import type { Life } from '../life.ts';

/** The number of streams, and what is wrong with them. */
export async function refold(life: Life, streams: Iterable<string>): Promise<{ streams: number; faults: string[] }> {
  const faults: string[] = [];
  let count = 0;
  for (const stream of streams) {
    count += 1;
    const commits = (await life.world.app.ports.facts.read(stream, 0)) as Commit<never>[];
    const broken = verifyChain({ streams: [{ stream, commits }], anchors: [] });
    if (broken) faults.push(`${stream}#${broken.seq}: ${broken.why}`);
    const parts = partsOf(stream);
    if (!parts) continue;
    const folding = await foldingOf(parts.aggregate);
    const folded = commits.reduce((state, commit) => foldAll(folding as never, state, commit), folding.initial as object);
    if (!isDeepStrictEqual(plain(folded), plain(await life.stateOf(parts.aggregate, parts.id))))
      faults.push(`${stream} folds to another state`);
  }
  return { streams: count, faults };
}

/** As it is kept: a field without a value is none. */
function plain(state: unknown): unknown {
  return JSON.parse(JSON.stringify(state));
}
