/** Files of programs that many offices use: Microsoft Project as XML, the list of Project Online, issues of Jira. All of them are made up, in the shapes of the programs. */
import { describe, expect, test } from 'vitest';
import { type HowToRead, type ImportReading, readImport } from '#imports/reading.ts';
import { workbook } from './workbooks.ts';

const office: HowToRead['office'] = {
  ...{ id: 'demo', currency: 'EUR', goals: [], mappings: [] },
  people: [
    { id: 'mara', name: 'Mara Quinn', email: 'mara@example.org' },
    { id: 'sam', name: 'Sam Okafor', email: 'sam@example.org' },
  ],
};

async function read(content: string | Uint8Array, how: Partial<HowToRead> = {}): Promise<ImportReading> {
  const outcome = await readImport(new Uint8Array(Buffer.from(content)), { office, year: 2027, sponsor: 'sam', ...how });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.reading;
}

async function refusal(content: string): Promise<string> {
  const outcome = await readImport(new Uint8Array(Buffer.from(content)), { office, year: 2027, sponsor: 'sam' });
  return outcome.ok ? 'it was read' : outcome.reason;
}

const proposals = ({ rows }: ImportReading) => rows.map(({ identity, proposal, extra }) => ({ identity, ...proposal, ...extra }));

const task = (fields: Record<string, string>, more = '') =>
  `<Task>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}${more}</Task>`;
const baselines =
  '<Baseline><Number>0</Number><Finish>2027-11-30T17:00:00</Finish><Cost>240000000</Cost></Baseline>' +
  '<Baseline><Number>1</Number><Finish>2029-01-01T17:00:00</Finish><Cost>1</Cost></Baseline>';

const plan = (tasks: string, about = '') => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Project xmlns="http://schemas.microsoft.com/project">
  <SaveVersion>14</SaveVersion><Name>harbour.mpp</Name>${about}
  <StartDate>2027-01-04T08:00:00</StartDate><FinishDate>2027-12-17T17:00:00</FinishDate>
  <CurrencyDigits>2</CurrencyDigits><CurrencySymbol>€</CurrencySymbol><CurrencyCode>EUR</CurrencyCode>
  <Calendars><Calendar><UID>1</UID><Name>Standard</Name></Calendar></Calendars>
  <Tasks>${tasks}</Tasks>
  <Resources><Resource><UID>1</UID><Name>Divers</Name><Cost>99900</Cost></Resource></Resources>
