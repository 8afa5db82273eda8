/** One project's whole life, as its people would live it: over HTTP, signed in for real, on a host that runs every workflow. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyChain } from '#domain/history/verify.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { mailsTold } from '#test/support/mails-told.ts';
import { actsOn, because, proposal, type Shown } from './api-driver.ts';

let host: TestHost;
const { post, read, project, done, submit, projectWhen, openRound, ask, decide, evidence, attest } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

const mailsTo = async (person: string): Promise<string[]> => {
  await host.host.factStream.idle();
  const mails = await mailsTold(host.host.wired, `${person}@tollgate.example`);
  return mails.map(mail => mail.subject);
};

/** What subscribers of events were told about a project or one of its rounds. */
async function eventsOf(id: string): Promise<readonly { type: string; detail: Shown }[]> {
  await host.host.factStream.idle();
  const lines = (await readFile(join(host.folder, 'events.jsonl'), 'utf8')).trimEnd().split('\n');
  return lines.map(line => JSON.parse(line)).filter(event => event.detail.stream.split(/[/.]/)[1] === id);
}

async function alertsOf(id: string): Promise<Shown[]> {
  const { items } = await read('pmo', '/v1/alerts?limit=200');
  return items.filter((alert: Shown) => alert.project === id);
}

async function throughThreeGates(id: string): Promise<void> {
  expect((await decide(id, await openRound(id), { outcome: 'go' })).stage).toBe('scoping');

  const second = await ask(id);
  const conditions = [{ text: 'Interview ten users.', due: '2099-06-30', owner: 'manager' }];
  const conditional = await decide(id, second, { outcome: 'conditional-go', reason: because, conditions });
  expect(conditional).toMatchObject({ stage: 'business-case', gates: [{ outcome: 'go' }, { outcome: 'conditional-go' }] });
  expect(conditional.conditions[0]).toMatchObject({ id: 'c1', text: 'Interview ten users.', review: second });

  await meetsItsCondition(id);
  await evidence(id, 'business-case', 'sponsor');
  await attest(id, 'competitive-advantage', 'pmo');
  await attest(id, 'technical-feasibility', 'pmo');
  const { criteria } = (await project(id)).nextGate;
  expect(criteria.slice(0, 5).map((entry: Shown) => entry.verdict)).toEqual(Array(5).fill('pass'));
  expect((await decide(id, await ask(id), { outcome: 'go' })).stage).toBe('development');
}

async function meetsItsCondition(id: string): Promise<void> {
  expect(await post('manager', `/v1/projects/${id}/reviews`)).toMatchObject({
    status: 409,
    body: { type: 'urn:tollgate:condition-open' },
  });
  const met = await done(post('manager', `/v1/projects/${id}/conditions/c1`, { how: 'Twelve users were interviewed.' }));
  expect(met.facts).toContain('condition-reported');
  expect(await post('manager', `/v1/projects/${id}/conditions/c1/acceptance`, { accepted: true })).toMatchObject({ status: 403 });
  const { waitsFor } = (await project(id)).conditions[0];
  await done(post(waitsFor[0], `/v1/projects/${id}/conditions/c1/acceptance`, { accepted: true }));
}

async function raisesAndClearsAlerts(id: string): Promise<void> {
  const expected = ['development-within-cost', 'watch-cost'];
  await done(post('manager', `/v1/projects/${id}/reports`, { forecast: 12_000_000, confidence: 'amber' }));
  const alerts = await until('the alerts are listed', async () => {
    const found = await alertsOf(id);
    return found.length > 0 && found;
  });
  expect(alerts.map(alert => alert.criterion).sort()).toEqual(expected);
  expect(alerts.find(alert => alert.criterion === 'watch-cost')).toMatchObject({
    level: 2,
    owner: 'sponsor',
    value: 'the forecast over the approved cost is 20 %',
  });
  expect(await mailsTo('sponsor')).toContainEqual(expect.stringMatching(/^Alert: Cost is less than 15 % .* fails at Ledger/));
  expect(await mailsTo('manager')).toContainEqual(expect.stringMatching(/^Alert: Forecast is at most 10 % .* fails at Ledger/));
  const failed = (await eventsOf(id)).filter(event => event.type === 'criterion-failed');
  expect(failed.map(event => event.detail.criterion).sort()).toEqual(expected);

  await done(post('manager', `/v1/projects/${id}/reports`, { forecast: 10_200_000, confidence: 'green' }));
  await until('the alerts are cleared', async () => (await alertsOf(id)).length === 0);
  expect((await eventsOf(id)).filter(event => event.type === 'criterion-recovered')).toHaveLength(2);
}

async function throughTheLastGates(id: string): Promise<void> {
  const testing = await ask(id);
  expect((await read('pmo', `/v1/reviews/${testing}`)).roster).toEqual(['gatekeeper-2', 'gatekeeper-3', 'gatekeeper-5']);
  expect((await decide(id, testing, { outcome: 'go' })).stage).toBe('testing');
  await evidence(id, 'test-report');
  expect((await decide(id, await ask(id), { outcome: 'go' })).stage).toBe('launch');
  expect(await post('manager', `/v1/projects/${id}/reviews`)).toMatchObject({
    status: 422,
    body: { type: 'urn:tollgate:nothing-left-to-ask' },
  });
}

