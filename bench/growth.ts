/** Whether a command costs more on a long history: what the store is asked for by one command at 10 and at 1,000 facts. */
import type { FactStore, SnapshotStore } from '#domain/ports.ts';
import { createHouse } from '#functions/kit/app.ts';
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
      for (let seq = (await world.house.ledger.fresh('project', project)).seq; seq < length; seq += 1) await file();
      await world.idle();
      found.push({ facts: length, ...(await oneCommand(world, project)) });
    }
    return found;
  } finally {
    await world.close();
  }
}

async function untilActive(world: Awaited<ReturnType<typeof openWorld>>, project: string): Promise<void> {
  while ((await world.house.ledger.fresh('project', project)).state.status !== 'active')
    await new Promise(resolve => setTimeout(resolve, 5));
}

async function oneCommand({ house }: Awaited<ReturnType<typeof openWorld>>, project: string) {
  const count = { calls: 0, commits: 0 };
  const facts: FactStore = {
    append: commit => house.ports.facts.append(commit),
    async read(stream, after, limit) {
      count.calls += 1;
      const commits = await house.ports.facts.read(stream, after, limit);
      if (stream === `project/${project}`) count.commits += commits.length;
      return commits;
    },
  };
  const snapshots: SnapshotStore = {
    save: snapshot => house.ports.snapshots.save(snapshot),
    async load(stream) {
      count.calls += 1;
      return house.ports.snapshots.load(stream);
    },
  };
  const started = createHouse({ ...house.ports, facts, snapshots }, house.settings);
  const command = {
    type: 'file-report' as const,
    report: { progress: 20, milestones: [], kpis: [], risks: [], communication: [] },
  };
  const run = async () => {
    count.calls = 0;
    count.commits = 0;
    await started.execute({ noun: 'project', id: project, command, actor: { kind: 'person', id: 'manager' } });
    return { ...count };
  };
  const cold = await run();
  const warm = await run();
  return { cold, warm };
}
