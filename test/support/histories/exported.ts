/** The exports that an auditor would be given of a random history: the project with its rounds, and the office. */
import { type Commit, noDigest, seal } from '#domain/history/commit.ts';
import type { NamedExport } from '#domain/verification/exported.ts';
import { verifyExport } from '#domain/verify-export.ts';
import type { World } from '../fixtures.ts';

export function exportsOf(world: World): readonly NamedExport[] {
  const project = `project/${world.project.state.id}`;
  const rounds = [...world.rounds]
    .filter(([, { past }]) => past.length > 0)
    .map(([id, { past }]) => sealed(`review/${id}`, past));
  const office = `office/${world.office.state.id}`;
  return [
    { project: world.project.state.id, streams: [sealed(project, world.project.past), ...rounds], anchors: [] },
    { office: String(world.office.state.id), streams: [sealed(office, world.office.past)], anchors: [] },
  ];
}

export function sealed(stream: string, past: readonly object[]): NamedExport['streams'][number] {
  const commits: Commit[] = [];
  for (const entry of JSON.parse(JSON.stringify(past)) as Pick<Commit, 'at' | 'actor' | 'facts'>[]) {
    const { at, actor, facts } = entry;
    const place = { stream, seq: commits.length + 1, previous: commits.at(-1)?.digest ?? noDigest };
    commits.push(seal({ ...place, at, actor, facts, command: `c${commits.length}`, content: '' }));
  }
  return { stream, commits };
}

/** P14: nothing that people really did is taken for forged. */
export function everyExportIsIntact({ world }: { readonly world: World }): string | undefined {
  for (const exported of exportsOf(world)) {
    const { fault } = verifyExport(exported);
    if (fault) return `the export says: entry ${fault.seq} of ${fault.stream}: ${fault.why}`;
  }
  return undefined;
}
