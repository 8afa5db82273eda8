/** Ten thousand projects in one answer: every row of them, within what Lambda may answer, and refused in words when it is longer than that. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { sha256 } from '#domain/history/digest.ts';
import { noOffice } from '#domain/office/state.ts';
import type { App } from '#functions/kit/app.ts';
import { exportTables } from '#functions/kit/exports/lists.ts';
import { wholeAnswer } from '#functions/kit/exports/written.ts';
import { rowIn } from '#views/list.ts';
import { type ProjectRow, projectsOf } from '#views/projects.ts';

const many = 10_000;
let folder: string;
let stores: ReturnType<typeof openSqlite>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-whole-'));
  stores = openSqlite(folder);
  for (let from = 0; from < many; from += 1_000) {
    const rows = Array.from({ length: 1_000 }, (_, index) =>
      rowIn(projectsOf('big'), `2026-03-02#${from + index}`, project(from + index)),
    );
    await stores.views.replace(`project/${from}`, 1, rows);
  }
}, 60_000);
afterAll(async () => {
  stores?.close();
  await rm(folder, { recursive: true, force: true });
});

/** With a title and ids as little alike as people's words and ids are. */
function project(number: number): ProjectRow {
  const words = sha256(String(number));
  return {
    ...{
      id: words.slice(0, 26),
      office: 'big',
      title: `Renewal of ${words.match(/.{7}/g)?.join(' ')}`,
      sponsor: `s${number % 97}`,
    },
    ...{
      manager: `m${number % 389}`,
      department: `Department ${number % 41}`,
      status: 'active',
      stage: 'build',
      score: number / 7,
    },
    ...{
      cost: number * 7_919,
      forecast: number * 8_011,
      start: '2026-01-05',
      end: '2030-12-31',
      withheld: [],
      alerts: number % 3,
    },
    ...{ submittedAt: '2026-03-02T09:00:00.000Z', changedAt: '2026-03-02T09:00:00.000Z' },
  };
}

const rows = () => {
  const app = { ports: { views: stores.views }, settings: { portalUrl: 'https://gates.example.org' } } as unknown as App;
  return exportTables.projects.rows({ app, office: { ...noOffice, id: 'big' } });
};
const whole = () => ({ name: 'projects-big', columns: exportTables.projects.columns, rows: rows() });

test('ten thousand projects come as one list of JSON and of CSV, compressed to a part of what an answer may have', async () => {
  const head = { list: 'projects', items: [] };
  const json = await wholeAnswer(whole(), head, { kind: 'json', encodings: 'gzip' });
  const { list, items } = JSON.parse(gunzipSync(Buffer.from(json.body ?? '', 'base64')).toString());
  expect([list, items.length, new Set(items.map(({ id }: ProjectRow) => id)).size]).toEqual(['projects', many, many]);
  const csv = await wholeAnswer(whole(), head, { kind: 'csv', encodings: 'gzip' });
  expect(
    gunzipSync(Buffer.from(csv.body ?? '', 'base64'))
      .toString()
      .trimEnd()
      .split('\r\n'),
  ).toHaveLength(many + 1);
  const sizes = [json, csv].map(({ body = '' }) => body.length);
  console.log(`${many} projects: ${sizes.join(' and ')} bytes of JSON and CSV as they are sent`);
  for (const size of sizes) expect(size).toBeLessThan(6_000_000 / 2);
}, 60_000);

test('a list that is longer than an answer may be is refused with what to do instead', async () => {
  await expect(wholeAnswer(whole(), { items: [] }, { kind: 'json', encodings: 'identity' })).rejects.toMatchObject({
    problem: { status: 413, detail: expect.stringContaining('Accept-Encoding: gzip') },
  });
});
