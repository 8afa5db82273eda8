/** What boards can say besides a plain go, and who may say it: over HTTP, as their members would. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '#local/demo/people.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, because, proposal, type Shown } from './api-driver.ts';

let host: TestHost;
const { accept, post, read, project, done, submit, projectWhen, openRound, ask, ballot, decide, evidence } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

const typeOf = ({ body }: { body: Shown }) => body.type.replace('urn:tollgate:', '');

test('a hold keeps the project where it is, and the board may be asked again', async () => {
  const id = await submit();
  const held = await decide(id, await openRound(id), { outcome: 'hold', reason: 'No money before April.' });
  expect(held).toMatchObject({ status: 'on-hold', stage: 'discovery', gates: [{ outcome: 'hold', round: 1 }] });
  const again = await ask(id);
  expect(again).toBe(`${id}.idea-screen.2`);
  expect(await decide(id, again, { outcome: 'go' })).toMatchObject({ status: 'active', stage: 'scoping' });
});

test('a recycled project is revised and comes back for a second round that shows the new version', async () => {
  const sent = proposal();
  const id = await submit(sent);
  const first = await openRound(id);
  expect(await decide(id, first, { outcome: 'recycle', reason: 'Say who benefits.' })).toMatchObject({
    status: 'active',
    stage: 'discovery',
  });
  await done(
    post('sponsor', `/v1/projects/${id}/revisions`, {
      proposal: { ...sent, aims: 'Harbour clerks benefit.' },
      note: 'Said who.',
    }),
  );
  const second = await ask(id);
  const { pack, round } = await read('gatekeeper-1', `/v1/reviews/${second}`);
  expect({ round, revision: pack.revision, aims: pack.proposal.aims }).toEqual({
    round: 2,
    revision: 2,
    aims: 'Harbour clerks benefit.',
  });
  expect(pack.gates).toMatchObject([{ review: first, outcome: 'recycle', why: expect.stringContaining('recycle') }]);
});

test('a killed project closes early with its report alone, and keeps its lessons', async () => {
  const id = await submit();
  expect((await decide(id, await openRound(id), { outcome: 'kill', reason: 'The market is gone.' })).status).toBe('killed');
  expect((await post('manager', `/v1/projects/${id}/reviews`)).status).toBe(409);
  const lessons = [{ title: 'Kill early', text: 'Obsolescence was visible in the first survey.' }];
  await done(post('manager', `/v1/projects/${id}/closure`, { summary: 'Stopped before it cost.', lessons }));
  const closed = await projectWhen(id, 'is closed', shown => shown.status === 'closed');
  expect(closed).toMatchObject({ result: 'killed', closure: { early: true } });
  expect(closed.gates).toHaveLength(1);
  await until('its lesson is found', async () => (await read('sponsor', '/v1/lessons?q=obsolescence')).items.length === 1);
});

test('after an advisory gate said no, only the sponsor may go on, with a reason that everybody sees', async () => {
  const id = await submit({ gateModel: 'uk-gateway' });
  const advised = await decide(id, await openRound(id), { outcome: 'recycle', reason: 'The case for change is thin.' });
  expect(advised).toMatchObject({ status: 'active', stage: 'strategy' });
  expect((await post('manager', `/v1/projects/${id}/proceed`, { reason: 'We are ready.' })).status).toBe(403);
  await done(post('sponsor', `/v1/projects/${id}/proceed`, { reason: 'The minister has decided.' }));
  expect(await project(id)).toMatchObject({
    stage: 'justification',
    gates: [{ gate: 'gate-0', outcome: 'recycle', authority: 'advisory', against: 'The minister has decided.' }],
  });
  await evidence(id, 'strategic-outline-case');
  await decide(id, await ask(id), { outcome: 'recycle', reason: because });
  expect(typeOf(await post('sponsor', `/v1/projects/${id}/proceed`, { reason: 'I insist.' }))).toBe('wrong-status');
});

test('an automatic gate says go without a board when all criteria pass, and asks the board when one does not', async () => {
  const small = await submit({ gateModel: 'light-auto', costs: [{ year: 2026, amount: 1_000_000 }] });
  const passed = await projectWhen(small, 'passed its first gate', shown => shown.stage === 'build');
  expect(passed.gates).toMatchObject([{ gate: 'start', outcome: 'go', authority: 'auto' }]);
  const round = await read('auditor', `/v1/reviews/${small}.start.1`);
  expect(round).toMatchObject({ route: 'auto', ballots: [], outcome: { by: 'auto' } });
  expect(typeOf(await ballot('gatekeeper-2', round.id, { outcome: 'go' }))).toBe('round-is-closed');

  const large = await submit({ gateModel: 'light-auto', costs: [{ year: 2026, amount: 90_000_000 }] });
  const review = await openRound(large);
  expect(await read('auditor', `/v1/reviews/${review}`)).toMatchObject({ route: 'board' });
  expect((await decide(large, review, { outcome: 'go' })).stage).toBe('build');
});

test('P6: a quorum that can never be met is refused when the round would open, with who is missing', async () => {
  const roles: Record<string, string[]> = {
    'gatekeeper-2': ['gatekeeper', 'sponsor'],
    'gatekeeper-3': ['gatekeeper', 'manager'],
  };
  const people = demoPeople.map(({ job: _, ...person }) => ({ ...person, roles: roles[person.id] ?? [...person.roles] }));
  expect((await host.send('admin', { method: 'PUT', path: '/v1/offices/demo/people', body: { people } })).status).toBe(200);
  const id = await submit({ gateModel: 'gds', sponsor: 'gatekeeper-2', manager: 'gatekeeper-3' });
  await accept(id, 'sponsor', 'gatekeeper-2');
  await accept(id, 'manager', 'gatekeeper-3');
  await projectWhen(id, 'is admitted', shown => shown.status === 'active');
  await done(post('pmo', `/v1/projects/${id}/reviews`));
  const refused = await projectWhen(id, 'knows that no round could be opened', shown => shown.gates.length > 0);
  expect(refused).toMatchObject({ status: 'active', gates: [{ outcome: 'refused' }] });
  expect(refused.open).toBeUndefined();
  expect(refused.gates[0].why).toBe(
    'The quorum can never be met: 1 of the 2 members a quorum needs may decide (gatekeeper-5); gatekeeper-2 sponsors the project; gatekeeper-3 manages the project. Give the board another member or another quorum.',
  );
});

test('P3: sponsor, manager, author and strangers to the board cannot vote, and the answer says why', async () => {
  const id = await submit();
  await accept(id, 'manager');
  const review = await openRound(id);
  const refusals = await Promise.all(['sponsor', 'manager', 'pmo', 'auditor'].map(who => ballot(who, review, { outcome: 'go' })));
  expect(refusals.map(sent => [sent.status, typeOf(sent)])).toEqual([
    [403, 'conflict-of-interest'],
    [403, 'conflict-of-interest'],
    [403, 'not-on-the-board'],
    [403, 'not-on-the-board'],
  ]);
  expect((await read('pmo', `/v1/reviews/${review}`)).ballots).toEqual([]);
});
