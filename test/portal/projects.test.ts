import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt, goals } from './api-driver.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** What the people of a project do on its pages, between its gates. */

const commandLine = join(import.meta.dirname, '../../local/cli/main.ts');
let portal: Portal;
let api: ApiDriver;
let sam: Visitor;
let mina: Visitor;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-files-'));
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  [sam, mina] = await Promise.all([portal.as('Sam Okafor'), portal.as('Mina Kovac')]);
}, 120_000);
afterAll(async () => {
  await portal.end();
  await rm(folder, { recursive: true, force: true });
});

const dialog = (visitor: Visitor) => visitor.page.getByRole('dialog');

describe('a gate that only advises', () => {
  it('only the sponsor may go on against the advice of a board, with a reason that everyone sees', async () => {
    await api.model({ gate: { authority: 'advisory' } });
    const project = await api.admitted('Harbour cranes');
    const review = await api.round(project);
    for (const person of ['chair', 'gatekeeper-1', 'gatekeeper-2'])
      await api.ballot(person, review, { outcome: 'hold', reason: 'Not before winter.' });
    await api.until('the advice is recorded', async () => (await api.read(`/v1/projects/${project}`)).gates.length === 1);
    await mina.go(`/projects/${project}`);
    await mina.page.getByText('Advisory').waitFor();
    expect(await mina.page.getByRole('button', { name: 'Go on against the advice' }).count()).toBe(0);
    const { page, go } = sam;
    await go(`/projects/${project}`);
    await page.getByRole('button', { name: 'Go on against the advice' }).click();
    expect(await violationsOn(page)).toEqual([]);
    await dialog(sam).getByText('The board advised: Hold.').waitFor();
    await dialog(sam).getByRole('button', { name: 'Go on, visibly' }).click();
    await dialog(sam).getByText('Say why: it is shown wherever this gate is shown.').waitFor();
    await dialog(sam).getByLabel('Why do you go on?').fill('The old cranes are unsafe.');
    await dialog(sam).getByRole('button', { name: 'Go on, visibly' }).click();
    await page.getByText('The sponsor’s reason to go on: The old cranes are unsafe.').waitFor();
    await page.getByText('Went on against advice').waitFor();
    expect((await api.read(`/v1/projects/${project}`)).stage).toBe('build');
    await mina.go(`/projects/${project}`);
    await mina.page.getByText('The old cranes are unsafe.').waitFor();
  });
});

describe('a proposal that intake returned', () => {
  it('a returned proposal says what intake asked, is revised in the same form, and is scored again', async () => {
    await api.model({ gate: { opens: 'on-request' } });
    const contributions = goals.map(goal => ({ goal, points: 60, justification: 'It helps.' }));
    const benefits = [{ name: 'Time', amount: 5_000_00, owner: 'manager', due: '2030-01-01' }];
    const proposal = { office: 'demo', title: 'Harbour cranes', sponsor: 'sponsor', manager: 'manager', contributions, benefits };
    const { id } = await api.send('sponsor', '/v1/proposals', proposal);
    await api.until('it is returned', async () => (await api.read(`/v1/projects/${id}`)).status === 'returned');
    const { page, go } = sam;
    await go(`/projects/${id}`);
    await page.getByText('Intake has questions').waitFor();
    await page.getByRole('link', { name: 'Revise the proposal' }).click();
    await page.getByText('Intake asked').waitFor();
    await page.getByLabel('What has changed, and why?').fill('These cranes are for the other bank.');
    await page.getByLabel('Title').fill('Cranes for the east bank');
    await page.getByRole('button', { name: 'Next: Why' }).click();
    await page.getByLabel('Aims').fill('Ships are unloaded on both banks.');
    await page.getByRole('textbox', { name: 'Points for Lasting infrastructure' }).fill('100');
    await page.getByRole('button', { name: 'Next: Money and dates' }).click();
    await page.getByRole('textbox', { name: 'Cost', exact: true }).fill('1000000');
    await page.getByRole('button', { name: 'Next: Check and send' }).click();
    await page.getByRole('button', { name: 'Send the revision' }).click();
    await page.getByRole('heading', { name: 'Cranes for the east bank', level: 1 }).waitFor();
    await api.until('it is admitted', async () => (await api.read(`/v1/projects/${id}`)).status === 'active');
    await go(`/projects/${id}`);
    await page.getByText('70 of 100').first().waitFor();
    await page.getByRole('button', { name: 'Show the history' }).click();
    await page.getByText('These cranes are for the other bank.').waitFor();
    expect((await api.read(`/v1/projects/${id}`)).proposal.benefits).toEqual(benefits);
    expect(sam.offences.splice(0)).toEqual([]);
  });
});

