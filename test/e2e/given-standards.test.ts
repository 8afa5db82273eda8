/** Standards that an office gives to those below it, over HTTP: who gives, who reads what, taking over, and the wait of the PMO below. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import stageGate from '#presets/stage-gate.json' with { type: 'json' };
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { because } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { elsewhere, foundElsewhere } from './second-office.ts';

let host: TestHost;
const at = (office: string) => `/v1/offices/${office}/given-standards`;
const give = (who: string, body: object) =>
  askAs(host, who, { method: 'PUT', path: at('demo'), body: { reason: because, ...body } });
const take = (who: string, standard: object) =>
  askAs(host, who, { method: 'POST', path: `${at(elsewhere)}/taking`, body: { standard, reason: because } });
const get = async (who: string, office: string) => (await askAs(host, who, { method: 'GET', path: at(office) })).body;
const model = { model: 'stage-gate', version: 1, binding: true };
const given = { gateModels: [model], scoringModels: [] };
const stands = async () => (await get('e-admin', elsewhere)).above.standards[0];
/** What waits for the PMO of the office below. */
const waits = async () => {
  await host.commits();
  const { body } = await askAs(host, 'e-admin', { method: 'GET', path: `/v1/offices/${elsewhere}/duties?limit=50` });
  return body.items.map(({ kind }: { kind: string }) => kind);
};

beforeAll(async () => {
  host = await startTestHost();
  await foundElsewhere(host, { parent: 'demo' });
}, 120_000);
afterAll(() => host?.close());

test('the PMO gives a gate model to the offices below, and nobody else does', async () => {
  expect((await get('e-admin', elsewhere)).above).toBeUndefined();
  expect((await give('sponsor', { given })).status).toBe(403);
  expect((await give('e-admin', { given })).status).toBe(404);
  const unknown = await give('pmo', { given: { ...given, gateModels: [{ ...model, version: 9 }] } });
  expect([unknown.status, unknown.body.errors]).toMatchObject([422, [{ field: 'given.gateModels.0.version' }]]);
  expect((await give('pmo', { given })).status).toBe(200);
  expect(await get('pmo', 'demo')).toMatchObject({ given, mayChange: true, below: [{ office: elsewhere }] });
  expect((await get('gatekeeper-1', 'demo')).below).toBeUndefined();
});

test('the office below reads what it is given, made to fit its boards, and its PMO is asked for a binding standard', async () => {
  const { above, mayTake } = await get('e-admin', elsewhere);
  expect([above.office, mayTake]).toEqual(['Portfolio Office (demonstration)', true]);
  expect(above.standards).toMatchObject([
    { kind: 'gate-model', id: 'stage-gate', version: 1, binding: true, gateModel: { name: stageGate.name } },
  ]);
  expect(await waits()).toContain('standard-behind');
});

test('the PMO below takes it over with its own boards, once, and is asked no more', async () => {
  const { boards } = (await askAs(host, 'e-admin', { method: 'GET', path: `/v1/offices/${elsewhere}` })).body;
  const { unplaced } = await stands();
  const places = Object.fromEntries(unplaced.map(({ id }: { id: string }) => [id, boards[0].id]));
  const standard = { kind: 'gate-model', model: 'stage-gate', version: 1, places };
  expect((await take('e-sponsor', standard)).status).toBe(403);
  expect((await take('e-admin', { ...standard, version: 2 })).body.type).toBe('urn:tollgate:version-changed');
  const taken = await take('e-admin', standard);
  expect([taken.status, taken.body.facts]).toEqual([200, ['gate-model-published']]);
  expect(await stands()).toMatchObject({ standing: 'same', taken: 1, differences: [] });
  expect(await waits()).not.toContain('standard-behind');
  expect((await take('e-admin', standard)).body.facts).toEqual([]);
});

test('a newer version makes it behind with what differs, also for the PMO above, until it is taken', async () => {
  const { versions } = (await askAs(host, 'pmo', { method: 'GET', path: '/v1/offices/demo/gate-models' })).body;
  const { version: _, ...current } = versions['stage-gate'][0];
  const [first, ...gates] = current.gates;
  const newer = { ...current, gates: [{ ...first, deadlineDays: 3 }, ...gates] };
  const body = { model: newer, reason: because };
  expect((await askAs(host, 'pmo', { method: 'PUT', path: '/v1/offices/demo/gate-models', body })).status).toBe(200);
  expect((await stands()).standing).toBe('same');
  expect((await give('pmo', { given: { ...given, gateModels: [{ ...model, version: 2 }] } })).status).toBe(200);
  const standing = await stands();
  expect(standing).toMatchObject({ standing: 'behind', taken: 1, version: 2, unplaced: [] });
  expect(standing.differences).toMatchObject([{ kind: 'gate', fields: [{ field: 'deadlineDays', to: 3 }] }]);
  expect((await get('pmo', 'demo')).below).toMatchObject([{ standards: [{ standing: 'behind' }] }]);
  expect(await waits()).toContain('standard-behind');
  expect((await take('e-admin', { kind: 'gate-model', model: 'stage-gate', version: 2 })).status).toBe(200);
  expect((await get('pmo', 'demo')).below).toMatchObject([{ standards: [{ standing: 'same', taken: 2 }] }]);
  expect(await waits()).not.toContain('standard-behind');
});

test('a gate model published before a minimum is a wait for the PMO below, until the minimum is taken back', async () => {
  const put = (minimum?: object) =>
    askAs(host, 'pmo', { method: 'PUT', path: '/v1/offices/demo/minimum', body: { minimum, reason: because } });
  const { boards } = (await askAs(host, 'e-admin', { method: 'GET', path: `/v1/offices/${elsewhere}` })).body;
  const gates = stageGate.gates.map(gate => ({ ...gate, board: boards[0].id, rule: { ...gate.rule, quorum: 1 } }));
  const body = { model: { ...stageGate, id: 'light', name: 'Light', gates }, reason: because };
  const path = `/v1/offices/${elsewhere}/gate-models`;
  expect((await askAs(host, 'e-admin', { method: 'PUT', path, body })).status).toBe(200);
  expect((await put({ model: 'stage-gate', version: 2 })).status).toBe(200);
  expect(await waits()).toContain('below-minimum');
  expect((await put()).status).toBe(200);
  expect(await waits()).not.toContain('below-minimum');
});