async function closes(id: string): Promise<void> {
  const lesson = { title: 'Ask the pilots twice', text: 'Harbour pilots remember tides, not dates.', tags: ['pilots'] };
  await done(
    post('manager', `/v1/projects/${id}/closure`, { summary: 'Handed over.', finalCost: 10_100_000, lessons: [lesson] }),
  );
  expect(await mailsTo('sponsor')).toContain('Do you accept the result of Ledger of quiet harbours?');
  const { items } = await read('sponsor', '/v1/reviews?inbox=me');
  expect(items).toMatchObject([{ kind: 'acceptance', project: id }]);
  expect((await post('manager', `/v1/projects/${id}/acceptance`, { accepted: true })).status).toBe(403);
  await done(post('sponsor', `/v1/projects/${id}/acceptance`, { accepted: true, comment: 'As promised.' }));
  const closing = await openRound(id);
  expect(closing).toContain('post-launch-review');
  await decide(id, closing, { outcome: 'go' });
  const closed = await projectWhen(id, 'is closed', shown => shown.status === 'closed');
  expect(closed).toMatchObject({ result: 'completed', failing: [], closure: { accepted: true, reviewed: true } });
  expect(closed.closure.archive.sha256).toMatch(/^[0-9a-f]{64}$/);
}

test('a proposal is scored, admitted, decided at five gates, alarmed, recovered, closed, and its lesson is found again', async () => {
  const id = await submit({ title: 'Ledger of quiet harbours' });
  const admitted = await projectWhen(id, 'is admitted', shown => shown.status === 'active');
  expect(admitted).toMatchObject({ score: { total: 65 }, stage: 'discovery', reasons: [] });
  await throughThreeGates(id);
  await raisesAndClearsAlerts(id);
  await throughTheLastGates(id);
  await closes(id);

  await until('the lesson is listed', async () => (await read('auditor', '/v1/lessons?q=tides')).items.length > 0);
  expect((await read('auditor', '/v1/lessons?q=TIDES%20pilots')).items[0]).toMatchObject({
    title: 'Ask the pilots twice',
    wordsFound: 2,
  });
  const draft = { office: 'demo', title: 'A harbour for pilots', aims: 'Fewer tides missed.' };
  const { status, body } = await post('manager', '/v1/proposals/preview', draft);
  expect(status).toBe(200);
  expect(body.lessons).toMatchObject([{ project: id, title: 'Ask the pilots twice' }]);
});

test('a closed project refuses everything but reading, and its export verifies without us', async () => {
  const { items } = await read('pmo', '/v1/projects?status=closed');
  const id = items[0].id;
  const before = (await host.commits()).length;
  const refused = [
    post('manager', `/v1/projects/${id}/reports`, { progress: 99 }),
    post('manager', `/v1/projects/${id}/reviews`),
    post('manager', `/v1/projects/${id}/closure`, { summary: 'Again.' }),
    post('sponsor', `/v1/projects/${id}/acceptance`, { accepted: true }),
    post('sponsor', `/v1/projects/${id}/revisions`, { proposal: proposal({ title: 'Something else' }) }),
    post('manager', `/v1/projects/${id}/evidence`, { kind: 'late', title: 'Too late', text: 'Too late.' }),
    post('sponsor', `/v1/projects/${id}/proceed`, { reason: 'I insist.' }),
  ];
  for (const { status, body } of await Promise.all(refused))
    expect([status, body.type]).toEqual([409, 'urn:tollgate:wrong-status']);
  expect((await host.commits()).length).toBe(before);
  const exported = await read('auditor', `/v1/projects/${id}/export`);
  expect(exported.streams.map((entry: Shown) => entry.stream.split('/')[0])).toEqual(['project', ...Array(6).fill('review')]);
  expect(verifyChain(exported)).toBeUndefined();
});

test('a customer who is not satisfied sends the closure back; a board may, too; the project goes on and reports again', async () => {
  const id = await submit({ gateModel: 'light-auto', customer: 'pmo', costs: [{ year: 2026, amount: 1_000_000 }] });
  await projectWhen(id, 'stands before its release', shown => shown.nextGate?.id === 'release');
  await done(post('manager', `/v1/projects/${id}/closure`, { summary: 'Done, we think.' }));
  expect((await post('pmo', `/v1/projects/${id}/acceptance`, { accepted: false })).status).toBe(400);
  await done(post('pmo', `/v1/projects/${id}/acceptance`, { accepted: false, comment: 'The manual is missing.' }));
  expect(await projectWhen(id, 'goes on', shown => shown.status === 'active')).toMatchObject({
    closure: { accepted: false, returned: 'The manual is missing.' },
  });
  expect(await mailsTo('manager')).toContainEqual(expect.stringMatching(/^Closure not accepted/));

  await done(post('manager', `/v1/projects/${id}/closure`, { summary: 'Done, with a manual.' }));
  await done(post('pmo', `/v1/projects/${id}/acceptance`, { accepted: true }));
  const returned = await decide(id, await openRound(id), { outcome: 'recycle', reason: 'Show what it brought.' });
  expect(returned).toMatchObject({ status: 'active', closure: { number: 2, reviewed: false } });

  await evidence(id, 'benefits-review');
  await done(post('manager', `/v1/projects/${id}/reports`, { progress: 100 }));
  await done(post('manager', `/v1/projects/${id}/closure`, { summary: 'Done, with results.' }));
  await done(post('pmo', `/v1/projects/${id}/acceptance`, { accepted: true }));
  const closed = await projectWhen(id, 'is closed', shown => shown.status === 'closed');
  expect(closed.gates.at(-1)).toMatchObject({ gate: 'wrap-up', round: 2, outcome: 'go', authority: 'auto' });
});
