/** A project divides a stage of its gate model for itself, over HTTP and with its real workflows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, because, type Shown } from './api-driver.ts';

let host: TestHost;
const { post, read, done, submit, openRound, ask, project, decide } = actsOn(() => host);
const stages = [
  { name: 'Design', end: '2099-03-31' },
  { name: 'Build', end: '2099-09-30' },
  { name: 'Roll-out', end: '2099-12-31' },
];

beforeAll(async () => {
  host = await startTestHost();
}, 120_000);
afterAll(() => host?.close());

/** The first stages of a model of the office, of which projects divide the second. */
async function dividedModel(): Promise<string> {
  const { items } = await read('pmo', '/v1/offices/demo/gate-models');
  const { version: _, ...model } = items.find(({ id }: Shown) => id === 'stage-gate');
  const [first, second] = model.gates;
  const closing = model.gates.find((gate: Shown) => gate.closing);
  const divided = first.to;
  const boundary = {
    ...second,
    id: 'boundary',
    name: 'Stage boundary',
    from: divided,
    to: divided,
    eachStage: true,
    criteria: [],
  };
  const body = {
    model: {
      ...{ ...model, id: 'in-stages', name: 'In stages' },
      stages: model.stages.slice(0, 2).map((stage: Shown) => ({ ...stage, ...(stage.id === divided && { divided: true }) })),
      gates: [{ ...first, criteria: [] }, boundary, { ...closing, from: divided, criteria: [] }],
    },
    reason: 'Long projects are authorised stage by stage.',
  };
  const wrong = {
    ...body,
    model: { ...body.model, gates: [body.model.gates[0], { ...boundary, to: undefined }, body.model.gates[2]] },
  };
  const refused = await host.send('pmo', { method: 'PUT', path: '/v1/offices/demo/gate-models', body: wrong });
  expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'model.gates.1.to' }] } });
  const put = await host.send('pmo', { method: 'PUT', path: '/v1/offices/demo/gate-models', body });
  expect(put.status, JSON.stringify(put.body)).toBe(200);
  return divided;
}

test('a board lets a project into one of its own stages after the other, and the gate after the last is its closure', async () => {
  const divided = await dividedModel();
  const id = await submit({ gateModel: 'in-stages' });
  const path = `/v1/projects/${id}/stages`;
  await decide(id, await openRound(id), { outcome: 'go' });
  const undivided = await project(id);
  expect(undivided).toMatchObject({ stage: divided, actions: expect.arrayContaining(['plan-stages']) });
  expect([undivided.nextGate, undivided.ownStages]).toEqual([undefined, undefined]);

  expect((await post('gatekeeper-1', path, { stages })).status).toBe(403);
  expect((await post('manager', path, { stages: [stages[0]] })).body).toMatchObject({ errors: [{ field: 'stages' }] });
  const twice = [stages[0], { name: 'design' }];
  expect((await post('manager', path, { stages: twice })).body).toMatchObject({ errors: [{ field: 'stages.1.name' }] });
  expect(await done(post('manager', path, { stages }))).toMatchObject({ facts: ['stages-planned'] });
  expect(await project(id)).toMatchObject({ nextGate: { id: 'boundary' }, ownStages: { of: divided } });

  const review = await ask(id);
  expect((await post('manager', path, { stages: stages.slice(0, 2), reason: because })).status).toBe(409);
  const standings = (shown: Shown) => shown.stages.map(({ standing }: Shown) => standing);
  const { pack } = await read('gatekeeper-1', `/v1/reviews/${review}`);
  expect(standings(pack.ownStages)).toEqual(['running', 'to come', 'to come']);
  const second = await decide(id, review, { outcome: 'go', reason: because });
  expect(second).toMatchObject({ stage: divided, nextGate: { id: 'boundary' }, gates: [{}, { gate: 'boundary', ownStage: 1 }] });
  expect(standings(second.ownStages)).toEqual(['over', 'running', 'to come']);
  const { items } = await read('pmo', '/v1/projects?office=demo');
  const ends = stages.slice(1);
  expect(items.find((row: Shown) => row.id === id).ownStage).toEqual({ number: 2, of: 3, name: 'Build', ends });
  const last = await decide(id, await ask(id), { outcome: 'go', reason: because });
  expect(last.passed).toContain('boundary');
  expect([last.nextGate, standings(last.ownStages)]).toEqual([undefined, ['over', 'over', 'running']]);
  expect((await post('manager', path, { stages: [...stages, { name: 'Care' }] })).body).toMatchObject({
    errors: [{ field: 'reason' }],
  });
});
