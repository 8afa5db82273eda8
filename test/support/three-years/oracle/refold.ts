/** That every stored stream folds from its first fact to the state that the host works with, that its chain of digests holds, and that each project's export is intact. */
import { isDeepStrictEqual } from 'node:util';
import { foldingOf, partsOf } from '#domain/aggregates.ts';
import { foldAll } from '#domain/decision/decider.ts';
import type { Commit } from '#domain/history/commit.ts';
import { verifyChain } from '#domain/history/verify.ts';
import { verifyExport } from '#domain/verify-export.ts';
import { exportOf } from '#functions/kit/export.ts';
import type { Life } from '../life.ts';

/** The number of streams, and what is wrong with them. */
export async function refold(life: Life, streams: Iterable<string>): Promise<{ streams: number; faults: string[] }> {
  const faults: string[] = [];
  let count = 0;
  for (const stream of streams) {
    count += 1;
    const broken = verifyChain({ streams: [{ stream, commits: await life.world.app.stored.read(stream, 0) }], anchors: [] });
    if (broken) faults.push(`${stream}#${broken.seq}: ${broken.why}`);
    const parts = partsOf(stream);
    if (!parts) continue;
    const folding = await foldingOf(parts.aggregate);
    const commits = (await life.world.app.ports.facts.read(stream, 0)) as Commit<never>[];
    const folded = commits.reduce((state, commit) => foldAll(folding as never, state, commit), folding.initial as object);
    if (!isDeepStrictEqual(plain(folded), plain(await life.stateOf(parts.aggregate, parts.id))))
      faults.push(`${stream} folds to another state`);
    if (parts.aggregate === 'project') faults.push(...(await taken(life, parts.id)));
  }
  return { streams: count, faults };
}

/** What an auditor's check says of the export of a project to which nobody did anything. */
async function taken(life: Life, project: string): Promise<string[]> {
  const { fault } = verifyExport(await exportOf(life.world.app, project));
  return fault ? [`the export of ${project} is not intact: entry ${fault.seq} of ${fault.stream}: ${fault.why}`] : [];
}

/** As it is kept: a field without a value is none. */
function plain(state: unknown): unknown {
  return JSON.parse(JSON.stringify(state));
}
