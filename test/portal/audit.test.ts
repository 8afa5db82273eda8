/** Refused and read, in the portal: the PMO sees who asked for what that person may not, as whom somebody failed to sign in, and what auditors opened, and takes it away as CSV; an auditor searches the record. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let pmo: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  pmo = await portal.as('Priya Nair');
}, 120_000);
afterAll(() => portal?.end());

const pictures = process.env.PICTURES;
async function picture(visitor: Visitor, name: string): Promise<void> {
  if (pictures) await visitor.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

it('the PMO reads what was refused and what auditors read, with names, in lists of their own with sign-ins that failed, and takes a list away', async () => {
  expect((await portal.send('manager', { method: 'GET', path: '/v1/offices/demo/changes' })).status).toBe(403);
  const auditor = await portal.as('Anton Rask');
  await auditor.go('/admin/history');
  await auditor.page.getByText('Entry 1,').waitFor();
  const { page, go, offences } = pmo;
  await go('/admin');
  await page.getByRole('link', { name: 'Refused and read' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Mina Kovac' });
  await row.getByText('get changes').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await picture(pmo, 'audit-refused');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('refused-demo.csv');
  const noted = { type: 'note', kind: 'sign-in', code: 'wrong-password', more: 1 } as const;
  for (const who of ['manager', undefined]) {
    const command = { ...noted, who };
    await portal.host.app.execute({ aggregate: 'audit', id: 'demo', command, actor: { kind: 'system', id: 'audit' } });
  }
  await page.getByText('Failed sign-ins').click();
  await page
    .getByRole('row')
    .filter({ hasText: 'Mina Kovac' })
    .getByText(/The password was not/)
    .waitFor();
  await page.getByRole('row').filter({ hasText: 'Nobody who is known' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await picture(pmo, 'audit-sign-ins');
  await page.getByText('Read by auditors').click();
  await page.getByRole('row').filter({ hasText: 'get office history' }).waitFor();
  expect(offences.splice(0)).toEqual([]);
});

it('the page of what was refused fits a phone, and whoever may not read it reads whom to ask', async () => {
  const phone = await portal.as('Priya Nair', 'phone');
  await phone.go('/admin/attempts');
  await phone.page.getByText('get changes').waitFor();
  expect(await overflowOf(phone.page)).toBe(0);
  await picture(phone, 'audit-phone');
  const mara = await portal.as('Mina Kovac');
  await mara.go('/admin/attempts');
  await mara.page.getByText('Auditors and the PMO of the office read this.').waitFor();
});

it('an auditor finds a fact on record by its words, kind and person, reads it as it is stored, and comes to it in the history of its project', async () => {
  const api = apiDriverAt(portal);
  await api.model();
  const project = await api.admitted('Harbour crane renewal');
  const auditor = await portal.as('Anton Rask');
  const { page, go, offences } = auditor;
  await go('/');
  await page.getByRole('link', { name: 'Search the record' }).click();
  await page.getByRole('searchbox', { name: 'Words' }).fill('harbour crane');
  const found = page.getByRole('list', { name: 'Facts found' }).getByRole('listitem');
  await found.filter({ hasText: 'The proposal “Harbour crane renewal” was submitted.' }).waitFor();
  await page.getByLabel('Kind').selectOption({ label: 'Proposals and admission' });
  await page.getByText(/^Everything was searched: .* Facts found: 1\.$/).waitFor();
  await page.mouse.move(640, 430);
  await settle(page);
  expect(await violationsOn(page)).toEqual([]);
  await picture(auditor, 'record-found');
  await page.getByText('As it is stored').click();
  await page.getByText('"type": "proposal-submitted"').waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download everything found as CSV' }).click(),
  ]);
  const csv = await readFile(await file.path(), 'utf8');
  expect(csv).toContain('Harbour crane renewal');
  expect(csv).toContain('q: harbour crane');
  const asked = new URL(page.url()).search;
  expect(Object.fromEntries(new URLSearchParams(asked))).toEqual({ q: 'harbour crane', kind: 'proposals' });
  await page.getByRole('link', { name: 'Entry 1 in the history of Harbour crane renewal' }).click();
  const entry = page.locator('[aria-current=true]').filter({ hasText: 'The proposal “Harbour crane renewal” was submitted.' });
  await entry.waitFor();
  expect(new URL(page.url()).pathname).toBe(`/projects/${project}`);
  await page.goBack();
  await found.first().waitFor();
  expect(new URL(page.url()).search).toBe(asked);
  await page.getByRole('combobox', { name: 'Person' }).click();
  await page.getByRole('option', { name: 'Clara Boateng' }).click();
  await page.getByText('Nothing on record is meant by this.').waitFor();
  expect(offences.splice(0)).toEqual([]);
  const member = await portal.as('Grace Lindqvist');
  await member.go('/record');
  await member.page.getByText('The PMO, administrators and auditors of the office search everything on record.').waitFor();
});
