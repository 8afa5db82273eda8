/** A gate model of an office above as the minimum of those below, over HTTP: who sets it, who reads what, and what can no longer be published. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import lightAuto from '#presets/light-auto.json' with { type: 'json' };
import stageGate from '#presets/stage-gate.json' with { type: 'json' };
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, because } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { elsewhere, foundElsewhere } from './second-office.ts';

let host: TestHost;
const { read } = actsOn(() => host);
const put = (who: string, office: string, body: object) =>
  askAs(host, who, { method: 'PUT', path: `/v1/offices/${office}/minimum`, body });
const get = async (who: string, office: string) =>
  (await askAs(host, who, { method: 'GET', path: `/v1/offices/${office}/minimum` })).body;
const publish = (model: object) =>
  askAs(host, 'e-admin', { method: 'PUT', path: `/v1/offices/${elsewhere}/gate-models`, body: { model, reason: because } });

const minimum = { model: 'stage-gate', version: 1 };
const gates = stageGate.gates.map((gate, index) => (index === 0 ? { ...gate, rule: { ...gate.rule, quorum: 1 } } : gate));
const weaker = { ...stageGate, id: 'weaker', name: 'Our gates', gates };

beforeAll(async () => {
  host = await startTestHost();
  await foundElsewhere(host, { parent: 'demo' });
  expect((await publish(weaker)).status).toBe(200);
}, 120_000);
afterAll(() => host?.close());

test('the PMO of the office above sets a minimum, and nobody of the office below does it there', async () => {
  expect((await put('sponsor', 'demo', { minimum, reason: because })).status).toBe(403);
  expect((await put('e-admin', 'demo', { minimum, reason: because })).status).toBe(404);
  const unknown = await put('pmo', 'demo', { minimum: { ...minimum, version: 9 }, reason: because });
  expect([unknown.status, unknown.body.errors]).toMatchObject([422, [{ field: 'minimum.version' }]]);
  expect((await put('pmo', 'demo', { minimum, reason: because })).status).toBe(200);
  const { versions } = await read('gatekeeper-1', '/v1/offices/demo');
  const late = await put('pmo', 'demo', { expectedVersion: versions.minimum - 1, reason: because });
  expect(late.body.type).toBe('urn:tollgate:version-changed');
});

test('both PMOs read which gate models that were published before do not meet it, and others above do not', async () => {
  const first = stageGate.gates[0];
  const missing = [`a quorum of ${first?.rule.quorum} (it is 1) at the gate ${first?.name}`];
  const lacks = { model: 'weaker', name: 'Our gates', version: 1, missing };
  const above = await get('pmo', 'demo');
  expect(above).toMatchObject({ minimum: { ...minimum, name: stageGate.name, newest: 1 }, mayChange: true });
  expect(above.below).toEqual([{ ...lacks, office: elsewhere, officeName: 'Another office' }]);
  const below = await get('e-admin', elsewhere);
  expect(below.above).toMatchObject({ office: 'Portfolio Office (demonstration)', ...minimum, lacking: [lacks] });
  expect(below.above.asks[0]).toContain(`the gate ${first?.name}: `);
  expect(below.minimum).toBeUndefined();
  expect((await get('gatekeeper-1', 'demo')).below).toBeUndefined();
});

test('a gate model below that lacks something is refused with what it lacks, and one that meets it is published', async () => {
  const light = await publish(lightAuto);
  expect([light.status, light.body.type]).toEqual([422, 'urn:tollgate:below-minimum']);
  expect(light.body.errors).toMatchObject([{ field: 'model.gates' }]);
  expect(light.body.detail).toContain(`the gate ${stageGate.gates[1]?.name}`);
  expect((await publish(weaker)).body.detail).toContain('a quorum of');
  expect((await publish({ ...weaker, gates: stageGate.gates })).status).toBe(200);
  const { above } = await get('e-admin', elsewhere);
  expect([above.lacking, (await get('pmo', 'demo')).below]).toEqual([[], []]);
  expect(above.boards).toContainEqual({ id: 'technical-board', name: 'Technical Board' });
  expect((await publish(above.gateModel)).status).toBe(200);
});

test('a minimum that was taken back binds nobody', async () => {
  expect((await put('pmo', 'demo', { reason: because })).status).toBe(200);
  expect((await publish(lightAuto)).status).toBe(200);
  expect((await get('e-admin', elsewhere)).above).toBeUndefined();
});
