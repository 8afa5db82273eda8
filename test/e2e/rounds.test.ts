/** Rounds under way: edits that are refused, delegates, hidden ballots, second thoughts, and a host that is stopped in the middle. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import stageGate from '#presets/stage-gate.json' with { type: 'json' };
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, because, proposal, type Shown } from './api-driver.ts';
import { fileSent } from './second-office.ts';

let host: TestHost;
const { accept, post, read, done, submit, projectWhen, openRound, ask, ballot, decide, evidence } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  const [screen, ...others] = stageGate.gates;
  const hidden = { ...screen, rule: { ...screen?.rule, ballots: 'hidden-until-closed' } };
  const model = { ...stageGate, id: 'secret', name: 'Secret ballots', gates: [hidden, ...others] };
  const put = await host.send('pmo', { method: 'PUT', path: '/v1/offices/demo/gate-models', body: { model } });
  expect(put.status, JSON.stringify(put.body)).toBe(200);
});
afterAll(() => host?.close());

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const typeOf = ({ body }: { body: Shown }) => body.type.replace('urn:tollgate:', '');
const inboxOf = async (person: string): Promise<Shown[]> => {
  await host.host.factStream.idle();
  return (await read(person, '/v1/reviews?inbox=me&limit=200')).items;
};

test.each([
  [
    'a revision',
    (id: string, sent: object) => post('sponsor', `/v1/projects/${id}/revisions`, { proposal: { ...sent, aims: 'More.' } }),
  ],
  [
    'new evidence',
    (id: string) => post('manager', `/v1/projects/${id}/evidence`, { kind: 'survey', title: 'A survey', text: 'Ten of ten.' }),
  ],
])('P13: %s is refused while a round is open, with what to do instead, and the ballots go on counting', async (_what, edit) => {
  const sent = proposal();
  const id = await submit(sent);
  const review = await openRound(id);
  for (const member of ['gatekeeper-1', 'gatekeeper-2']) await done(ballot(member, review, { outcome: 'go' }));
  const before = await read('gatekeeper-1', `/v1/reviews/${review}`);
  const late = await edit(id, sent);
  expect([late.status, typeOf(late)]).toEqual([409, 'round-is-open']);
  expect(late.body.detail).toContain('withdraw the request');
  await host.host.factStream.idle();
  const { pack, ballots, outcome } = await read('gatekeeper-1', `/v1/reviews/${review}`);
  expect({ pack, ballots, outcome }).toEqual({ pack: before.pack, ballots: before.ballots, outcome: undefined });
  expect((await decide(id, review, { outcome: 'go' })).stage).toBe('scoping');
});

test('P13: a request is withdrawn after a vote when the chair agrees; the content can be changed then, and the gate asked for again', async () => {
  const sent = proposal();
  const id = await submit(sent);
  const review = await openRound(id);
  await done(ballot('gatekeeper-1', review, { outcome: 'kill', reason: because }));
  expect((await read('sponsor', `/v1/reviews/${review}`)).actions).toContain('withdraw');
  const asked = await done(post('sponsor', `/v1/reviews/${review}/withdrawal`, { reason: 'The offer is gone.' }));
  expect(asked.facts).toEqual(['withdrawal-asked']);
  const early = await post('gatekeeper-2', `/v1/reviews/${review}/withdrawal/answer`, { agreed: true });
  expect([early.status, typeOf(early)]).toEqual([403, 'not-allowed']);
  expect((await read('chair', `/v1/reviews/${review}`)).actions).toContain('answer-withdrawal');
  expect((await read('sponsor', `/v1/projects/${id}`)).openRound.withdrawal).toMatchObject({
    by: 'sponsor',
    waitsFor: ['chair'],
  });
  const answered = await done(post('chair', `/v1/reviews/${review}/withdrawal/answer`, { agreed: true }));
  expect(answered.facts).toEqual(['withdrawal-answered', 'round-withdrawn']);
  const shown = await projectWhen(id, 'knows that its request was withdrawn', ({ open }) => open === undefined);
  expect(shown.gates).toMatchObject([{ review, outcome: 'withdrawn', why: 'The offer is gone.' }]);
  await done(post('sponsor', `/v1/projects/${id}/revisions`, { proposal: { ...sent, aims: 'More.' } }));
  expect((await decide(id, await ask(id), { outcome: 'go' })).stage).toBe('scoping');
});

test('P13: a member asks, the manager answers with a file, and the board reads both beside the same pack', async () => {
  const id = await submit();
  await accept(id, 'manager');
  const review = await openRound(id);
  const { pack } = await read('gatekeeper-1', `/v1/reviews/${review}`);
  await done(post('gatekeeper-1', `/v1/reviews/${review}/questions`, { text: 'What does it cost to run?' }));
  expect((await read('manager', `/v1/reviews/${review}`)).actions).toContain('answer-question');
  const to = `/v1/reviews/${review}/questions/q1/answer`;
  const file = { key: `evidence/${id}/nowhere/costs.txt`, sha256: 'a'.repeat(64), bytes: 5, contentType: 'text/plain' };
  const missing = await post('manager', to, { text: 'See the file.', file });
  expect([missing.status, typeOf(missing)]).toEqual([422, 'file-not-there']);
  const sent = await fileSent(host, 'manager', id);
  await done(post('manager', to, { text: 'See the file.', file: sent }));
  const shown = await read('gatekeeper-2', `/v1/reviews/${review}`);
  expect(shown.pack).toEqual(pack);
  expect(shown.questions).toMatchObject([{ id: 'q1', by: 'gatekeeper-1', answer: { by: 'manager', file: sent } }]);
  expect((await read('gatekeeper-2', `/v1/reviews/${review}/questions/q1/file`)).method).toBe('GET');
});

test('a report that is filed during a round is shown as newer than the pack, and the chair restarts the round on it', async () => {
  const id = await submit();
  const review = await openRound(id);
  expect((await read('chair', `/v1/reviews/${review}`)).newer).toBeUndefined();
  await done(post('manager', `/v1/projects/${id}/reports`, { forecast: 7_777_700, summary: 'Ten times as dear.' }));
  const { newer, pack, actions } = await read('chair', `/v1/reviews/${review}`);
  expect(newer.changes).toContainEqual({ field: 'forecast', now: 7_777_700 });
  expect([pack.report, actions.includes('restart-round'), actions.includes('keep-pack')]).toEqual([undefined, true, false]);
  const kept = await post('chair', `/v1/reviews/${review}/pack-kept`, { reason: 'It was known.' });
  expect([kept.status, typeOf(kept)]).toEqual([409, 'wrong-status']);
  await done(post('chair', `/v1/reviews/${review}/restart`, { reason: 'The cost has risen.' }));
  await projectWhen(id, 'has asked again', ({ open }) => open !== undefined && open.review !== review);
  const second = await openRound(id);
  expect((await read('chair', `/v1/reviews/${second}`)).pack.report.forecast).toBe(7_777_700);
});

test('a gate’s request is withdrawn three times at most; then the answer says how many seconds to wait', async () => {
  const id = await submit();
  await accept(id, 'manager');
  await openRound(id);
  const withdrawal = async () => {
    const { open } = await read('manager', `/v1/projects/${id}`);
    return host.raw(`/v1/reviews/${open.review}/withdrawal`, {
      as: 'manager',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason: 'Not yet.' }),
    });
  };
  for (const _ of [1, 2, 3]) {
    expect((await withdrawal()).status).toBe(201);
    await projectWhen(id, 'has no open round', shown => shown.open === undefined);
    await ask(id);
  }
  const { status, body, headers } = await withdrawal();
  expect([status, body.type, body.title]).toEqual([429, 'urn:tollgate:too-often', 'Too often']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(29 * 86_400);
});

test('P7: a delegate sees the round in the inbox, votes for the member, and both names are kept', async () => {
  const id = await submit();
  const review = await openRound(id);
  expect(await inboxOf('admin')).toEqual([]);
  const early = await ballot('admin', review, { outcome: 'go', onBehalfOf: 'gatekeeper-4' });
  expect([early.status, typeOf(early)]).toEqual([403, 'delegation-not-valid']);
  const granted = { to: 'admin', starts: day(-1), ends: day(7) };
  await done(post('gatekeeper-4', '/v1/offices/demo/delegations', granted));
  expect((await inboxOf('admin')).filter(item => item.id === review)).toMatchObject([
    { kind: 'review', onBehalfOf: 'gatekeeper-4' },
  ]);
  expect((await read('admin', `/v1/reviews/${review}`)).youMayVoteFor).toEqual(['gatekeeper-4']);
  await done(ballot('admin', review, { outcome: 'go', onBehalfOf: 'gatekeeper-4' }));
  expect((await read('pmo', `/v1/reviews/${review}`)).ballots).toMatchObject([{ member: 'gatekeeper-4', by: 'admin' }]);
  expect((await inboxOf('admin')).filter(item => item.id === review)).toEqual([]);

  const twice = await ballot('admin', review, { outcome: 'go', onBehalfOf: 'gatekeeper-5' });
  expect([twice.status, typeOf(twice)]).toEqual([403, 'delegation-not-valid']);
  expect((await post('gatekeeper-5', '/v1/offices/demo/delegations/d1/revocation')).status).toBe(403);
  await done(post('gatekeeper-4', '/v1/offices/demo/delegations/d1/revocation'));
  expect(typeOf(await ballot('admin', review, { outcome: 'hold', reason: because, onBehalfOf: 'gatekeeper-4' }))).toBe(
    'delegation-not-valid',
  );
});

test('hidden ballots stay hidden until the round is decided: on the page, in lists and in the export; your own you see', async () => {
  const id = await submit({ gateModel: 'secret' });
  const review = await openRound(id);
  await done(ballot('gatekeeper-1', review, { outcome: 'kill', reason: 'A word for the board alone.' }));
  await done(ballot('gatekeeper-2', review, { outcome: 'go' }));
  await host.host.factStream.idle();
  const shown = await read('gatekeeper-2', `/v1/reviews/${review}`);
  expect(shown.ballots).toEqual([
    { member: 'gatekeeper-1', at: expect.any(String), hidden: true },
    expect.objectContaining({ member: 'gatekeeper-2', outcome: 'go' }),
  ]);
  const everything = await Promise.all(
    [`/v1/reviews/${review}`, `/v1/projects/${id}`, `/v1/projects/${id}/history`, `/v1/projects/${id}/export`, '/v1/reviews'].map(
      async path => JSON.stringify(await read('sponsor', path)),
    ),
  );
  expect(everything.map(text => text.includes('A word for the board alone.'))).toEqual(Array(5).fill(false));

  await decide(id, review, { outcome: 'go' });
  const { ballots } = await read('sponsor', `/v1/reviews/${review}`);
  expect(ballots.filter((entry: Shown) => entry.hidden)).toEqual([]);
  expect(JSON.stringify(await read('sponsor', `/v1/projects/${id}/export`))).toContain('A word for the board alone.');
});

test('P1: a changed ballot is a new entry that names the one it replaces, and one ballot a member counts', async () => {
  const id = await submit();
  const review = await openRound(id);
  const first = await done(ballot('chair', review, { outcome: 'go' }));
  expect((await done(ballot('chair', review, { outcome: 'go' }))).facts).toEqual([]);
  await done(ballot('chair', review, { outcome: 'hold', reason: 'On second thoughts.' }));
  const { ballots } = await read('pmo', `/v1/reviews/${review}`);
  expect(ballots).toMatchObject([{ member: 'chair', outcome: 'hold' }]);
  const facts = (await host.commits())
    .filter(commit => commit.stream === `review/${review}`)
    .flatMap(commit => commit.facts as Shown[]);
  expect(facts.filter(fact => fact.type === 'ballot-cast').map(fact => fact.replaces)).toEqual([undefined, first.version]);
});

test('a member who steps back is no longer asked, and the round ends without that ballot', async () => {
  const id = await submit();
  const review = await openRound(id);
  await done(ballot('gatekeeper-1', review, { outcome: 'hold', reason: because }));
  await done(post('gatekeeper-1', `/v1/reviews/${review}/recusals`, { reason: 'My brother works there.' }));
  expect((await inboxOf('gatekeeper-1')).some(item => item.id === review)).toBe(false);
  expect(typeOf(await ballot('gatekeeper-1', review, { outcome: 'go' }))).toBe('not-on-the-board');
  expect((await post('sponsor', `/v1/reviews/${review}/recusals`, { reason: 'I may not anyway.' })).status).toBe(403);
  const { ballots, recused } = await read('pmo', `/v1/reviews/${review}`);
  expect([ballots, recused]).toMatchObject([[], [{ member: 'gatekeeper-1', reason: 'My brother works there.' }]]);
  for (const member of ['gatekeeper-2', 'gatekeeper-3', 'gatekeeper-4']) await done(ballot(member, review, { outcome: 'go' }));
  expect((await projectWhen(id, 'has passed', shown => shown.stage === 'scoping')).gates).toHaveLength(1);
});

test('a plain go is refused while a must criterion does not pass, and the refusal names the criterion and the way out', async () => {
  const id = await submit();
  await decide(id, await openRound(id), { outcome: 'go' });
  await decide(id, await ask(id), { outcome: 'go' });
  const review = await ask(id);
  const { status, body } = await ballot('chair', review, { outcome: 'go' });
  expect([status, body.type]).toEqual([422, 'urn:tollgate:must-criterion-not-met']);
  expect(body.detail).toContain('Business case: defined product');
  expect(body.detail).toContain('conditional-go');
  expect(typeOf(await ballot('chair', review, { outcome: 'conditional-go', reason: because }))).toBe('condition-required');
  expect(typeOf(await ballot('chair', review, { outcome: 'kill' }))).toBe('reason-required');
  await decide(id, review, { outcome: 'recycle', reason: because });
  await evidence(id, 'business-case');
  expect((await decide(id, await ask(id), { outcome: 'go' })).stage).toBe('development');
});

test('P8: a host stopped in the middle of a round goes on where it was: the ballots stand, the round decides, the project moves', async () => {
  const id = await submit();
  const review = await openRound(id);
  for (const member of ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3']) await done(ballot(member, review, { outcome: 'go' }));
  const before = await host.commits();
  await host.restart();
  expect((await host.commits()).slice(0, before.length)).toEqual(before);
  expect((await read('gatekeeper-4', `/v1/reviews/${review}`)).ballots).toHaveLength(3);
  const last = await done(ballot('gatekeeper-4', review, { outcome: 'go' }));
  expect(last.facts).toEqual(['ballot-cast', 'round-decided']);
  expect((await projectWhen(id, 'has passed', shown => shown.stage === 'scoping')).gates).toMatchObject([
    { review, outcome: 'go' },
  ]);
});

test('P8: a decision made just before the host stops reaches the project after the next start', async () => {
  const ids = await Promise.all([submit(), submit(), submit(), submit()]);
  const reviews = await Promise.all(ids.map(id => openRound(id)));
  const votes = reviews.flatMap(review =>
    ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3', 'gatekeeper-4'].map(member =>
      done(ballot(member, review, { outcome: 'go' })),
    ),
  );
  await Promise.all(votes);
  await host.restart();
  for (const id of ids) await projectWhen(id, 'has passed', shown => shown.stage === 'scoping' && shown.gates.length === 1);
});
