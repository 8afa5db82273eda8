import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bytesIn, logoPng } from '#test/support/logos.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { takeBrief } from './document.ts';
import { overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

/** The office shows itself: its name and its logo are set by an administrator, and stand above every page, on paper and in PDFs. */

vi.setConfig({ testTimeout: 60_000 });

let portal: Portal;
let api: ApiDriver;
let ada: Visitor;
let project: string;
const name = 'Office of the North';
const svg = { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') };
const png = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(bytesIn(logoPng)) };
const mark = () => ada.page.getByRole('banner').getByRole('link', { name: `${name}, Tollgate` });

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  project = await api.admitted('Harbour cranes');
  ada = await portal.as('Ada Moreau');
}, 120_000);
afterAll(() => portal.end());

const section = (title: string) => ada.page.getByRole('region', { name: title });
async function save(part: string, button: string): Promise<void> {
  await section(part).getByLabel('Why is this changed?').fill('As the council decided.');
  await section(part).getByRole('button', { name: button }).click();
}

describe('name and logo of the office', () => {
  it('an administrator renames the office, and home, history and the lists of its people call it so', async () => {
    await ada.go('/admin');
    await ada.page.getByRole('link', { name: 'Name and logo' }).click();
    await settle(ada.page);
    await section('Name').getByLabel('Name of the office').fill(name);
    await save('Name', 'Save the name');
    await section('Name').getByText('Saved.').waitFor();
    await ada.go('/');
    await ada.page.getByText(name, { exact: true }).filter({ visible: true }).first().waitFor();
    await ada.go('/admin/history');
    await ada.page.getByText(`The office is called “${name}” from now on.`).waitFor();
  });

  it('an SVG is refused before it is sent, with what to choose instead', async () => {
    await ada.go('/admin/name-and-logo');
    await section('Logo').getByText('The office has no logo yet.').waitFor();
    await section('Logo').locator('input[type=file]').setInputFiles(svg);
    await section('Logo').getByText('which may hold scripts: save the logo as PNG.').waitFor();
    expect(await section('Logo').getByRole('button', { name: 'Save the logo' }).count()).toBe(0);
  });

  it('a PNG is shown before it is saved, then stands above every page, on light and dark ones, and no page gets too wide', async () => {
    await section('Logo').locator('input[type=file]').setInputFiles(png);
    await section('Logo').getByText('As it will look').waitFor();
    expect(await violationsOn(ada.page)).toEqual([]);
    await save('Logo', 'Save the logo');
    await mark().locator('img').waitFor();
    await section('Logo').getByText('The logo now').waitFor();
    for (const width of [320, 390, 1440])
      for (const colorScheme of ['light', 'dark'] as const) {
        await ada.page.setViewportSize({ width, height: 860 });
        await ada.page.emulateMedia({ colorScheme });
        const drawn = await mark()
          .locator('img')
          .evaluate(image => (image as unknown as { naturalWidth: number }).naturalWidth);
        expect([width, colorScheme, drawn, await overflowOf(ada.page)]).toEqual([width, colorScheme, 120, 0]);
        expect(await violationsOn(ada.page)).toEqual([]);
      }
    await ada.page.setViewportSize({ width: 1280, height: 860 });
    await ada.page.emulateMedia({ colorScheme: 'light' });
  });

  it('paper begins with logo and name, and so does a brief as a PDF, which still runs nothing', async () => {
    await ada.go(`/projects/${project}`);
    const printed = ada.page.locator('.print-only');
    expect(await printed.isVisible()).toBe(false);
    await ada.page.emulateMedia({ media: 'print' });
    expect([await printed.isVisible(), await printed.innerText(), await printed.locator('img').isVisible()]).toEqual([
      true,
      name,
      true,
    ]);
    await ada.page.emulateMedia({ media: 'screen' });
    const brief = await takeBrief(ada.page, /project brief/i);
    expect(brief.bytes.toString('latin1')).toContain('/Subtype /Image');
    expect(brief.pieces[0]?.text).toContain('Office');
    expect(brief.acts).toEqual([]);
  });

  it('a logo that is taken away leaves the name of the product above the pages', async () => {
    await ada.go('/admin/name-and-logo');
    await save('Logo', 'Take the logo away');
    await section('Logo').getByText('The office has no logo yet.').waitFor();
    await ada.page.getByRole('banner').getByRole('link', { name: 'Tollgate', exact: true }).waitFor();
    expect(ada.offences).toEqual([]);
  });
});
