/** Whole lists of an office over HTTP: every row and never a page, the same as CSV, JSON and workbook, compressed and plain, by people and machines. */
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wholeLists } from '#domain/values/whole-lists.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, because, type Shown } from './api-driver.ts';
import { meetingTerms } from './meetings-made.ts';

let host: TestHost;
let held: string;
let round: string;
const { post, read, done, submit, accept, openRound, decide, projectWhen } = actsOn(() => host);
const at = (list: string) => `/v1/offices/demo/exports/${list}`;
const json = (list: string, person = 'pmo') => read(person, at(list));
const formula = '=HYPERLINK("https://evil.example"), the roof; @SUM(A1)';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function asText(list: string, accept: string): Promise<string> {
  const { status, headers, body } = await host.raw(at(list), { as: 'pmo', headers: { accept } });
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain(accept);
  return typeof body === 'string' ? body : JSON.stringify(body);
}

beforeAll(async () => {
  host = await startTestHost();
  held = await submit({ title: formula });
  await accept(held, 'manager');
  round = await openRound(held);
  const conditions = [{ text: 'Price the inverters.\nTwo offers.', due: '2099-01-01' }];
  await decide(held, round, { outcome: 'conditional-go', reason: because, conditions });
  const permit = { kind: 'permit', title: 'Building permit', text: 'Granted.', validUntil: '2098-12-31' };
  await done(post('manager', `/v1/projects/${held}/evidence`, permit));
  const risks = [{ risk: 'Steel is late', probability: 4, impact: 5 }];
  await done(post('manager', `/v1/projects/${held}/reports`, { progress: 10, risks }));
  await done(post('pmo', '/v1/meetings', meetingTerms({ office: 'demo', board: 'portfolio-board' })));
  await host.commits();
}, 120_000);
afterAll(() => host?.close());

test('alerts are taken as CSV by Accept, all of them, with what fails and whose it is', async () => {
  await done(post('manager', `/v1/projects/${held}/reports`, { forecast: 99_000_000_000 }));
  await host.commits();
  const { status, headers, body } = await host.raw('/v1/alerts?office=demo&limit=1', {
    as: 'pmo',
    headers: { accept: 'text/csv' },
  });
  expect([status, headers.get('content-disposition')]).toEqual([200, 'attachment; filename="alerts-demo.csv"']);
  const rows: Shown[] = parse(String(body), { columns: true, bom: true });
  const { items } = await read('pmo', '/v1/alerts?office=demo&limit=200');
  expect(rows.map(row => row.criterion)).toEqual(items.map((item: Shown) => item.criterion));
  expect(rows.length).toBeGreaterThan(0);
  expect(rows[0]).toMatchObject({ project: held, kind: 'must' });
});

