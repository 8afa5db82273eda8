/** Reports on many projects by one table over HTTP: the sheet to fill in, what each line would do, what it did, and nothing twice. */

import { parseCsv } from 'hucre/csv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '../support/host.ts';
import { actsOn, type Shown } from './api-driver.ts';

let host: TestHost;
let projects: string[];
const { post, read, submit, accept } = actsOn(() => host);
const path = '/v1/offices/demo/reports-file';

beforeAll(async () => {
  host = await startTestHost();
  projects = [];
  for (let count = 0; count < 2; count += 1) {
    const project = await submit({ gateModel: 'prince2' });
    await accept(project, 'manager');
    projects.push(project);
  }
  await post('manager', `/v1/projects/${projects[0]}/reports`, { progress: 10, forecast: 9_000_000, confidence: 'amber' });
  await host.host.factStream.idle();
}, 120_000);
afterAll(() => host?.close());

const send = async (rows: readonly (readonly string[])[], more: object = {}, person = 'manager'): Promise<Shown> => {
  const { status, body } = await post(person, path, { records: rows.map((cells, at) => ({ line: at + 1, cells })), ...more });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};

test('the sheet of reports holds the projects on which the reader may report, with the last figures, and is read again as it is', async () => {
  const csv = await host.raw(path, { as: 'manager', headers: { accept: 'text/csv' } });
  const rows = parseCsv(csv.body.replace(/^\ufeff/, '')).map(row => row.map(cell => String(cell ?? '')));
  const mine = rows.find(([id]) => id === projects[0]);
  expect(mine?.slice(3)).toEqual(['10', 'amber', '', '90000', '', '']);
  expect((await read('auditor', path)).items).toEqual([]);
  const { items } = await send(rows, { commit: true });
  expect(items.map(({ outcome }: Shown) => outcome)).toEqual(items.map(() => 'unchanged'));
});

test('a table of reports is compared without storing anything, filed line by line, and changes nothing when it is sent again', async () => {
  const [first = '', second = ''] = projects;
  const table = [
    ['Project', 'Work done', 'Forecast', 'Summary'],
    [first, '20', '', 'Half of the forms are online.'],
    [second, '', '12m', ''],
    [first, '30', '', ''],
    ['nowhere', '30', '', ''],
    [second.toUpperCase(), 'x', '', ''],
  ];
  const before = (await read('pmo', `/v1/projects/${second}`)).version;
  const preview = await send(table);
  expect(preview.items.map(({ outcome }: Shown) => outcome)).toEqual(['report', 'report', 'refused', 'refused', 'refused']);
  expect(preview.items[0].changes).toContainEqual({ field: 'progress', before: 10, now: 20 });
  expect(preview.items[2].refused).toEqual([{ field: 'project', value: first, reason: 'stands in the file twice' }]);
  expect((await read('pmo', `/v1/projects/${second}`)).version).toBe(before);
  const { items } = await send(table, { commit: true });
  expect(items.map(({ outcome }: Shown) => outcome)).toEqual(['filed', 'filed', 'refused', 'refused', 'refused']);
  const { report } = await read('pmo', `/v1/projects/${first}`);
  expect(report).toMatchObject({ progress: 20, forecast: 9_000_000, confidence: 'amber' });
  const again = await send(table, { commit: true });
  expect(again.items.slice(0, 2).map(({ outcome }: Shown) => outcome)).toEqual(['unchanged', 'unchanged']);
});

test('a table of reports by somebody who may not report is refused line by line, with the reason', async () => {
  const { items } = await send(
    [
      ['Project', 'Work done'],
      [projects[0] ?? '', '99'],
    ],
    { commit: true },
    'gatekeeper-1',
  );
  expect(items).toMatchObject([
    { outcome: 'refused', refused: [{ field: 'project', reason: expect.stringMatching(/\w.{10}/) }] },
  ]);
});

test('a table of reports without a header is refused with what to write above it', async () => {
  const { status, body } = await post('manager', path, { records: [{ line: 1, cells: ['a', 'b'] }] });
  expect([status, body.detail]).toEqual([400, expect.stringContaining('write Project')]);
});
