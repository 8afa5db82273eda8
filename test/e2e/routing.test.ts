/** The size of a proposal decides its gate model, over HTTP: the table, the preview of a draft, the refusal of another model, admission. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import lightAuto from '#presets/light-auto.json' with { type: 'json' };
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, because, proposal, type Shown } from './api-driver.ts';

let host: TestHost;
const { read, post, project } = actsOn(() => host);
const put = (who: string, body: object) => host.send(who, { method: 'PUT', path: '/v1/offices/demo/routing', body });
const routing = { rows: [{ model: 'stage-gate', costFrom: 100_000_000 }], otherwise: 'light-auto' };
const costing = (amount: number) => ({ costs: [{ year: 2026, amount }] });

beforeAll(async () => {
  host = await startTestHost();
  // Its first gate waits to be asked for, so that a proposal can still be revised.
  const gates = lightAuto.gates.map(gate => ({ ...gate, opens: 'on-request' }));
  const model = { model: { ...lightAuto, gates }, reason: because };
  expect((await host.send('pmo', { method: 'PUT', path: '/v1/offices/demo/gate-models', body: model })).status).toBe(200);
}, 120_000);
afterAll(() => host?.close());

test('the PMO sets the table of sizes, and everybody of the office reads it', async () => {
  expect((await put('sponsor', { routing, reason: because })).status).toBe(403);
  expect((await put('pmo', { routing: { ...routing, otherwise: 'nothing' }, reason: because })).body.errors).toMatchObject([
    { field: 'routing.otherwise' },
  ]);
  expect((await put('pmo', { routing, reason: because })).status).toBe(200);
  const { versions, ...office } = await read('gatekeeper-1', '/v1/offices/demo');
  expect(office.routing).toEqual(routing);
  expect((await put('pmo', { routing, expectedVersion: versions.routing - 1 })).body.type).toBe('urn:tollgate:version-changed');
});

test('the preview of a draft says which gate model follows from what was typed so far, and why', async () => {
  const preview = async (typed: object) =>
    (await post('sponsor', '/v1/proposals/preview', { office: 'demo', ...typed })).body.route;
  expect(await preview({})).toMatchObject({ model: 'stage-gate', because: expect.stringContaining('its cost is not said') });
  expect(await preview(costing(100_000_000))).toMatchObject({ because: expect.stringContaining('it costs £1,000,000') });
  expect(await preview(costing(99_999_999))).toEqual({
    model: 'light-auto',
    name: lightAuto.name,
    because: 'no row of the table of sizes applies to it',
  });
});

test('a proposal that names another model than its size says is refused, and without one it is admitted under its own', async () => {
  const large = proposal({ title: 'A new tram line', gateModel: undefined, ...costing(900_000_000) });
  const refused = await post('sponsor', '/v1/proposals', { ...large, gateModel: 'light-auto' });
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toMatchObject([{ field: 'gateModel' }]);
  const { id } = (await post('sponsor', '/v1/proposals', large)).body;
  const admitted = await until('it is admitted', async () => {
    const shown = await project(id);
    return shown.model && shown;
  });
  expect(admitted.model.id).toBe('stage-gate');
});

test('a proposal that grows before its first gate is put before the PMO, which chooses with a reason that project, pack and portfolio show', async () => {
  const { id } = (
    await post('sponsor', '/v1/proposals', proposal({ title: 'A ticket machine', gateModel: undefined, ...costing(5_000_000) }))
  ).body;
  await until('it is admitted', async () => (await project(id)).model?.id === 'light-auto');
  const grown = proposal({ title: 'A ticket machine', gateModel: undefined, ...costing(500_000_000) });
  expect((await post('sponsor', `/v1/projects/${id}/revisions`, { proposal: grown })).status).toBe(201);
  const asked = await project(id);
  expect(asked).toMatchObject({ model: { id: 'light-auto' }, bySize: { asked: { model: 'stage-gate' } } });
  expect((await post('manager', `/v1/projects/${id}/reviews`)).status).toBe(409);
  const waits = (await read('pmo', '/v1/duties')).items.filter(({ kind }: Shown) => kind === 'gate-model');
  expect(waits).toMatchObject([{ path: `/projects/${id}` }]);

  const path = `/v1/projects/${id}/gate-model`;
  const choice = { model: 'light-auto', reason: because };
  expect((await post('sponsor', path, choice)).status).toBe(403);
  expect((await post('pmo', path, { model: 'light-auto' })).body.errors).toMatchObject([{ field: 'reason' }]);
  expect((await post('pmo', path, { model: 'nothing', reason: because })).body.errors).toMatchObject([{ field: 'model' }]);
  const { gateModelsOffered } = (await host.send('pmo', { method: 'GET', path: `/v1/projects/${id}` })).body;
  expect(gateModelsOffered.filter((offered: object) => 'because' in offered)).toMatchObject([{ id: 'stage-gate' }]);
  expect((await post('pmo', path, choice)).status).toBe(201);
  const chosen = (await project(id)).bySize.chosen;
  expect(chosen).toMatchObject({ model: 'light-auto', ruled: { model: 'stage-gate' }, reason: because, by: 'pmo' });
  const row = await until('the portfolio shows it', async () =>
    (await read('pmo', '/v1/projects?office=demo')).items.find((entry: Shown) => entry.id === id && entry.chosenModel),
  );
  expect(row).toMatchObject({ gateModel: 'light-auto', chosenModel: true });
  const { items } = await read('pmo', '/v1/offices/demo/roll-up');
  expect(items[0].own.chosenModels).toBe(1);
  const round = (await post('manager', `/v1/projects/${id}/reviews`)).body.id;
  const review = await until('its round is there', async () => {
    const { open, gates } = await project(id);
    const there = open?.review ?? gates[0]?.review;
    if (there === undefined) return undefined;
    const answer = await host.send('pmo', { method: 'GET', path: `/v1/reviews/${there}` });
    return answer.status === 200 && answer.body;
  });
  expect(round).toBeDefined();
  expect(review.pack.gateModel).toMatchObject({ model: 'light-auto', ruled: { model: 'stage-gate' } });
  expect(review.gateModelNames).toEqual({ 'light-auto': 'Light, automatic gates', 'stage-gate': 'Stage-Gate' });
});
