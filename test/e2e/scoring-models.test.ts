/** Published scoring models on a running host, over HTTP: versions, who may publish, and a call that keeps the version it was opened with. */
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, because, type Shown } from './api-driver.ts';
import { assessedCall, callTerms, told } from './calls-made.ts';

let host: TestHost;
const { read, submit } = actsOn(() => host);
const path = '/v1/offices/demo/scoring-models';

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

const parts = ['reach', 'risk'].map(id => ({ id, name: id }));
const model = (reach: number, risk: number) => ({
  id: 'digital',
  name: 'Digital services',
  scoring: {
    method: 'weighted-sum',
    goals: parts,
    weighting: {
      by: 'direct',
      weights: [
        { goal: 'reach', weight: reach },
        { goal: 'risk', weight: risk },
      ],
    },
  },
  reason: because,
});
const publish = (who: string, body: unknown) => host.send(who, { method: 'POST', path, body });

test('the PMO publishes a scoring model in two versions, and everybody of the office reads both', async () => {
  expect(await read('auditor', path)).toEqual({ items: [], versions: {}, standardVersions: {}, actions: [] });
  expect((await publish('sponsor', model(90, 10))).status).toBe(403);
  const { version } = await told(host, 'pmo', path, model(90, 10));
  const again = await publish('pmo', model(90, 10));
  expect([again.status, again.body.facts]).toEqual([201, []]);
  const stale = await publish('pmo', { ...model(10, 90), expectedVersion: version - 1 });
  expect([stale.status, stale.body.type]).toEqual([409, 'urn:tollgate:version-changed']);
  await told(host, 'pmo', path, { ...model(10, 90), expectedVersion: version });
  const shown = await read('sponsor', path);
  expect(shown).toMatchObject({ items: [{ id: 'digital', version: 2 }], actions: [] });
  expect(shown.versions.digital.map((one: Shown) => one.version)).toEqual([1, 2]);
  expect((await read('pmo', path)).actions).toEqual(['publish-scoring-model']);
  const [last] = (await read('pmo', '/v1/offices/demo/history')).items.toReversed();
  expect(last.differences.map((one: Shown) => [one.kind, one.id, one.fields])).toEqual([
    ['dimension', 'reach', [{ field: 'share', from: 0.9, to: 0.1 }]],
    ['dimension', 'risk', [{ field: 'share', from: 0.1, to: 0.9 }]],
  ]);
});

test('a model whose weights do not hold is refused at the field, and nothing is stored', async () => {
  const { status, body } = await publish('pmo', model(0, 0));
  expect([status, body.type]).toEqual([422, 'urn:tollgate:unknown-reference']);
  expect(JSON.stringify(body)).toContain('scoring.weighting.weights');
  expect((await read('pmo', path)).versions.digital).toHaveLength(2);
});

test('a call that was opened with the first version of a model is ranked by it, whatever has been published since', async () => {
  const panel = ['gatekeeper-2'];
  const none = await host.send('pmo', {
    method: 'POST',
    path: '/v1/calls',
    body: callTerms({ office: 'demo', panel }, { model: { id: 'digital', version: 9 } }),
  });
  expect([none.status, JSON.stringify(none.body)]).toEqual([422, expect.stringContaining('model.version')]);
  const project = await submit();
  const asked = {
    office: 'demo',
    keeper: 'pmo',
    panel,
    project,
    sponsor: 'sponsor',
    terms: { model: { id: 'digital', version: 1 } },
  };
  const { call, assessment } = await assessedCall(host, asked);
  const ratings = [
    { dimension: 'reach', value: 80, reason: because },
    { dimension: 'risk', value: 20, reason: because },
  ];
  await told(host, 'gatekeeper-2', `/v1/assessments/${assessment}/ratings`, { ratings });
  const ranking = await until('the call is ranked', async () => {
    const shown = await read('pmo', `/v1/calls/${call}/ranking`);
    return shown.items[0]?.score !== undefined && shown;
  });
  expect(ranking).toMatchObject({ model: { id: 'digital', version: 1 }, items: [{ project, score: 74 }] });
});

