/** Standards over HTTP: why and by whom they were changed, what differs, and the version of the gate model that counts for a project. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { NamedExport } from '#domain/verification/exported.ts';
import { verifyExport } from '#domain/verify-export.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { verify } from '../../local/cli/verify.ts';
import { actsOn, type Shown } from './api-driver.ts';

let host: TestHost;
const { post, read, done, submit, openRound, decide, project } = actsOn(() => host);
const folder = mkdtempSync(join(tmpdir(), 'tollgate-standards-'));
const office = '/v1/offices/demo';

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await host?.close();
});

async function put(who: string, what: string, body: unknown): Promise<Shown> {
  const answer = await host.send(who, { method: 'PUT', path: `${office}/${what}`, body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

test('P24: a project keeps its gate model over HTTP, says what a newer version would change, and is moved by the PMO with a reason', async () => {
  const id = await submit();
  await decide(id, await openRound(id), { outcome: 'go' });
  const model = (await read('pmo', `${office}/gate-models`)).items.find((entry: Shown) => entry.id === 'stage-gate');
  const { version, ...shape } = model;
  const [first, second, ...others] = shape.gates;
  const lesser = { ...shape, gates: [first, { ...second, criteria: [] }, ...others] };
  await put('pmo', 'gate-models', { model: lesser, reason: 'The assessment is made elsewhere.' });

  const before = await project(id);
  expect(before).toMatchObject({ model: { version }, newerModel: { version: version + 1, fits: true } });
  expect(before.newerModel.differences).toContainEqual(
    expect.objectContaining({ kind: 'criterion', of: second.id, change: 'removed' }),
  );
  expect(before.nextGate.criteria.length).toBeGreaterThan(0);
  expect(before.actions).toContain('move-model-version');
  expect(before.versionsOffered[0]).toEqual({ version: version + 1, differences: before.newerModel.differences });
  expect((await read('sponsor', `/v1/projects/${id}`)).versionsOffered).toBeUndefined();

  const path = `/v1/projects/${id}/model-version`;
  expect((await post('sponsor', path, { version: version + 1, reason: 'Quicker.' })).status).toBe(403);
  expect((await post('pmo', path, { version: version + 1 })).body.errors).toMatchObject([{ field: 'reason' }]);
  await done(post('pmo', path, { version: version + 1, reason: 'Agreed with the board on 3 March.' }));
  const after = await project(id);
  expect(after).toMatchObject({
    model: { version: version + 1 },
    modelMoves: [{ from: version, to: version + 1, by: 'pmo', reason: 'Agreed with the board on 3 March.' }],
  });
  expect(after.newerModel).toBeUndefined();
});

test('P24: a board that gates ask is not removed, and the answer names the gates', async () => {
  const { boards } = await read('pmo', `${office}/boards`);
  const answer = await host.send('pmo', { method: 'PUT', path: `${office}/boards`, body: { boards: boards.slice(1) } });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'boards' }] } });
  expect(answer.body.detail).toContain('decides at');
});

test('the history of an office says who changed a standard, when, why, and what differs; page by page', async () => {
  const { goals, scoring } = await read('pmo', `${office}/goals`);
  const changed = goals.map((goal: Shown, index: number) => (index === 0 ? { ...goal, weight: goal.weight + 1 } : goal));
  const { version } = await put('pmo', 'goals', { goals: changed, scoring, reason: 'The council decided new weights.' });
  const page = await read('sponsor', `${office}/history?limit=2`);
  expect(page.items.map((entry: Shown) => entry.seq)).toEqual([1, 2]);
  const rest = await read('sponsor', `${office}/history?cursor=${version - 1}`);
  expect(rest.items).toHaveLength(1);
  expect(rest.items[0]).toMatchObject({
    seq: version,
    actor: { kind: 'person', id: 'pmo' },
    facts: [{ type: 'goals-set', reason: 'The council decided new weights.' }],
    differences: [
      {
        kind: 'goal',
        id: goals[0].id,
        change: 'changed',
        fields: [{ field: 'weight', from: goals[0].weight, to: goals[0].weight + 1 }],
      },
    ],
  });
  const newest = await read('sponsor', `${office}/history?order=newest&limit=2`);
  expect(newest.items.map((entry: Shown) => entry.seq)).toEqual([version, version - 1]);
  expect(newest.items[0].differences).toEqual(rest.items[0].differences);
  const older = await read('sponsor', `${office}/history?order=newest&limit=200&cursor=${newest.cursor}`);
  expect(older.items.map((entry: Shown) => entry.seq)).toEqual(Array.from({ length: version - 2 }, (_, at) => version - 2 - at));
  expect(older.cursor).toBeUndefined();
  const whole = await read('sponsor', `${office}/history?order=newest&limit=${version}`);
  expect([whole.items.at(-1).seq, whole.cursor]).toEqual([1, undefined]);
  const { status } = await host.send('sponsor', { method: 'GET', path: `${office}/history?cursor=x` });
  expect(status).toBe(400);
});

test('P17: addresses of people in the history of an office are shown to the PMO and administrators only', async () => {
  const { people } = await read('admin', `${office}/people`);
  const moved = people.map((person: Shown) => (person.id === 'sponsor' ? { ...person, email: 'new@tollgate.example' } : person));
  await put('admin', 'people', { people: moved, reason: 'A new address.' });
  for (const who of ['pmo', 'admin'])
    expect(JSON.stringify(await read(who, `${office}/history?limit=200`))).toContain('new@tollgate.example');
  for (const who of ['sponsor', 'chair', 'auditor']) {
    const { items } = await read(who, `${office}/history?limit=200`);
    expect(JSON.stringify(items)).not.toContain('@tollgate.example');
    expect(items.at(-1).differences).toMatchObject([{ kind: 'person', id: 'sponsor', fields: [{ field: 'email' }] }]);
  }
});

test('P14: the export of an office verifies offline with its checkpoint, and a change in it is found', async () => {
  await host.host.factStream.idle();
  await growLog(host.host.app);
  const exported = (await read('auditor', `${office}/export`)) as NamedExport;
  expect(exported).toMatchObject({ office: 'demo', streams: [{ stream: 'office/demo' }] });
  const commits = exported.streams[0]?.commits ?? [];
  expect(exported.log?.entries).toEqual([{ stream: 'office/demo', leaves: commits.map(() => expect.any(Number)) }]);
  expect(verifyExport(exported).fault).toBeUndefined();
  const told = commits.map((commit, index) =>
    index === 1 ? { ...commit, actor: { kind: 'person' as const, id: 'other' } } : commit,
  );
  expect(verifyExport({ ...exported, streams: [{ stream: 'office/demo', commits: told }] }).fault).toMatchObject({ seq: 2 });
  const cut = [{ stream: 'office/demo', commits: commits.slice(0, -1) }];
  expect(verifyExport({ ...exported, streams: cut }).fault?.why).toMatch(
    /^an anchor of .* vouches for this entry, and it is missing$/,
  );
  expect(verifyExport({ ...exported, anchors: [], streams: cut }).fault?.why).toMatch(/^the log has \d+ entries of it/);

  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const file = join(folder, 'office.json');
  writeFileSync(file, JSON.stringify(exported));
  const code = await verify.run({ words: [file], options: {}, json: false });
  expect([code, said.mock.calls.flat().join(' ')]).toEqual([0, expect.stringContaining('Intact')]);
  said.mockRestore();
});

test('P17: administrators, the PMO and auditors export the history of an office, nobody else', async () => {
  const status = async (who: string) => (await host.send(who, { method: 'GET', path: `${office}/export` })).status;
  for (const who of ['admin', 'pmo', 'auditor']) expect([who, await status(who)]).toEqual([who, 200]);
  for (const who of ['sponsor', 'manager', 'chair']) expect([who, await status(who)]).toEqual([who, 403]);
});

test('P21: a change for a second person is in the inbox of who may approve it, with what differs, and its author sees the answer', async () => {
  const { people } = await read('admin', `${office}/people`);
  const set = people.map((entry: Shown) => (entry.id === 'admin' ? { ...entry, roles: [...entry.roles, 'gatekeeper'] } : entry));
  expect((await put('admin', 'people', { people: set, reason: 'To stand in.' })).facts).toEqual(['change-proposed']);
  await host.host.factStream.idle();
  const changes = await read('pmo', `${office}/changes`);
  expect(changes.items).toMatchObject([
    { by: 'admin', approvers: ['pmo'], actions: ['approve', 'refuse'], differences: [{ kind: 'person', id: 'admin' }] },
  ]);
  const [{ id }] = changes.items;
  const inbox = async (who: string) =>
    (await read(who, '/v1/reviews?inbox=me')).items.filter((entry: Shown) => entry.kind === 'change');
  expect(await inbox('pmo')).toMatchObject([{ change: id, by: { name: 'Ada Moreau' }, gains: ['the role gatekeeper'] }]);
  expect(await inbox('admin')).toEqual([]);
  await done(post('pmo', `${office}/changes/${id}/refusal`, { reason: 'One role is enough.' }));
  await host.host.factStream.idle();
  expect(await inbox('pmo')).toEqual([]);
  const { items, answered } = await read('admin', `${office}/changes`);
  expect([items, answered[0]]).toMatchObject([[], { id, approved: false, answeredBy: 'pmo', reason: 'One role is enough.' }]);
  expect((await host.send('sponsor', { method: 'GET', path: `${office}/changes` })).status).toBe(403);
});
