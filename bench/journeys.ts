/** Two journeys whose AWS operations are counted: one lifecycle through one gate, and a project through five gates to its close. */
import type { CountedWorld } from './counted.ts';
import { benchModel, benchProposal, benchSeats, foundBenchOffice } from './fixtures.ts';

export async function prepare(world: CountedWorld): Promise<void> {
  await foundBenchOffice(world.app);
  const actor = { kind: 'system', id: 'bench' } as const;
  await world.app.execute({
    aggregate: 'office',
    id: 'bench',
    command: { type: 'publish-gate-model', default: false, model: benchModel(5) },
    actor,
  });
  await world.settle();
  world.take();
  await world.told();
}

/** submit → score → admit → open → three ballots → decided → recorded. */
export async function oneLifecycle(world: CountedWorld): Promise<string> {
  const project = await submit(world, {});
  world.later();
  await decide(world, `${project}.g1.1`);
  return project;
}

/** Five gates with a report, a piece of evidence and three ballots each, then closure with acceptance and closing review. */
export async function fiveGates(world: CountedWorld): Promise<string> {
  const project = await submit(world, { gateModel: 'bench-5' });
  for (let gate = 1; gate <= 5; gate += 1) {
    if (gate > 1) {
      world.later();
      await post(world, 'manager', {
        path: `/v1/projects/${project}/evidence`,
        body: { kind: 'business-case', title: `Business case ${gate}`, link: 'https://example.org/case' },
      });
      await post(world, 'manager', {
        path: `/v1/projects/${project}/reports`,
        body: { progress: gate * 20, forecast: 310_000_000, end: '2029-03-31', confidence: 'amber' },
      });
      await post(world, 'manager', { path: `/v1/projects/${project}/reviews`, body: {} });
      await world.settle();
    }
    world.later();
    await decide(world, `${project}.g${gate}.1`);
  }
  const lessons = [
    { title: 'Agree acceptance first', text: 'Write the criteria down before the contract.', tags: ['acceptance'] },
  ];
  world.later();
  await post(world, 'manager', { path: `/v1/projects/${project}/closure`, body: { summary: 'Done.', lessons } });
  await world.settle();
  world.later();
  await post(world, 'sponsor', { path: `/v1/projects/${project}/acceptance`, body: { accepted: true } });
  await world.settle();
  world.later();
  await decide(world, `${project}.end.1`);
  const { state } = await world.app.states.current('project', project);
  if (state.status !== 'closed') throw new Error(`the journey ended as ${state.status}`);
  return project;
}

export async function submit(world: CountedWorld, changed: object): Promise<string> {
  const { body } = await post(world, 'sponsor', { path: '/v1/proposals', body: { ...benchProposal(), ...changed } });
  await world.settle();
  return body.id as string;
}

async function decide(world: CountedWorld, review: string): Promise<void> {
  for (const member of benchSeats.slice(0, 3))
    await post(world, member, { path: `/v1/reviews/${review}/ballots`, body: { outcome: 'go' } });
  await world.settle();
}

async function post(world: CountedWorld, person: string, { path, body }: { path: string; body: unknown }) {
  const sent = await world.send(person, { method: 'POST', path, body });
  if (sent.status >= 400) throw new Error(`${path}: ${sent.body.detail}`);
  return sent;
}
