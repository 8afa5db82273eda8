/** A question of weights on a running host, over HTTP: asked, answered blind, brought to light by the last answer, taken over with a reason. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyExport } from '#domain/verify-export.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { mailsTold } from '#test/support/mails-told.ts';
import { actsOn, because, type Shown } from './api-driver.ts';
import { told } from './calls-made.ts';
import { equalPoints, weightingTerms } from './weightings-made.ts';

let host: TestHost;
const { read } = actsOn(() => host);
const asked = ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3'];
const office = '/v1/offices/demo';

beforeAll(async () => {
  host = await startTestHost();
  const goals = ['reach', 'cost', 'risk'].map(id => ({ id, name: `Goal ${id}`, weight: 1 }));
  const answer = await host.send('pmo', { method: 'PUT', path: `${office}/goals`, body: { goals } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
});
afterAll(() => host?.close());

const post = (who: string, path: string, body: unknown) => host.send(who, { method: 'POST', path, body });
const pairs = (first: number | string, second: number | string, third: number | string) => ({
  by: 'pairwise',
  judgements: [
    { item: 'reach', over: 'cost', times: first },
    { item: 'cost', over: 'risk', times: second },
    { item: 'reach', over: 'risk', times: third },
  ],
});

async function opened(changes: Record<string, unknown> = {}): Promise<string> {
  const terms = weightingTerms({ office: 'demo', asked, items: [], goals: true }, { method: 'pairwise', ...changes });
  return (await told(host, 'pmo', '/v1/weightings', terms)).id;
}

const csvOf = async (who: string, id: string) => {
  const headers = { accept: 'text/csv', authorization: `Bearer ${await host.tokenOf(who)}` };
  const answer = await fetch(`${host.url}/v1/weightings/${id}`, { headers });
  return { type: answer.headers.get('content-type'), rows: (await answer.text()).trim().split('\r\n') };
};

describe('a question of weights', () => {
  let id: string;

  test('the PMO asks three people, who find it in their inboxes and in a mail', async () => {
    expect(
      (await post('sponsor', '/v1/weightings', weightingTerms({ office: 'demo', asked, items: [], goals: true }))).status,
    ).toBe(403);
    id = await opened({ question: 'What counts most?' });
    await host.commits();
    for (const who of asked) {
      const { items } = await read(who, '/v1/reviews?inbox=me');
      expect(items).toContainEqual(expect.objectContaining({ kind: 'weighting', weighting: id, method: 'pairwise', items: 3 }));
    }
    const mails = await host.host.wired.mailbox.list({ limit: 100 });
    const sent = mails.filter(({ subject }) => subject.startsWith('Your weights are asked'));
    expect(sent.flatMap(({ to }) => to).sort()).toEqual(asked.map(who => `${who}@tollgate.example`));
    const { items } = await read('auditor', '/v1/weightings');
    expect(items[0]).toMatchObject({ id, status: 'open', asked: 3, answered: 0, takenOver: false });
  });

  test('nobody sees what others answered while it is open: neither the page, the table, the export nor an event', async () => {
    await told(host, asked[0] ?? '', `/v1/weightings/${id}/answers`, pairs(9, 2, 5));
    await told(host, asked[0] ?? '', `/v1/weightings/${id}/answers`, pairs(2, 2, 4));
    for (const who of ['pmo', 'admin', 'auditor', asked[1] ?? '']) {
      const shown = await read(who, `/v1/weightings/${id}`);
      expect([who, shown.hidden, shown.answers, shown.result]).toEqual([who, true, [], undefined]);
      expect(shown.asked).toContainEqual({ person: asked[0], answered: true });
      expect((await csvOf(who, id)).rows).toEqual([
        'item,name,weight,lowest,highest,range,disagreement',
        ...['reach', 'cost', 'risk'].map(item => `${item},Goal ${item},,,,,`),
      ]);
      const exported = await host.send(who, { method: 'GET', path: `/v1/weightings/${id}/export` });
      expect([who, exported.status, exported.body.type]).toEqual([who, 409, 'urn:tollgate:wrong-status']);
    }
    expect((await read(asked[0] ?? '', `/v1/weightings/${id}`)).answers).toMatchObject([{ answer: pairs(2, 2, 4) }]);
    const { items } = await read(asked[0] ?? '', '/v1/reviews?inbox=me');
    expect(items.filter(({ kind }: Shown) => kind === 'weighting')).toEqual([]);
    const mails = JSON.stringify(await mailsTold(host.host.wired));
    expect(mails).not.toContain('judgements');
  });

  test('an answer that cannot be right is refused at its field, and nothing is stored', async () => {
    const before = (await host.commits()).length;
    const other = await post(asked[1] ?? '', `/v1/weightings/${id}/answers`, equalPoints([{ id: 'reach' }]));
    expect([other.status, other.body.errors?.[0]?.field]).toEqual([422, 'by']);
    const apart = { ...pairs(2, 2, 2), judgements: pairs(2, 2, 2).judgements.slice(0, 1) };
    const left = await post(asked[1] ?? '', `/v1/weightings/${id}/answers`, apart);
    expect([left.status, left.body.errors?.[0]?.field]).toEqual([422, 'judgements']);
    expect((await post('pmo', `/v1/weightings/${id}/answers`, pairs(1, 1, 1))).status).toBe(403);
    expect((await post('pmo', `/v1/weightings/${id}/goals`, { reason: because })).status).toBe(409);
    expect((await host.commits()).length).toBe(before);
  });

  test('the last answer brings all to light, for the whole office: each person, the group, and where they disagree', async () => {
    await told(host, asked[1] ?? '', `/v1/weightings/${id}/answers`, pairs(2, 2, 4));
    const { facts } = await told(host, asked[2] ?? '', `/v1/weightings/${id}/answers`, pairs(3, 3, 2));
    expect(facts).toEqual(['weighting-answered', 'weighting-closed']);
    const shown = await read('sponsor', `/v1/weightings/${id}`);
    expect(shown).toMatchObject({ status: 'closed', hidden: false, closed: { why: 'all-answered' }, actions: [] });
    expect(shown.answers).toHaveLength(3);
    expect(shown.result.people.map(({ person, ratio }: Shown) => [person, ratio > 0.1])).toEqual([
      [asked[0], false],
      [asked[1], false],
      [asked[2], true],
    ]);
    expect(shown.result.people[2].mostInconsistent).toMatchObject({ suggested: expect.any(String) });
    expect(shown.result.consistency.accepted).toBe(true);
    const sum = shown.result.weights.reduce((all: number, { share }: Shown) => all + share, 0);
    expect(sum).toBeCloseTo(1, 12);
    await host.commits();
    const mails = await mailsTold(host.host.wired);
    expect(mails.some(({ subject }) => subject.startsWith('The weights are known'))).toBe(true);
    const { type, rows } = await csvOf('sponsor', id);
    expect(type).toContain('text/csv');
    expect(rows[0]).toContain('weight');
    expect(rows.at(-1)).toMatch(/^,consistency ratio,0\.\d+,0,0,0\.\d+/);
  });

  test('the PMO takes the weights over as those of the goals; the history says from which question, and the question says so', async () => {
    const { version } = await read('pmo', `/v1/weightings/${id}`);
    expect((await post('sponsor', `/v1/weightings/${id}/goals`, { reason: because })).status).toBe(403);
    const receipt = await told(host, 'pmo', `/v1/weightings/${id}/goals`, { reason: 'The board was asked.' });
    expect(receipt).toMatchObject({ id: 'demo', facts: ['goals-set'] });
    const { result } = await read('pmo', `/v1/weightings/${id}`);
    const { goals } = await read('pmo', `${office}/goals`);
    for (const [index, goal] of goals.entries()) expect(goal.weight).toBeCloseTo(result.weights[index].share * 100, 2);
    const last = (await read('pmo', `${office}/history?order=newest`)).items[0];
    expect(last.facts[0]).toMatchObject({ type: 'goals-set', reason: 'The board was asked.', from: { weighting: id } });
    const noted = await until('the question has taken note', async () => {
      const shown = await read('auditor', `/v1/weightings/${id}`);
      return shown.takenOver.length > 0 && shown;
    });
    expect(noted).toMatchObject({
      version: version + 1,
      takenOver: [{ as: { kind: 'goals' }, by: 'pmo', entry: receipt.version }],
    });
  });

  test('its export verifies as a whole, with every answer in it', async () => {
    const exported = await read('auditor', `/v1/weightings/${id}/export`);
    expect(verifyExport(exported)).toMatchObject({ fault: undefined, absent: [] });
    const types = exported.streams[0].commits.flatMap(({ facts }: Shown) => facts.map(({ type }: Shown) => type));
    expect(types.filter((type: string) => type === 'weighting-answered')).toHaveLength(4);
  });
});

describe('a group that contradicts itself', () => {
  test('weights over a ratio of 0.10 are taken over with the reason alone, into goals and into a scoring model', async () => {
    const scoring = {
      method: 'weighted-sum',
      goals: ['reach', 'cost', 'risk'].map(id => ({ id, name: id })),
      weighting: { by: 'direct', weights: ['reach', 'cost', 'risk'].map(goal => ({ goal, weight: 1 })) },
    };
    await told(host, 'pmo', `${office}/scoring-models`, { id: 'three', name: 'Three', scoring, reason: because });
    const id = await opened({ asked: asked.slice(0, 1) });
    await told(host, asked[0] ?? '', `/v1/weightings/${id}/answers`, pairs(3, 3, '1/5'));
    const shown = await read('pmo', `/v1/weightings/${id}`);
    expect(shown).toMatchObject({ actions: ['take-goals', 'take-scoring-model'], models: [{ id: 'three', version: 1 }] });
    expect(shown.result.consistency).toMatchObject({ accepted: false, mostInconsistent: { suggested: expect.any(String) } });
    for (const [path, body] of [
      ['goals', {}],
      ['scoring-model', { model: 'three' }],
    ] as const) {
      const without = await post('pmo', `/v1/weightings/${id}/${path}`, { ...body, reason: because });
      expect([path, without.status, without.body.errors?.[0]?.field]).toEqual([path, 422, 'acceptedBecause']);
      await told(host, 'pmo', `/v1/weightings/${id}/${path}`, { ...body, reason: because, acceptedBecause: 'They insist.' });
    }
    const { items } = await read('pmo', `${office}/scoring-models`);
    expect(items[0]).toMatchObject({
      version: 2,
      scoring: { weighting: { by: 'pairwise', people: [{ person: asked[0] }], acceptedBecause: 'They insist.' } },
    });
    await until('both are noted', async () => (await read('pmo', `/v1/weightings/${id}`)).takenOver.length === 2);
  });

  test('whoever compares goals alone meets the same rule: the server refuses contradicting judgements without a reason', async () => {
    const { goals } = await read('pmo', `${office}/goals`);
    const { weights } = (await post('pmo', `${office}/goals/weights`, { judgements: pairs(3, 3, '1/5').judgements })).body;
    const judged = { judgements: pairs(3, 3, '1/5').judgements };
    const weighed = goals.map((goal: Shown, index: number) => ({ ...goal, weight: weights[index].share * 100 }));
    const put = (more: object) =>
      host.send('pmo', { method: 'PUT', path: `${office}/goals`, body: { goals: weighed, judged: { ...judged, ...more } } });
    const refused = await put({});
    expect([refused.status, refused.body.errors?.[0]?.field]).toEqual([422, 'judged.acceptedBecause']);
    expect((await put({ acceptedBecause: 'I know.' })).status).toBe(200);
  });
});

test('pairs of named dimensions are judged before they are answered, without storing anything', async () => {
  const body = { items: ['a', 'b'], judgements: [{ item: 'a', over: 'b', times: 4 }] };
  const { status, body: answer } = await post('gatekeeper-1', `${office}/goals/weights`, body);
  expect([status, answer.weights?.[0]?.share]).toEqual([200, 0.8]);
});

test('the PMO closes a question before its day, and one without answers says that nobody answered', async () => {
  const id = await opened({ method: 'swing' });
  await told(host, 'pmo', `/v1/weightings/${id}/close`, { reason: 'The wrong people were asked.' });
  const shown = await read('pmo', `/v1/weightings/${id}`);
  expect(shown).toMatchObject({ status: 'closed', closed: { why: 'by-hand', by: 'pmo' }, actions: [] });
  expect(shown.result).toBeUndefined();
});