test('a portfolio is scored anew under another version: the panel counts where there is one, and who moves is a table for a spreadsheet, too', async () => {
  const claimed = await submit({ title: 'Only claimed' });
  const scored = await until('the panel has been noted', async () => {
    const { status, body } = await host.send('auditor', {
      method: 'POST',
      path: '/v1/offices/demo/scores',
      body: { before: { id: 'digital', version: 1 }, after: { id: 'digital' } },
    });
    return status === 200 && body.counted.panel === 1 && body.counted.claim === 1 && body;
  });
  expect(scored).toMatchObject({ before: { version: 1 }, after: { version: 2, draft: false } });
  const [first, last] = scored.items;
  expect(first).toMatchObject({ by: 'panel', before: 1, after: 1, scoreBefore: 74, scoreAfter: 26, scoreChange: -48 });
  expect(last).toMatchObject({ project: claimed, by: 'claim', after: null });
  expect(last.missing.map((one: Shown) => one.name)).toEqual(['reach', 'risk']);
  const token = await host.tokenOf('sponsor');
  const table = await host.raw('/v1/offices/demo/scores', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept: 'text/csv', 'content-type': 'application/json' },
    body: JSON.stringify({ before: { id: 'digital', version: 1 }, after: { id: 'digital' } }),
  });
  expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(String(table.body).split('\r\n')[1]).toMatch(/,panel,1,1,0,74,26,-48,/);
});

test('a ranking and a portfolio come as CSV and as a workbook, each with the same rows as in JSON', async () => {
  const { items } = await read('pmo', '/v1/calls');
  const ranking = `/v1/calls/${items[0].id}/ranking`;
  const authorization = `Bearer ${await host.tokenOf('auditor')}`;
  const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const taken = async (where: string, body?: unknown) => {
    const init = { method: body === undefined ? 'GET' : 'POST', ...(body !== undefined && { body: JSON.stringify(body) }) };
    const headers = { authorization, 'content-type': 'application/json' };
    const [csv, book] = await Promise.all([
      fetch(`${host.url}${where}`, { ...init, headers: { ...headers, accept: 'text/csv' } }),
      fetch(`${host.url}${where}`, { ...init, headers: { ...headers, accept: `${xlsx}, text/csv;q=0.5` } }),
    ]);
    expect([csv.headers.get('content-type'), book.headers.get('content-type')]).toEqual(['text/csv; charset=utf-8', xlsx]);
    expect(book.headers.get('content-disposition')).toMatch(/[.]xlsx"$/);
    const { sheets } = await readXlsx(new Uint8Array(await book.arrayBuffer()));
    const cells: string[][] = parse(await csv.text(), { bom: true });
    return { cells, rows: sheets[0]?.rows ?? [] };
  };
  const asText = (row: readonly unknown[], width: number) => Array.from({ length: width }, (_, at) => String(row[at] ?? ''));
  const ranked = await taken(ranking);
  expect(ranked.rows[0]?.slice(0, 5)).toEqual(['place', 'project', 'title', 'score (Digital services, version 1)', 'reach']);
  expect(ranked.rows[1]).toMatchObject({ 0: 1, 3: 74, 4: 80 });
  const moved = await taken('/v1/offices/demo/scores', { after: { id: 'digital' } });
  for (const { cells, rows } of [ranked, moved]) {
    expect(rows.length).toBe(cells.length);
    for (const [index, row] of rows.entries()) expect(asText(row, cells[index]?.length ?? 0)).toEqual(cells[index]);
  }
  const tried = await host.raw(ranking, {
    method: 'POST',
    headers: { authorization, accept: 'text/csv', 'content-type': 'application/json' },
    body: JSON.stringify({ weights: ['reach', 'risk'].map(dimension => ({ dimension, weight: 1 })) }),
  });
  expect(String(tried.body).split('\r\n')[1]).toMatch(/^1,[^,]+,[^,]+,50,/);
});
