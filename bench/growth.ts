/** Whether a command costs more on a long history: what the store is asked for by one command at 10 and at 1,000 facts. */
import type { FactStore, SnapshotStore } from '#domain/ports.ts';
import { createApp } from '#functions/kit/app.ts';
import { benchProposal, openWorld } from './fixtures.ts';

export interface Growth {
  readonly facts: number;
  /** Calls and commits read by one command in a process that already knows the project. */
  readonly warm: { readonly calls: number; readonly commits: number };
  /** The same in a process that has just started. */
  readonly cold: { readonly calls: number; readonly commits: number };
}

export async function growth(lengths: readonly number[]): Promise<Growth[]> {
  const world = await openWorld({ whole: true });
  try {
    const { body } = await world.send('sponsor', { method: 'POST', path: '/v1/proposals', body: benchProposal() });
    const project = body.id as string;
    const file = () => world.send('manager', { method: 'POST', path: `/v1/projects/${project}/reports`, body: { progress: 10 } });
    await untilActive(world, project);
    const found: Growth[] = [];
    for (const length of lengths) {
      for (let seq = (await world.app.states.current('project', project)).seq; seq < length; seq += 1) await file();
      await world.idle();
      found.push({ facts: length, ...(await oneCommand(world, project)) });
    }
    return found;
  } finally {
    await world.close();
  }
}

async function untilActive(world: Awaited<ReturnType<typeof openWorld>>, project: string): Promise<void> {
  while ((await world.app.states.current('project', project)).state.status !== 'active')
    await new Promise(resolve => setTimeout(resolve, 5));
}

async function oneCommand({ app }: Awaited<ReturnType<typeof openWorld>>, project: string) {
  const count = { calls: 0, commits: 0 };
  const facts: FactStore = {
    append: commit => app.ports.facts.append(commit),
    async read(stream, after, limit) {
      count.calls += 1;
      const commits = await app.ports.facts.read(stream, after, limit);
      if (stream === `project/${project}`) count.commits += commits.length;
      return commits;
    },
  };
  const snapshots: SnapshotStore = {
    save: snapshot => app.ports.snapshots.save(snapshot),
    async load(stream) {
      count.calls += 1;
      return app.ports.snapshots.load(stream);
    },
  };
  const started = createApp({ ...app.ports, facts, snapshots }, app.settings);
  const command = {
    type: 'file-report' as const,
    report: { progress: 20, milestones: [], kpis: [], risks: [], communication: [] },
  };
  const run = async () => {
    count.calls = 0;
    count.commits = 0;
    await started.execute({ aggregate: 'project', id: project, command, actor: { kind: 'person', id: 'manager' } });
    return { ...count };
  };
  const cold = await run();
  const warm = await run();
  return { cold, warm };
}