</Project>`;

const own = '<GUID>8F2E</GUID><Title>Harbour &amp; quay &lt;west&gt;</Title><Manager>Mara Quinn</Manager>';
const one = plan(
  task(
    { UID: '0', ID: '0', Name: 'harbour', OutlineLevel: '0', Summary: '1', Cost: '250000050', PercentComplete: '40' },
    baselines,
  ) + task({ UID: '1', ID: '1', Name: 'Dredging', OutlineLevel: '1', Cost: '100000000' }),
  own,
);

describe('Microsoft Project as XML', () => {
  test('a plan saved as XML is one project with its days, its cost in hundredths and its first baseline', async () => {
    const reading = await read(one);
    expect([reading.origin, reading.mapping.id, reading.shape?.format]).toEqual(['preset', 'ms-project', 'XML']);
    expect(proposals(reading)).toEqual([
      expect.objectContaining({
        ...{ identity: 'ms-project:8f2e', title: 'Harbour & quay <west>', manager: 'mara', sponsor: 'sam' },
        ...{ start: '2027-01-04', end: '2027-12-17', costs: [{ year: 2027, amount: 250_000_050 }] },
        ...{ approvedCost: 240_000_000, approvedEnd: '2027-11-30' },
      }),
    ]);
  });

  test('a master project gives a row for each project that was inserted into it, at the line where it stands, and none for their tasks', async () => {
    const inserted = (name: string, cost: string) =>
      task({ UID: '9', GUID: name, Name: name, OutlineLevel: '1', IsSubproject: '1', Start: '2027-02-01T08:00:00', Cost: cost });
    const reading = await read(
      plan(`\n${inserted('Quay', '5000')}\n${inserted('Crane', '0')}${task({ UID: '3', Name: 'Dig', OutlineLevel: '2' })}`),
    );
    expect(reading.rows.map(({ line }) => line)).toEqual([8, 9]);
    expect(proposals(reading)).toMatchObject([
      { title: 'Quay', start: '2027-02-01', costs: [{ year: 2027, amount: 5000 }] },
      { title: 'Crane', costs: [] },
    ]);
  });

  test('a plan in another currency than the office is not read as if its amounts were ours', async () => {
    const [row] = (await read(one.replace('<CurrencyCode>EUR', '<CurrencyCode>SEK'))).rows;
    expect(row?.proposal?.costs).toEqual([]);
    expect(row?.problems).toContainEqual({ line: 1, field: 'costs', reason: expect.stringContaining('SEK 2500000.50') });
  });

  test('P15: entities are never expanded: a file with a document type of its own is refused, and so is XML of another kind or cut short', async () => {
    const bomb = '<!DOCTYPE lol [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect(await refusal(one.replace('<Project', `${bomb}<Project`))).toContain('which is never read');
    const external = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>';
    expect(await refusal(one.replace('<Project', `${external}<Project`))).toContain('which is never read');
    expect(await refusal(one.replace('Dredging', '&f;'))).toContain('not an XML file of Microsoft Project');
    expect(await refusal('<?xml version="1.0"?><feed><entry/></feed>')).toContain('it holds <feed>');
    expect(await refusal(one.slice(0, -40))).toContain('not an XML file of Microsoft Project');
  });
});

test('the list of Project Online as Excel is recognised: typed days with their times are days, and the owner is found by name', async () => {
  const header = [
    'ProjectId',
    'ProjectName',
    'ProjectOwnerName',
    'ProjectStartDate',
    'ProjectFinishDate',
    'ProjectCost',
    'ProjectBaseline0Cost',
    'Overall Health',
  ];
  const day = (text: string) => ({ value: new Date(text), format: 'yyyy-mm-dd hh:mm' });
  const rows = [
    [
      '0a1b',
      'Registry move',
      'Mara Quinn',
      day('2027-03-01T08:00:00Z'),
      day('2028-04-28T17:00:00Z'),
      1_250_000.5,
      1_000_000,
      'Green',
    ],
    ['0a1c', 'Fire stations', 'Somebody Else', '2027-05-03T08:00:00', '2027-06-30T17:00:00', 0.1, '', 'Red'],
  ];
  const reading = await read(workbook([header, ...rows]));
  expect([reading.origin, reading.mapping.id, reading.mapping.money.currency]).toEqual(['preset', 'project-online', 'EUR']);
  expect(proposals(reading)).toMatchObject([
    {
      ...{ identity: 'project-online:0a1b', title: 'Registry move', manager: 'mara', start: '2027-03-01', end: '2028-04-28' },
      ...{ costs: [{ year: 2027, amount: 125_000_050 }], approvedCost: 100_000_000 },
    },
    { title: 'Fire stations', start: '2027-05-03', end: '2027-06-30' },
  ]);
  expect(reading.rows[1]?.problems.map(({ field }) => field)).toEqual(['manager']);
  expect(reading.unreadColumns).toEqual(['Overall Health']);
});

test('a list of Jira issues brings its initiatives and epics, and names the other issues as not meant', async () => {
  const csv = [
    'Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Assignee,Created,Due date,Labels,Labels,Description,Custom field (Start date)',
    'New ticket halls,TIX-1,10001,Initiative,In Progress,TIX,Ticketing,Mara Quinn,03/Sep/26 9:05 AM,12/Mar/27 12:00 AM,a,b,"Faster, safer",01/Feb/27 12:00 AM',
    'As a rider I can pay,TIX-2,10002,Story,To Do,TIX,Ticketing,,03/Sep/26 9:06 AM,,,,,',
    'Gates that open,TIX-3,10003,Epic,To Do,TIX,Ticketing,,03/Sep/26 9:07 AM,30/Jun/27 12:00 AM,,,,',
  ].join('\n');
  const reading = await read(csv);
  expect([reading.origin, reading.mapping.id]).toEqual(['preset', 'jira-issues']);
  expect(proposals(reading)).toMatchObject([
    {
      identity: 'jira-issues:tix-1',
      title: 'New ticket halls',
      manager: 'mara',
      start: '2027-02-01',
      end: '2027-03-12',
      category: 'Ticketing',
    },
    { title: 'Gates that open', end: '2027-06-30', reference: 'TIX-3' },
  ]);
  expect(reading.leftOut.map(({ line, kind }) => `${line} ${kind}`)).toEqual(['3 not meant']);
  expect(reading.unreadColumns).toContain('Labels');
});

test('a preset does not say who sponsors: without a sponsor each row says that one is needed', async () => {
  const reading = await read(one, { sponsor: undefined });
  expect(reading.rows[0]?.problems).toContainEqual({ line: 1, field: 'sponsor', reason: 'needed, but empty' });
});
