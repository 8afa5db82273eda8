/**
 * A Monday of the PMO on a running host: proposals become candidates, scenarios are worked out by the real optimiser, a board decides on one that is
 * frozen, every project knows and every sponsor is told why.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Commit } from '#domain/history/commit.ts';
import { verifyExport } from '#domain/verify-export.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { mailsTold } from '#test/support/mails-told.ts';
import { actsOn, because, type Shown } from './api-driver.ts';
import { askAs } from './ask-as.ts';

let host: TestHost;
const { post, read, done, submit, project } = actsOn(() => host);
const typeOf = ({ body }: { body: Shown }) => body.type.replace('urn:tollgate:', '');

const points = (value: number) =>
  ['digital', 'public-services', 'infrastructure', 'deliverability', 'security'].map(goal => ({
    goal,
    points: value,
    justification: 'As in the plan.',
  }));
const proposed = [
  { title: 'Harbour crane', value: 90, pounds: 1_000_000 },
  { title: 'Quay lights', value: 82, pounds: 800_000 },
  { title: 'Ticket hall', value: 74, pounds: 600_000 },
  { title: 'Signal box', value: 66, pounds: 400_000 },
];

let ids: string[];
let selection: string;
const path = () => `/v1/selections/${selection}`;
const shown = (person = 'pmo') => read(person, path());
const settled = (number: number) =>
  until(`scenario ${number} is worked out`, async () => {
    const { scenarios } = await shown();
    const found = scenarios.find((entry: Shown) => entry.number === number);
    return found?.status !== 'solving' && found;
  });

beforeAll(async () => {
  host = await startTestHost();
  ids = [];
  for (const { title, value, pounds } of proposed) {
    const benefits = [{ name: 'Ships', amount: 500_000_000, ...(title === 'Quay lights' && { owner: 'gatekeeper-5' }) }];
    ids.push(await submit({ title, costs: [{ year: 2026, amount: pounds * 100 }], contributions: points(value), benefits }));
  }
  await done(post('gatekeeper-5', `/v1/projects/${ids[1]}/namings/benefit-owner/acceptance`, { accepted: true }));
  for (const id of ids) await until('it is scored', async () => (await project(id)).score);
}, 120_000);
afterAll(() => host?.close());

describe('choosing among proposals', () => {
  test('the PMO opens a selection in one request; the same key again is the same selection', async () => {
    const body = {
      office: 'demo',
      name: 'Change 2026',
      candidates: ids.map(id => ({ project: id, needs: { engineer: { '2026-Q3': 20 } } })),
      budgets: { 2026: 140_000_000 },
      people: { engineer: { '2026-Q3': 50 } },
    };
    const first = await done(post('pmo', '/v1/selections', body, 'open-2026'));
    expect(await done(post('pmo', '/v1/selections', body, 'open-2026'))).toMatchObject({ id: first.id });
    selection = first.id;
    expect(await shown()).toMatchObject({
      status: 'draft',
      candidates: proposed.map(({ title, pounds }) => ({ title, cost: { 2026: pounds * 100 }, scored: 'claim' })),
      actions: ['add-scenario', 'withdraw-selection'],
    });
    expect(typeOf(await post('sponsor', '/v1/selections', body))).toBe('not-allowed');
  });

  test('a scenario whose wishes cannot all come true names the rules that clash', async () => {
    const [crane, lights] = ids;
    await done(post('pmo', `${path()}/scenarios`, { name: 'Both cranes', rules: { forceIn: [crane, lights] } }));
    const { status, conflict } = await settled(1);
    expect(status).toBe('infeasible');
    expect(conflict.rules.map(({ rule }: Shown) => rule).sort()).toEqual(
      ['budgets:2026', `forceIn:${crane}`, `forceIn:${lights}`].sort(),
    );
    expect(conflict.words).toContain('the budget of 2026');
    expect(typeOf(await post('pmo', `${path()}/submit`, { scenario: 1, board: 'portfolio-board', rule: { quorum: 3 } }))).toBe(
      'wrong-status',
    );
  });

  test('a scenario that can come true has the best set, proven, with everything beside it', async () => {
    await done(post('pmo', `${path()}/scenarios`, { name: 'As called' }));
    const { status, answer } = await settled(2);
    expect(status).toBe('solved');
    expect(answer.found).toMatchObject({ status: 'proven', gap: 0, best: { chosen: [ids[0], ids[3]], cost: 140_000_000 } });
    expect(answer.standings).toHaveLength(4);
    const result = await read('auditor', `${path()}/scenarios/2/result`);
    expect(result).toMatchObject({ format: 'tollgate-selection-result/1', complete: true });
    const values = result.frontiers[0].points.map((point: Shown) => point.value);
    expect(values).toEqual(values.toSorted((left: number, right: number) => left - right));
  });

  test('wrong rules get an error with field, fault and remedy, and nothing is stored', async () => {
    const before = (await shown()).version;
    const unknown = await post('pmo', `${path()}/scenarios`, { name: 'Odd', rules: { requires: [[ids[0], 'nothing']] } });
    expect(unknown.body).toMatchObject({ errors: [{ field: 'rules.requires.0.1' }] });
    expect(unknown.body.detail).toContain('there is no candidate “nothing”');
    const negative = await post('pmo', `${path()}/scenarios`, { name: 'Odd', rules: { budgets: { 2026: -5 } } });
    expect([negative.status, typeOf(negative)]).toEqual([400, 'invalid-request']);
    expect((await shown()).version).toBe(before);
  });

  test('candidates and scenarios come as tables for a spreadsheet, with no formula in them', async () => {
    const table = async (which: string) => {
      const token = await host.tokenOf('pmo');
      return host.raw(`${path()}/${which}`, { headers: { authorization: `Bearer ${token}`, accept: 'text/csv' } });
    };
    const candidates = await table('candidates');
    expect(candidates.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = String(candidates.body).split('\r\n');
    expect(lines[0]).toContain('cost 2026 (GBP),cost (GBP),engineer: 2026-Q3,1 Both cranes,2 As called,chosen,reason');
    expect(lines[1]).toMatch(/Harbour crane,.*,1000000,1000000,2,,yes,,$/);
    const comparison = String((await table('comparison')).body);
    expect(comparison).toContain('budgets:2026 used,,1400000');
    expect(comparison).toMatch(/Quay lights,,no/);
    expect((await read('pmo', `${path()}/comparison`)).scenarios).toHaveLength(2);
  });

  test('the page says beforehand who of each board could not decide, and the question freezes it', async () => {
    const { boards } = await shown();
    const asked = boards.find((board: Shown) => board.id === 'portfolio-board');
    expect(asked.mayDecide).toBe(5);
    expect(asked.excluded).toEqual([{ member: 'gatekeeper-5', why: 'owns a benefit of the project (Quay lights, a candidate)' }]);
    const body = { scenario: 2, board: 'portfolio-board', rule: { quorum: 3 }, question: 'What do we begin this year?' };
    await done(post('pmo', `${path()}/submit`, body));
    const { submission, status } = await shown();
    expect(status).toBe('submitted');
    expect(submission).toMatchObject({ roster: ['chair', 'gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3', 'gatekeeper-4'] });
    await until('it waits in the inbox', async () =>
      (await read('gatekeeper-1', '/v1/reviews?inbox=me&limit=200')).items.some(
        (entry: Shown) => entry.kind === 'selection' && entry.selection === selection,
      ),
    );
  });

  test('whoever sponsors a candidate or owns a benefit of one is refused a ballot, whatever the seat', async () => {
    for (const person of ['sponsor', 'gatekeeper-5']) {
      const refused = await post(person, `${path()}/ballots`, { choice: 'approve' });
      expect([person, refused.status, typeOf(refused)]).toEqual([person, 403, 'conflict-of-interest']);
    }
    expect(typeOf(await post('pmo', `${path()}/ballots`, { choice: 'approve' }))).not.toBe('invalid-request');
    expect(typeOf(await post('gatekeeper-1', `${path()}/ballots`, { choice: 'hold' }))).toBe('reason-required');
  });

  test('P7: a delegate of a member finds the selection in the inbox, and no longer once the delegation is revoked', async () => {
    const waits = async () =>
      (await read('admin', '/v1/reviews?inbox=me&limit=200')).items.filter((entry: Shown) => entry.selection === selection);
    expect(await waits()).toEqual([]);
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    await done(post('gatekeeper-4', '/v1/offices/demo/delegations', { to: 'admin', starts: day(-1), ends: day(7) }));
    expect(await waits()).toMatchObject([{ kind: 'selection', onBehalfOf: 'gatekeeper-4' }]);
    await done(post('gatekeeper-4', '/v1/offices/demo/delegations/d1/revocation'));
    expect(await waits()).toEqual([]);
  });

  test('the decision stands on what was frozen although the scenario is edited while the board decides', async () => {
    const frozen = (await shown()).submission;
    await done(post('pmo', `${path()}/scenarios/2/change`, { name: 'As called', rules: { atMost: 1 } }));
    await settled(2);
    expect(await shown()).toMatchObject({ scenarioChanged: true, submission: { pack: frozen.pack, scenario: frozen.scenario } });
    await done(post('gatekeeper-4', `${path()}/recuse`, { reason: 'I have built cranes for them.' }));
    for (const member of ['chair', 'gatekeeper-1', 'gatekeeper-2']) {
      const { facts } = await done(post(member, `${path()}/ballots`, { choice: 'approve', reason: because }));
      if (facts.includes('selection-decided')) break;
    }
    const { status, outcomes, submission } = await shown();
    expect(status).toBe('decided');
    expect(submission.ending).toMatchObject({ kind: 'decided', why: '3 of 3 ballots for the scenario' });
    expect(outcomes.filter((outcome: Shown) => outcome.chosen).map((outcome: Shown) => outcome.project)).toEqual([
      ids[0],
      ids[3],
    ]);
    expect(outcomes.every((outcome: Shown) => outcome.reason.length > 20)).toBe(true);
    expect(typeOf(await post('pmo', `${path()}/scenarios`, { name: 'Late' }))).toBe('wrong-status');
  });

  test('each project knows, and each sponsor has a mail with the outcome and its reason', async () => {
    await until('the projects know', async () => (await shown()).told);
    for (const [index, id] of ids.entries()) {
      const { selections } = await project(id);
      expect(selections).toMatchObject([{ selection, name: 'Change 2026', chosen: index === 0 || index === 3 }]);
    }
    const told = await until('the sponsor is told', async () => {
      const mails = await mailsTold(host.host.wired, 'sponsor@tollgate.example');
      const found = mails.filter(mail => /^(Chosen|Not chosen)/.test(mail.subject));
      return found.length > 0 && found;
    });
    const [first] = told;
    expect(first?.text).toContain('3 of 3 ballots for the scenario');
    expect(first?.text).toContain(`/selections/${selection}`);
  });

  test('the history as a file verifies without us, down to what the board was shown', async () => {
    const exported = await read('auditor', `${path()}/export`);
    expect(verifyExport(exported)).toMatchObject({ fault: undefined });
    const forged = structuredClone(exported);
    const submitted = forged.streams[0].commits.find((commit: Commit) =>
      commit.facts.some(fact => (fact as { type: string }).type === 'selection-submitted'),
    );
    submitted.facts[0].pack = 'f'.repeat(64);
    expect(verifyExport(forged).fault).toBeDefined();
    const { items } = await read('sponsor', `${path()}/history?limit=200`);
    expect(items.flatMap((entry: Shown) => entry.facts.map((fact: Shown) => fact.type))).toContain('projects-told');
    const listed = await read('sponsor', '/v1/selections?office=demo');
    expect(listed.items[0]).toMatchObject({ id: selection, status: 'decided', value: expect.any(Number), chosen: 2 });
  });

  test('a scenario is stopped, changed and removed, and a selection withdrawn with its reason', async () => {
    const other = (await done(post('pmo', '/v1/selections', { office: 'demo', name: 'Next', candidates: [{ project: ids[0] }] })))
      .id;
    const of = `/v1/selections/${other}`;
    await done(post('pmo', `${of}/scenarios`, { name: 'All', rules: { budgets: { 2026: 1 } } }));
    const stop = await post('pmo', `${of}/scenarios/1/stop`);
    expect([201, 409]).toContain(stop.status);
    await done(post('pmo', `${of}/scenarios/1/change`, { name: 'All', rules: { forceIn: [ids[0]] } }));
    await done(post('pmo', `${of}/scenarios/1/remove`));
    await done(post('pmo', `${of}/withdraw`, { reason: 'The money is gone.' }));
    expect(await read('pmo', of)).toMatchObject({ status: 'withdrawn', scenarios: [] });
  });

  test('a file of results that is not what was recorded is never served', async () => {
    const other = (
      await done(post('pmo', '/v1/selections', { office: 'demo', name: 'Third', candidates: [{ project: ids[0] }] }))
    ).id;
    await done(post('pmo', `/v1/selections/${other}/scenarios`, { name: 'All' }));
    const { answer } = await until('it is worked out', async () => {
      const [scenario] = (await read('pmo', `/v1/selections/${other}`)).scenarios;
      return scenario.status === 'solved' && scenario;
    });
    await host.host.wired.ports.files.put(answer.result.key, new TextEncoder().encode('{}'), 'application/json');
    const got = await askAs(host, 'pmo', { method: 'GET', path: `/v1/selections/${other}/scenarios/1/result` });
    expect([got.status, got.body.type]).toEqual([500, 'urn:tollgate:file-changed']);
  });
});
