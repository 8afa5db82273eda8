/** Every CSV file that a person can take from the portal, of an office in which every name would begin a formula. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

/** Tabs and line breaks are refused in names (test/domain/values/text.test.ts); test/portal/csv.test.ts has them. */
const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠SUM(A1)', 'a;=1', 'a|@SUM(A1)', 'a,+1', 'a"=1'];
const formula = (index: number): string => formulas[index % formulas.length] ?? '';
const words = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel', 'india', 'juliett', 'kilo', 'lima'];

let portal: Portal;
let visitor: Visitor;
let project: string;
let selection: string;

const roles = {
  sponsor: ['sponsor', 'customer'],
  manager: ['manager'],
  chair: ['gatekeeper'],
  pmo: ['pmo'],
  admin: ['admin', 'pmo'],
};
const people = Object.entries(roles).map(([id, given], index) => ({
  id,
  name: `${formula(index)} ${id}`,
  email: `${id}@tollgate.example`,
  roles: given,
}));
const gate = { board: 'board', deadlineDays: 9, rule: { quorum: 1 } };
const model = {
  id: 'formulas',
  name: formula(0),
  stages: ['plan', 'build'].map((id, index) => ({ id, name: formula(index) })),
  gates: [
    { ...gate, id: 'first', name: formula(2), from: 'plan', to: 'build', opens: 'on-admission' },
    { ...gate, id: 'closing', name: formula(4), from: 'build', closing: true },
  ],
  tripwires: formulas.map((name, index) => ({
    id: `t${index}`,
    name,
    kind: 'should',
    check: { expression: 'risksHigh <= 0.0' },
  })),
};

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  const api = apiDriverAt(portal);
  await api.send('admin', '/v1/offices', { id: 'formulas', name: formula(0), currency: 'GBP', parent: 'demo', people });
  const office = '/v1/offices/formulas';
  const goals = formulas.slice(0, 8).map((name, index) => ({ id: `g${index}`, name, weight: 1 }));
  await api.send('admin', `${office}/goals`, { goals }, 'PUT');
  await api.send('admin', `${office}/boards`, { boards: [{ id: 'board', name: 'B', seats: ['chair'], chair: 'chair' }] }, 'PUT');
  await api.send('admin', `${office}/gate-models`, { model, preferred: true }, 'PUT');
  const contributions = goals.map(({ id }) => ({ goal: id, points: 50, justification: 'It helps.' }));
  for (const [index, word] of words.entries())
    project = await api.admitted(`${formula(index)} ${word}`, { office: 'formulas', department: formula(index), contributions });
  await api.send('manager', `/v1/projects/${project}/reports`, {
    forecast: 90_000_00,
    spent: 100,
    progress: 5,
    end: '2020-01-01',
    kpis: [{ name: formula(0), value: -5, target: 2 }],
    risks: [{ risk: formula(3), probability: 5, impact: 5 }],
  });
  selection = await chosenAmong(api);
  visitor = await portal.as('Ada Moreau');
  await visitor.page.evaluate("localStorage.setItem('tollgate.office', 'formulas')");
}, 120_000);
afterAll(() => portal?.end());

/** A selection among two of the projects with two scenarios, the first of which is before the board. */
async function chosenAmong(api: ApiDriver): Promise<string> {
  const { items } = await api.read('/v1/projects?office=formulas&limit=2');
  const candidates = items.map((row: { id: string }) => ({ project: row.id }));
  const opened = { office: 'formulas', name: formula(1), candidates, budgets: { 2027: 150_000_00 } };
  const { id } = await api.send('pmo', '/v1/selections', opened);
  for (const name of [formula(0), formula(3)]) await api.send('pmo', `/v1/selections/${id}/scenarios`, { name });
  await api.until('both scenarios are worked out', async () => {
    const { scenarios } = await api.read(`/v1/selections/${id}`);
    return scenarios.every(({ status }: { status: string }) => status === 'solved');
  });
  await api.send('pmo', `/v1/selections/${id}/submit`, { scenario: 1, board: 'board', rule: { quorum: 1 } });
  return id;
}

interface Export {
  readonly button: string;
  readonly text: string;
}