describe('evidence', () => {
  let project: string;
  beforeAll(async () => {
    const check = { attestation: 'I have seen the budget and it is enough.', role: 'auditor' };
    const criteria = [{ id: 'budget', name: 'The budget is confirmed', kind: 'must', check }];
    await api.model({ gate: { opens: 'on-request', criteria } });
    project = await api.admitted('Night bus');
  });

  it('a person in the role that a criterion names confirms it with grounds and a link, and the criterion passes', async () => {
    const anton = await portal.as('Anton Rask');
    const { page, go } = anton;
    await go(`/projects/${project}/evidence`);
    const word = page.getByRole('region', { name: 'Your word is asked for' });
    await word.getByText('I have seen the budget and it is enough.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await word.getByLabel('On what do you base your word on The budget is confirmed?').fill('Letter of 3 May.');
    await word.getByLabel('Link to it (optional)').fill('letters.example/7');
    await word.getByRole('button', { name: 'It is so' }).click();
    await word.getByText('An address that begins with https://').waitFor();
    await word.getByLabel('Link to it (optional)').fill('https://letters.example/7');
    await word.getByRole('button', { name: 'It is so' }).click();
    await word.getByText('Pass').waitFor();
    await mina.go(`/projects/${project}`);
    await mina.page.getByRole('link', { name: 'https://letters.example/7' }).waitFor();
    await mina.page.getByText('Letter of 3 May.').waitFor();
    await mina.go(`/projects/${project}/evidence`);
    await mina.page.getByRole('heading', { name: 'Add evidence', level: 1 }).waitFor();
    expect(await mina.page.getByRole('region', { name: 'Your word is asked for' }).count()).toBe(0);
    expect(anton.offences.splice(0)).toEqual([]);
  });

  it('a file of a wrong kind, an empty one or a too large one is refused before it is sent, and the page says what is accepted', async () => {
    const { page, go } = mina;
    await go(`/projects/${project}/evidence`);
    const file = page.locator('input[type=file]');
    await page.getByRole('combobox', { name: 'Kind' }).fill('plan');
    await page.keyboard.press('Escape');
    await page.getByLabel('Title').fill('The plan');
    const add = page.getByRole('button', { name: 'Add the evidence' });
    await file.setInputFiles({ name: 'run.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') });
    await page.getByText('Files of this kind are not taken. Take one of these: .pdf').waitFor();
    await add.click();
    await file.setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') });
    await page.getByText('This file is empty.').waitFor();
    await file.setInputFiles({ name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(25 * 1024 * 1024 + 1) });
    await page.getByText('This file is larger than 25 MB.').waitFor();
    await add.click();
    expect(new URL(page.url()).pathname).toContain('/evidence');
    expect((await api.read(`/v1/projects/${project}`)).evidence).toHaveLength(1);
    expect(mina.offences.splice(0)).toEqual([]);
  });

  it('a file of evidence is uploaded with its progress shown, and is downloaded unchanged', async () => {
    const { page } = mina;
    const buffer = Buffer.from(`# Plan\n${'A line of the plan.\n'.repeat(50_000)}`);
    let shown = '';
    await page.exposeFunction('seen', (label: string) => {
      shown ||= label;
    });
    await page.evaluate(`new MutationObserver(() => {
      const bar = document.querySelector('[role=progressbar]');
      if (bar) window.seen(bar.getAttribute('aria-label') ?? '');
    }).observe(document.body, { subtree: true, childList: true })`);
    await page.locator('input[type=file]').setInputFiles({ name: 'plan.md', mimeType: '', buffer });
    await page.getByRole('button', { name: 'Add the evidence' }).click();
    await page.getByRole('heading', { name: 'Night bus', level: 1 }).waitFor();
    expect(shown).toMatch(/^Upload: \d+ per cent$/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download The plan' }).click(),
    ]);
    const path = join(folder, 'plan.md');
    await file.saveAs(path);
    expect((await readFile(path)).equals(buffer)).toBe(true);
    expect(mina.offences.splice(0)).toEqual([]);
  });
});

describe('conditions and history', () => {
  it('a condition is reported met with a piece of evidence, and the downloaded history verifies', async () => {
    await api.model();
    const project = await api.admitted('Bridge lights');
    const review = await api.round(project);
    const conditions = [{ text: 'Sign the contract for the lamps.', due: '2099-01-01' }];
    for (const person of ['chair', 'gatekeeper-1', 'gatekeeper-2'])
      await api.ballot(person, review, { outcome: 'conditional-go', reason: 'Almost.', conditions });
    await api.until('it is decided', async () => (await api.read(`/v1/projects/${project}`)).stage === 'build');
    await api.send('manager', `/v1/projects/${project}/evidence`, { kind: 'contract', title: 'Signed contract', text: 'Yes.' });
    const { page, go } = mina;
    await go(`/projects/${project}`);
    const meet = page.getByRole('button', { name: 'Say that it is met: Sign the contract for the lamps.' }).first();
    await meet.click();
    expect(await violationsOn(page)).toEqual([]);
    await dialog(mina).getByRole('button', { name: 'It is met' }).click();
    await dialog(mina).getByText('Say how it was met').waitFor();
    await dialog(mina).getByLabel('How was it met?').fill('Signed on Monday.');
    await dialog(mina).getByLabel('Evidence (optional)').selectOption('Signed contract');
    await dialog(mina).getByRole('button', { name: 'It is met' }).click();
    await page.getByText('Signed on Monday.').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export history' }).click(),
    ]);
    const path = join(folder, 'history.json');
    await file.saveAs(path);
    const verified = await promisify(execFile)(process.execPath, [commandLine, 'verify', path]);
    expect(verified.stdout).toMatch(/^Intact: \d+ entries of 2 histories/);
    expect(mina.offences.splice(0)).toEqual([]);
  });
});
