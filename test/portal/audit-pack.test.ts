/** An audit pack as an auditor makes it: chosen, made in a real browser, saved, opened; and stopped, refused, and made on a phone. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyExport } from '#domain/verify-export.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

vi.setConfig({ testTimeout: 180_000 });

let portal: Portal;
let api: ApiDriver;
let auditor: Visitor;
let project: string;
/** Where the verifier of a pack is run, by Node alone. */
let folder: string;
const bytes = Buffer.from('All cranes lifted forty tons.');
const sha256 = createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tollgate-audit-'));
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { rule: { quorum: 3 } } });
  project = await api.admitted('Harbour cranes', {});
  const about = { contentType: 'text/plain', bytes: bytes.length, sha256 };
  const review = await api.round(project);
  await api.ballot('gatekeeper-3', review, { outcome: 'recycle', reason: 'The plan has no float.' });
  for (const member of ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-4', 'chair'])
    await api.ballot(member, review, { outcome: 'go' });
  await api.until('it is built', async () => (await api.read(`/v1/projects/${project}`)).stage === 'build');
  const { key, url, headers } = await api.send('manager', `/v1/projects/${project}/uploads`, { name: 'tests.txt', ...about });
  expect((await fetch(new URL(url, portal.url), { method: 'PUT', headers, body: bytes })).ok).toBe(true);
  await api.send('manager', `/v1/projects/${project}/evidence`, {
    kind: 'test-report',
    title: 'Load tests',
    file: { ...about, key },
  });
  auditor = await portal.as('Anton Rask');
}, 180_000);
afterAll(async () => {
  await portal.end();
  await rm(folder, { recursive: true, force: true });
});

/** The pack that a click saves, opened. */
async function takePack(page: Page) {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('button', { name: 'Make the audit pack' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const files = unzipSync(new Uint8Array(Buffer.concat(chunks)));
  const text = (path: string) => Buffer.from(files[path] ?? new Uint8Array()).toString('utf8');
  const pdf = await getDocumentProxy(new Uint8Array(files['report.pdf'] ?? []));
  let said = '';
  for (let number = 1; number <= pdf.numPages; number += 1)
    said += (await (await pdf.getPage(number)).getTextContent()).items.map(item => ('str' in item ? item.str : '')).join('');
  const says = (words: string) => said.replaceAll(/\s+/g, '').includes(words.replaceAll(/\s+/g, ''));
  return { name: file.suggestedFilename(), files, text, pdf, says };
}

describe('the audit pack in the portal', () => {
  it('an auditor goes from a project to its pack, with evidence that matches and a record that verifies', async () => {
    const { page, go, offences } = auditor;
    await go(`/projects/${project}`);
    await page.getByRole('link', { name: 'Audit pack' }).last().click();
    await page.getByLabel('With the files of evidence').check();
    const { name, files, text, pdf, says } = await takePack(page);
    expect(name).toBe(`tollgate-audit-${project}.zip`);
    expect(verifyExport(JSON.parse(text(`exports/project-${project}.json`))).fault).toBeUndefined();
    expect(verifyExport(JSON.parse(text('exports/office-demo.json'))).fault).toBeUndefined();
    await writeFile(join(folder, 'verify.mjs'), files['tollgate-verify.mjs'] ?? '');
    for (const name of [`project-${project}`, 'office-demo']) {
      await writeFile(join(folder, `${name}.json`), files[`exports/${name}.json`] ?? '');
      const { stdout } = await promisify(execFile)(process.execPath, [join(folder, 'verify.mjs'), join(folder, `${name}.json`)]);
      expect(stdout, name).toContain('Intact');
    }
    const [evidence = ''] = Object.keys(files).filter(path => path.startsWith(`evidence/${project}/`));
    expect(Buffer.from(files[evidence] ?? [])).toEqual(bytes);
    for (const words of [
      'Plan gate, round 1: Go',
      'wanted Recycle instead of Go. Reason: The plan has no float.',
      `${sha256}`,
      'Made for',
      'Anton Rask',
    ])
      expect(says(words), words).toBe(true);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const rows = parse(text('tables/ballots.csv'), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.filter(({ outcome }) => outcome === 'recycle').map(({ member }) => member)).toEqual(['gatekeeper-3']);
    await page.getByText('was saved to your downloads').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
  });

  it('an auditor draws a sample of a period on a phone, and the population in it has no gap', async () => {
    const { page, go, context, offences } = await portal.as('Anton Rask', 'phone');
    await go('/audit-pack');
    await page.getByLabel('A period of the office').check();
    await page.getByRole('button', { name: 'Make the audit pack' }).click();
    await page.getByText('Say the first day of the period.').waitFor();
    await page.getByLabel('First day').fill('2020-01-01');
    await page.getByLabel('Last day').fill('2099-12-31');
    await page.getByLabel('Only the projects of a sample').check();
    await page.getByLabel('Drawn from').selectOption('ballot');
    await page.getByLabel('Size of the sample').fill('2');
    await page.getByLabel('Seed').fill('audit-2026');
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    const { text } = await takePack(page);
    const rows = parse(text('tables/population.csv'), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, index) => index + 1));
    const ballots = rows.filter(({ kind }) => kind === 'ballot').map(({ number = '' }) => number);
    const ticket = (number: string) => createHash('sha256').update(`audit-2026:${number}`).digest('hex');
    const drawn = ballots.toSorted((a, b) => (ticket(a) < ticket(b) ? -1 : 1)).slice(0, 2);
    const sample = parse(text('tables/sample.csv'), { columns: true, bom: true }) as Record<string, string>[];
    expect(new Set(sample.map(({ number }) => number))).toEqual(new Set(drawn));
    expect(offences.splice(0)).toEqual([]);
    await context.close();
  });

  it('a pack that is being made says how far it is and can be stopped; nothing is saved then', async () => {
    const { page, go } = auditor;
    await go('/audit-pack');
    await page.getByLabel('The whole office, from its beginning').check();
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    await page.route('**/v1/projects/*/export', async route => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.getByRole('button', { name: 'Make the audit pack' }).click();
    await page.getByText('Listing the population').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped. Nothing was saved.').waitFor();
    release();
    await page.unroute('**/v1/projects/*/export');
  });

  it('a manager finds no audit pack in the menu, and the page says whom to ask', async () => {
    const { page, go, context } = await portal.as('Mina Kovac');
    await go('/');
    expect(await page.getByRole('link', { name: 'Audit pack' }).count()).toBe(0);
    await go('/audit-pack');
    await page.getByText('Audit packs are for auditors, the PMO and administrators').waitFor();
    await context.close();
  });
});