/** Takes every file that the page offers as CSV. */
async function exportsOn(): Promise<Export[]> {
  const { page } = visitor;
  const buttons = page.getByRole('button', { name: /as CSV$/ });
  await buttons.first().waitFor();
  // Pictures come one after the other, and move what is pressed meanwhile.
  let count = 0;
  const isAllThere = async () => {
    const before = count;
    count = await buttons.count();
    return count === before;
  };
  await expect.poll(isAllThere, { interval: 500, timeout: 30_000 }).toBe(true);
  const taken: Export[] = [];
  for (const button of await buttons.all()) {
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const name = (await button.getAttribute('aria-label')) ?? (await button.textContent()) ?? '';
    taken.push({ button: name, text: await readFile(await file.path(), 'utf8') });
  }
  return taken;
}

/** What a file of people would change, as a file: the names of the file are in it. */
async function comparedPeople(): Promise<Export> {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Add people from a file' }).click();
  const buffer = Buffer.from(`Name,Mail,Roles\n"${formula(0)}",olu@example.org,"${formula(0)}"`);
  await page.locator('input[type=file]').setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Compare with the office' }).click();
  const button = page.getByRole('dialog').getByRole('button', { name: /as CSV$/ });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { button: (await button.textContent()) ?? '', text: await readFile(await file.path(), 'utf8') };
}

/** The cells that a spreadsheet sees that takes this character for the end of a cell. */
const cellsIn = (text: string, delimiter: string): string[] =>
  (parse(text, { delimiter, bom: true, relax_quotes: true, relax_column_count: true }) as string[][]).flat();

const isNumber = (cell: string): boolean => /^-?\d+(\.\d+)?$/.test(cell);
const runsIn = (text: string): string[] =>
  [',', ';', '\t', '|']
    .flatMap(delimiter => cellsIn(text, delimiter))
    .filter(cell => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !isNumber(cell));

describe('P15: every CSV file that the product gives', () => {
  it('P15: no cell of any CSV file begins a formula, whichever character a spreadsheet takes for the end of a cell', async () => {
    const { page, go } = visitor;
    await go('/alerts');
    const alerts = await exportsOn();
    await go(`/projects/${project}`);
    const trends = await exportsOn();
    await go('/projects');
    const table = await exportsOn();
    await page.getByText('Pictures', { exact: true }).click();
    await page.getByRole('button', { name: 'Open rounds by age as CSV' }).waitFor();
    const pictures = await exportsOn();
    await page.getByText('Against high risks').click();
    await page.getByRole('button', { name: 'Value against risk as CSV' }).waitFor();
    const risks = await exportsOn();
    await go('/admin/people');
    const people = [...(await exportsOn()), await comparedPeople()];
    await go('/selections');
    const selections = await exportsOn();
    await go(`/selections/${selection}`);
    selections.push(...(await exportsOn()));
    await go(`/selections/${selection}/workbench`);
    await page.getByRole('button', { name: 'Sets under uncertainty as CSV' }).waitFor();
    await page.getByRole('button', { name: 'Side by side as CSV' }).waitFor();
    selections.push(...(await exportsOn()));
    await go('/record');
    const record = await exportsOn();
    const all = [...record, ...alerts, ...trends, ...table, ...pictures, ...risks, ...people, ...selections];
    expect([...new Set(all.map(({ button }) => button))].sort()).toEqual(
      [
        'Download as CSV',
        'Download all 1 lines as CSV',
        'Download everything found as CSV',
        ...[
          'Value against cost',
          'Value against risk',
          'Stage funnel',
          'Mean points by goal and department',
          'Open rounds by age',
        ],
        ...['Chosen and not chosen', 'Candidates', 'Value by the budget of 2027', 'Cut lists', 'Sets within 5 % of the best'],
        ...['Next steps', 'Sets under uncertainty', 'Side by side', 'Other scenarios'],
        ...['Approved, asked for and expected', 'KPIs', 'Risks'],
        ...['Cost', 'Schedule: days from now to the expected end', 'Progress in per cent', 'High risks', `KPI: ${formula(0)}`],
      ]
        .map(title => (title.endsWith('CSV') ? title : `${title} as CSV`))
        .sort(),
    );
    for (const { button, text } of all) expect([button, runsIn(text)]).toEqual([button, []]);
    expect(cellsIn(alerts[0]?.text ?? '', ',')).toContain("'=1+1");
    expect(cellsIn(table[0]?.text ?? '', ',')).toContain("'=1+1 alpha");
    const kpi = trends.find(({ button }) => button.startsWith('KPI'));
    expect(cellsIn(kpi?.text ?? '', ',')).toContain('-5');
  });
});
