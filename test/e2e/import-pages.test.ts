/** A file of projects over HTTP: sent, looked at, corrected, taken page by page, broken off and taken up again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { importsOn, outcomesOf } from '#test/support/import-requests.ts';
import { actsOn } from './api-driver.ts';

let host: TestHost;
const { post, sent, preview, commit } = importsOn(() => host);
const { read } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

const commits = async () => (await host.commits()).length;

const german = [
  'Projektliste der Stadt;;;;;',
  'Nr.;Projektname;Auftraggeber;Budget (Mio. €);Beginn;Ampel;Sachbearbeitung',
  '17;Hafenkran;Sam Okafor;12,5;01.04.2027;grün;Frau Ost',
  '18;Kläranlage;Sam Okafor;zwölf;01.05.2027;gelb;Herr West',
  '19;Rathausdach;Niemand;3,25;01.06.2027;rot;Frau Ost',
  'Summe;;;15,75;;;',
].join('\r\n');

test('a list without a mapping is understood by its header, and its preview says what each row would become without taking any', async () => {
  const file = await sent(german.replaceAll('€', '£'));
  const before = await commits();
  const shown = await preview({ ...file, inFlight: true });
  expect(shown).toMatchObject({
    origin: 'guessed',
    read: 3,
    shape: { format: 'CSV', delimiter: ';', headerLine: 2 },
    mapping: {
      columns: { title: 'Projektname', sponsor: 'Auftraggeber', reference: 'Nr.', start: 'Beginn', rating: 'Ampel' },
      identity: ['Nr.'],
      money: { scale: 'millions', decimal: ',' },
      dates: { formats: ['d.M.yyyy'] },
    },
    unreadColumns: ['Sachbearbeitung'],
    sums: { costs: 1_575_000_000, rowsWithCosts: 2 },
  });
  expect(shown.sample[0]).toEqual({
    line: 3,
    cells: ['17', 'Hafenkran', 'Sam Okafor', '12,5', '01.04.2027', 'grün', 'Frau Ost'],
  });
  expect(shown.leftOut.map(({ line, kind }) => `${line} ${kind}`)).toEqual(['1 above the header', '6 total']);
  expect(outcomesOf(shown)).toEqual(['3 in-flight', '4 in-flight', '5 refused']);
  expect(shown.rows[1]?.problems).toEqual([{ field: 'costs', reason: expect.stringContaining('"zwölf"') }]);
  expect(shown.rows[2]?.problems).toEqual([{ field: 'sponsor', reason: 'Niemand is not a sponsor in this office.' }]);
  expect(await commits()).toBe(before);
});

const rows = (count: number, budget = 100) =>
  [
    'Key,Project name,Sponsor,Cost',
    ...Array.from({ length: count }, (_, at) => `K${at},Kiln number ${at} of the brickworks,sponsor,${budget}`),
  ].join('\n');

test('a row that is refused says all that is wrong with it, so that it is corrected once', async () => {
  const file = await sent(`${rows(3)}\nK9,Kiln of the other works,Nobody,a lot`);
  const shown = await preview({ ...file, inFlight: true });
  expect(shown.rows.at(-1)).toMatchObject({
    title: 'Kiln of the other works',
    outcome: 'refused',
    problems: [
      { field: 'sponsor', reason: 'Nobody is not a sponsor in this office.' },
      { field: 'costs', reason: 'not an amount of money: "a lot"' },
    ],
  });
});

test('an import that was broken off is taken up again: rows that were taken are unchanged, and none is made twice', async () => {
  const file = await sent(rows(25));
  const { mapping } = await preview({ ...file, inFlight: true, different: true });
  const first = await commit({ ...file, mapping, rows: 10 });
  expect([first.next, new Set(first.rows.map(({ outcome }) => outcome))]).toEqual([10, new Set(['in-flight'])]);
  const outcomes: string[] = [];
  for (let from: number | undefined = 0; from !== undefined; ) {
    const page = await commit({ ...file, mapping, from, rows: 10 });
    outcomes.push(...page.rows.map(({ outcome }) => outcome));
    from = page.next;
  }
  expect(outcomes).toEqual([...new Array(10).fill('unchanged'), ...new Array(15).fill('in-flight')]);

  const later = await sent(rows(25, 120));
  const again = await preview({ ...later, mapping, rows: 2 });
  expect(again.rows.map(({ outcome, differences }) => [outcome, differences.map(({ field }) => field)])).toEqual([
    ['updated', ['costs']],
    ['updated', ['costs']],
  ]);
  expect(again.rows[0]?.differences[0]).toMatchObject({ before: [{ amount: 10_000 }], after: [{ amount: 12_000 }] });
});

test('a mapping that the office keeps is found again by the header, until it is removed', async () => {
  const list = 'Ident,Was,Wer\nA1,Bell tower,sponsor\n';
  const file = await sent(list);
  const { mapping: guess } = await preview(file);
  const columns = { reference: 'Ident', title: 'Was', sponsor: 'Wer' };
  const mapping = { ...guess, id: 'towers', title: 'List of towers', columns, identity: ['Ident'] };
  const kept = await post('/v1/offices/demo/import-mappings', { mapping });
  expect([kept.status, kept.body.facts]).toEqual([201, ['import-mapping-saved']]);
  expect((await post('/v1/offices/demo/import-mappings', { mapping })).body.facts).toEqual([]);
  const found = await preview(file);
  expect(found).toMatchObject({ origin: 'kept', mapping: { id: 'towers' } });
  expect(found.mappings).toContainEqual({ id: 'towers', title: 'List of towers', origin: 'kept' });
  expect((await read('auditor', '/v1/offices/demo/import-mappings')).mappings).toMatchObject([{ id: 'towers', by: 'pmo' }]);
  const removed = await post('/v1/offices/demo/import-mappings/towers/removal', {});
  expect(removed.body.facts).toEqual(['import-mapping-removed']);
  expect((await preview(file)).origin).toBe('guessed');
});

test('a mapping with a fault is answered with the name of the field, and a file in another currency is not read as if it were ours', async () => {
  const file = await sent('Name,Cost\nA,1\n');
  const wrong = await post('/v1/imports/preview', {
    ...file,
    mapping: { id: 'x', title: 'X', columns: { title: 'Name' }, identity: ['Name'], withheld: ['('] },
  });
  expect([wrong.status, wrong.body.errors]).toEqual([400, [{ field: 'mapping.withheld.0', reason: 'not a regular expression' }]]);
  const mapping = { id: 'x', title: 'X', columns: { title: 'Name' }, identity: ['Name'], money: { currency: 'EUR' } };
  const other = await post('/v1/imports/preview', { ...file, mapping });
  expect([other.status, other.body.errors[0].field]).toEqual([422, 'mapping.money.currency']);
});

test('P15: a pattern that would search for ever stops with the remedy, and the host answers others meanwhile', {
  timeout: 120_000,
}, async () => {
  const file = await sent(`Name,Cost\n${'a'.repeat(900)}!,1\n`);
  const mapping = { id: 'x', title: 'X', columns: { title: 'Name' }, identity: ['Name'], withheld: ['(a+)+b|(.*)*x(.*)*y'] };
  const hostile = post('/v1/imports/preview', { ...file, mapping });
  expect((await host.send('sponsor', { method: 'GET', path: '/v1/me' })).status).toBe(200);
  const { status, body } = await hostile;
  expect([status, body.type]).toEqual([422, 'urn:tollgate:unreadable-file']);
  expect(body.detail).toContain('simplify the patterns of its mapping');
});

test('P17: a file is read by its own office alone, and only as it was announced', async () => {
  const file = await sent('Name,Cost\nA,1\n');
  const forged = { ...file, file: { ...file.file, sha256: 'b'.repeat(64) } };
  const elsewhere = { ...file, file: { ...file.file, key: file.file.key.replace('imports/demo/', 'imports/other/') } };
  const upward = { ...file, file: { ...file.file, key: 'imports/demo/../other/list.csv' } };
  for (const asked of [forged, elsewhere, upward])
    expect((await post('/v1/imports/preview', asked)).body.type).toBe('urn:tollgate:file-not-there');
  expect((await post('/v1/imports/preview', file, 'manager')).status).toBe(403);
  const unreadable = await sent(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), { name: 'old.xls' });
  expect((await post('/v1/imports/preview', unreadable)).body.detail).toContain('save it as .xlsx without a password');
});

test('a sponsor imports the own projects, and each row of somebody else is refused with the reason', async () => {
  const own = 'Key,Project name,Sponsor,Cost\nS1,Own weir,sponsor,5\nS2,Weir of another,pmo,5\n';
  const file = await sent(own, { as: 'sponsor' });
  const shown = await preview(file, 'sponsor');
  expect(outcomesOf(shown)).toEqual(['2 new', '3 refused']);
  const taken = await commit({ ...file, mapping: shown.mapping }, 'sponsor');
  expect(outcomesOf(taken)).toEqual(['2 new', '3 refused']);
});