describe('a whole list', () => {
  test('each list says its columns with their kinds, and its rows have values of these kinds and no others', async () => {
    const fits: Record<string, (value: unknown) => boolean> = {
      text: value => typeof value === 'string',
      integer: value => Number.isInteger(value),
      money: value => Number.isInteger(value),
      number: value => typeof value === 'number',
      boolean: value => typeof value === 'boolean',
      instant: value => new Date(String(value)).toISOString() === value,
      day: value => /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
    };
    for (const list of wholeLists) {
      const { columns, items, currency, decimals } = await json(list);
      expect([currency, decimals]).toEqual(['GBP', 2]);
      const kinds = new Map<string, string>(columns.map((column: Shown) => [column.name, column.kind]));
      if (!['reports', 'alerts', 'benefits'].includes(list)) expect([list, items.length > 0]).toEqual([list, true]);
      for (const item of items)
        for (const [name, value] of Object.entries(item))
          expect([list, name, kinds.get(name), fits[kinds.get(name) ?? '']?.(value)]).toEqual([
            list,
            name,
            kinds.get(name),
            true,
          ]);
    }
  });

  test('what was decided, set as a condition and written into a register stands in its list', async () => {
    const [decision] = (await json('decisions')).items;
    expect(decision).toMatchObject({ review: round, project: held, outcome: 'conditional-go', round: 1 });
    const [condition] = (await json('conditions')).items;
    expect(condition).toMatchObject({ project: held, condition: 'c1', standing: 'open', due: '2099-01-01', owner: 'manager' });
    const { items } = await json('registers');
    expect(items).toContainEqual(
      expect.objectContaining({ project: held, register: 'risk', says: 'Steel is late', impact: 5, open: true }),
    );
    const { cost, currency } = (await json('projects')).items.find(({ id }: Shown) => id === held);
    expect([cost, currency]).toEqual([10_000_000, 'GBP']);
  });

  test('CSV has the same rows and columns, and nothing in it runs as a formula', async () => {
    for (const list of wholeLists) {
      const { columns, items } = await json(list);
      const text = await asText(list, 'text/csv');
      const records: Shown[] = parse(text, { columns: true, bom: true });
      expect([list, records.length]).toEqual([list, items.length]);
      if (records[0]) expect(Object.keys(records[0])).toEqual(columns.map(({ name }: Shown) => name));
      expect(text).not.toMatch(/(^|,|")[=+@]/m);
    }
    const [record] = (parse(await asText('projects', 'text/csv'), { columns: true, bom: true }) as Shown[]).filter(
      ({ id }) => id === held,
    );
    expect([record.title.replaceAll("'", ''), record.cost]).toEqual([formula, '10000000']);
  });

  test('a workbook has the same rows; text stays text and numbers stay numbers', async () => {
    const token = await host.tokenOf('pmo');
    const answer = await fetch(`${host.url}${at('projects')}`, { headers: { accept: xlsx, authorization: `Bearer ${token}` } });
    const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()));
    const rows = sheets[0]?.rows ?? [];
    expect(rows).toHaveLength((await json('projects')).items.length + 1);
    const row = rows.find(cells => cells[0] === held) ?? [];
    expect([row[1], row[rows[0]?.indexOf('cost') ?? -1]]).toEqual([formula, 10_000_000]);
  });

  test('whoever takes gzip gets it compressed, and whoever does not gets it plain; both are the same text', async () => {
    const token = await host.tokenOf('pmo');
    const ask = async (encoding: string) => {
      const headers = { authorization: `Bearer ${token}`, accept: 'text/csv', 'accept-encoding': encoding };
      const answer = await fetch(`${host.url}${at('projects')}`, { headers });
      return { text: await answer.text(), encoding: answer.headers.get('content-encoding') };
    };
    const [zipped, plain, refused] = [await ask('gzip, deflate'), await ask('identity'), await ask('gzip;q=0')];
    expect([zipped.encoding, plain.encoding, refused.encoding]).toEqual(['gzip', null, null]);
    expect([zipped.text, refused.text]).toEqual([plain.text, plain.text]);
  });

  test('a page of a list, too, is compressed for whoever takes it, and is the same', async () => {
    const token = await host.tokenOf('pmo');
    const ask = async (encoding: string) => {
      const headers = { authorization: `Bearer ${token}`, 'accept-encoding': encoding };
      const answer = await fetch(`${host.url}/v1/offices/demo/gate-models`, { headers });
      return { json: await answer.json(), encoding: answer.headers.get('content-encoding') };
    };
    const [zipped, plain] = [await ask('gzip'), await ask('identity')];
    expect([zipped.encoding, plain.encoding]).toEqual(['gzip', null]);
    expect(zipped.json).toEqual(plain.json);
  });

  test('what waits for everybody is for the PMO, administrators and auditors; a list that there is not is a mistake that is named', async () => {
    expect((await host.raw(at('duties'), { as: 'sponsor' })).status).toBe(403);
    expect((await host.raw(at('projects'), { as: 'sponsor' })).status).toBe(200);
    const { status, body } = await host.raw(at('everything'), { as: 'pmo' });
    expect([status, body.errors[0].field]).toEqual([400, 'list']);
  });

  test('more rows than any page may have come in one answer', async () => {
    const before = (await json('projects')).items.length;
    for (let from = 0; from < 210; from += 30) await Promise.all(Array.from({ length: 30 }, () => submit({ costs: [] })));
    const items = await until('all are in the list', async () => {
      const { items: shown } = await json('projects');
      return shown.length === before + 210 && shown;
    });
    expect(new Set(items.map(({ id }: Shown) => id)).size).toBe(before + 210);
    await projectWhen(items[0].id, 'is there', shown => shown.id === items[0].id);
  }, 120_000);
});
