/** The reporting cycle as people have it: the PMO sets it, a manager reports on a phone, another from a file, and the PMO answers and closes the period. */
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { addDays } from '#domain/values/time.ts';
import { schedule as lookAtDuties } from '#functions/schedule/look-at-duties.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';
import { wellShown } from './well-shown.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let pmo: Visitor;
let manager: Visitor;
let projects: string[];
let period = '';
/** Days by which the host's clock is behind: a period is over while nobody has to wait for it. */
let behind = 65;
const clock = { ...systemClock, now: () => addDays(systemClock.now(), -behind) };
const pictures = process.env.TOLLGATE_PICTURES;
const titles = ['Harbour cranes', 'Permits online', 'Archive online'];

async function look(): Promise<void> {
  for (let times = 0; times < 2; times += 1) {
    await portal.host.factStream.idle();
    await lookAtDuties.handle(portal.host.app);
  }
  await portal.host.factStream.idle();
}

const stateOf = async (project = '') =>
  (await api.read(`/v1/offices/demo/reporting/${period}`)).items.find((row: { project: string }) => row.project === project)
    ?.state;

beforeAll(async () => {
  portal = await startPortal({ seeded: false, clock });
  api = apiDriverAt(portal);
  await api.model({ gate: { opens: 'on-request' } });
  projects = [];
  for (const title of titles) projects.push(await api.admitted(title));
}, 180_000);
afterAll(() => portal.end());

describe('the reporting cycle', () => {
  it('the PMO sets a monthly cycle, and a number that cannot be is said at its field', async () => {
    pmo = await portal.as('Priya Nair');
    const { page, go } = pmo;
    await go('/admin/reporting');
    await page.getByRole('button', { name: /^Add/ }).click();
    await page.getByLabel('Due on working day').fill('0');
    await page.getByRole('button', { name: 'Save the cycle' }).click();
    await expect.poll(() => page.getByLabel('Due on working day').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('Due on working day').fill('5');
    await page.getByLabel('Why is this changed?').fill('The board meets in the second week.');
    await wellShown(pmo, 'reporting-cycle');
    await page.getByRole('button', { name: 'Save the cycle' }).click();
    await api.until('the cycle is set', async () => (await api.read('/v1/offices/demo/reporting')).rules.length === 1);
    await pmo.context.close();
  });

  it('a manager whose report is asked for finds it in My work on a phone, and reports what changed', async () => {
    behind = 25;
    await look();
    period = (await api.read('/v1/offices/demo/reporting')).periods[0].period;
    manager = await portal.as('Mina Kovac', 'phone');
    const { page, go } = manager;
    await go('/work');
    await wellShown(manager, 'work-with-reports');
    await page
      .locator('#late, #later')
      .getByRole('link', { name: /Harbour cranes/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'File a status report' }).waitFor();
    await page.getByText(/^Report on .*, due/).waitFor();
    await page.getByLabel('Summary').fill('The cranes have arrived.');
    await page.getByLabel('Work done in per cent').fill('30');
    await page.getByLabel(/^Whole-life forecast/).fill('120000');
    await page
      .getByRole('list', { name: 'What this report changes' })
      .getByText(/forecast/i)
      .waitFor();
    await wellShown(manager, 'report-on-a-phone');
    await page.getByRole('button', { name: 'File the report' }).click();
    await page.waitForURL(/#reports$/);
    await api.until('it is filed', async () => (await stateOf(projects[0])) === 'filed');
  });

  it('the PMO sends it back with a reason, the manager reads the reason and files it again', async () => {
    pmo = await portal.as('Priya Nair');
    await pmo.go('/reporting');
    await wellShown(pmo, 'reporting-periods');
    await pmo.go(`/reporting/${period}`);
    await pmo.page.getByRole('button', { name: 'Send back the report of Harbour cranes' }).click();
    const dialog = pmo.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send back' }).click();
    await dialog.getByText('Say what is missing, so that it can be put right.').waitFor();
    await dialog.getByLabel('What is missing').fill('When do they lift?');
    await dialog.getByRole('button', { name: 'Send back' }).click();
    await api.until('it is sent back', async () => (await stateOf(projects[0])) === 'sent-back');
    await manager.go(`/projects/${projects[0]}/report`);
    await manager.page.getByText('When do they lift?').waitFor();
    await wellShown(manager, 'report-sent-back');
    await manager.page.getByLabel('Summary').fill('They lift from May.');
    await manager.page.getByRole('button', { name: 'File the report' }).click();
    await api.until('it is filed again', async () => (await stateOf(projects[0])) === 'filed');
  });

  it('a manager reports on many projects from a workbook: compared line by line, with what cannot be read named, and only then filed', async () => {
    const { page, go } = await portal.as('Mina Kovac');
    await go('/reporting/file');
    await page.getByRole('button', { name: 'Make the sheet' }).click();
    await page.getByText('3 projects').waitFor();
    const rows = [
      ['Status reports'],
      ['Title', 'Work done', 'Forecast (GBP thousand)', 'End', 'Comment', 'Mood'],
      ['Permits online', 0.45, 'about 90', '2027-12-31', 'On its way.', 'good'],
      ['Archive online', 45, 95.5, new Date(Date.UTC(2027, 11, 31)), 'On its way.', ''],
      ['Airport', 5, 1, '', '', ''],
    ];
    await compareFile(page, 'reports.xlsx', Buffer.from(await writeXlsx({ sheets: [{ name: 'November', rows }] })));
    await page.getByText(/to be filed: 1, refused: 2/).waitFor();
    await page.getByText('Columns that are not read: Mood.').waitFor();
    await page.getByRole('cell', { name: /forecast .*about 90.*: .*write it as/ }).waitFor();
    await page.getByRole('cell', { name: /this office has no project of this title/ }).waitFor();
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/reports-of-file.png`, fullPage: true });
    expect(await violationsOn(page)).toEqual([]);
    expect(await stateOf(projects[2])).toBe('asked');
    await page.getByRole('button', { name: 'File 1 report' }).click();
    await page.getByText(/filed: 1, refused: 2/).waitFor();
    await api.until('it is filed', async () => (await stateOf(projects[2])) === 'filed');
    const { report } = await api.read(`/v1/projects/${projects[2]}`);
    expect(report).toMatchObject({ progress: 45, forecast: 95_500_00, end: '2027-12-31', summary: 'On its way.' });
    await compareFile(page, 'reports.csv', Buffer.from('Title;Work done;Forecast\r\nPermits online;45;90000\r\n'));
    await page.getByRole('button', { name: 'File 1 report' }).click();
    await page.getByText(/^filed: 1/i).waitFor();
  });

  it('the PMO accepts the reports together and closes the period', async () => {
    const { page, go } = pmo;
    await go(`/reporting/${period}`);
    await page.getByRole('button', { name: 'Tick all' }).click();
    await wellShown(pmo, 'reporting-period');
    await page.getByRole('button', { name: 'Accept 3 reports' }).click();
    await page.getByText('No report waits.').waitFor();
    await page.getByRole('button', { name: 'Close the period' }).click();
    await page.getByText(/^Closed by Priya Nair/).waitFor();
    await wellShown(pmo, 'reporting-period-closed');
  });
});

async function compareFile(page: Visitor['page'], name: string, buffer: Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Compare with the last reports' }).click();
}
