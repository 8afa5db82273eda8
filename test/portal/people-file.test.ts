/** People come into an office from a file: CSV as spreadsheets write it, or a workbook; compared first, taken with a reason, and taken away again. */
import { readFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople } from '#local/demo/people.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let ada: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  ada = await portal.as('Ada Moreau');
}, 120_000);
afterAll(() => portal.end());

const dialog = () => ada.page.getByRole('dialog', { name: 'Add people from a file' });
const people = async () => {
  const { body } = await portal.send('admin', { method: 'GET', path: '/v1/offices/demo/people' });
  return (body as { people: { id: string; name: string; email: string; roles: string[] }[] }).people;
};

async function compare(name: string, buffer: Buffer): Promise<void> {
  await ada.page.getByRole('button', { name: 'Add people from a file' }).click();
  await choose(name, buffer);
}

async function choose(name: string, buffer: Buffer): Promise<void> {
  await ada.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await dialog().getByRole('button', { name: 'Compare with the office' }).click();
}

const lines = [
  'Our people, June',
  'Name;E-mail;Roles;Desk',
  'Renée Åberg;renee@example.org;Gatekeeper, Sponsor;4.1',
  'Kim Vale;kim@example.org;Boss;4.2',
  '"O\'Brien; Pat";pat@example.org;project manager;',
  'Ada Moreau;admin@tollgate.example;;',
];

describe('people from a CSV file', () => {
  it('a file of semicolons in the encoding of a spreadsheet is compared line by line before anything is stored', async () => {
    await ada.go('/admin/people');
    await compare('people.csv', Buffer.from(lines.join('\r\n'), 'latin1'));
    await dialog().getByText('Read as CSV in windows-1252, with the header in line 2: 2 new, 1 unchanged, 1 refused.').waitFor();
    await dialog().getByText('Columns that are not read: Desk.').waitFor();
    await dialog().getByText('Roles “Boss”: no role; roles are sponsor, project manager, PMO').waitFor();
    await dialog().getByRole('cell', { name: 'Renée Åberg' }).waitFor();
    expect(await people()).toHaveLength(demoPeople.length);
    expect(await violationsOn(ada.page)).toEqual([]);
  });

  it('without a reason nothing is taken; with one the good lines come in, and the refused line is left out', async () => {
    await dialog().getByRole('button', { name: 'Take these people in' }).click();
    await dialog().getByText('Say why: the history of the office keeps it.').waitFor();
    await dialog().getByLabel('Why?').fill('The list of June.');
    await dialog().getByRole('button', { name: 'Take these people in' }).click();
    await ada.page.getByText('2 new, 1 unchanged, 1 refused.').waitFor();
    const joined = (await people()).slice(demoPeople.length);
    expect(joined).toEqual([
      { id: 'renee', name: 'Renée Åberg', email: 'renee@example.org', roles: ['sponsor', 'gatekeeper'] },
      { id: 'pat', name: "O'Brien; Pat", email: 'pat@example.org', roles: ['manager'] },
    ]);
    expect((await portal.send('renee', { method: 'GET', path: '/v1/offices/demo' })).status).toBe(200);
    expect(ada.offences.splice(0)).toEqual([]);
  });

  it('what is taken away as CSV is read again as it is, and changes nobody', async () => {
    const [download] = await Promise.all([
      ada.page.waitForEvent('download'),
      ada.page.getByRole('button', { name: 'Download as CSV', exact: true }).click(),
    ]);
    const file = await readFile(await download.path());
    expect(file.toString('utf8')).toContain('Renée Åberg,renee@example.org,"Sponsor, Gatekeeper",renee,Active');
    await compare('people.csv', file);
    await dialog()
      .getByText(`${demoPeople.length + 2} unchanged.`)
      .waitFor();
    expect(await dialog().getByRole('button', { name: 'Take these people in' }).count()).toBe(0);
    await ada.page.keyboard.press('Escape');
  });
});

describe('people from other files', () => {
  it('a workbook is read like a CSV file, and absent people go only when the box is ticked', async () => {
    const rows = [
      ['Name', 'Mail', 'Roles'],
      ['Ada Moreau', 'admin@tollgate.example', ''],
      ['Renée Åberg-Lind', 'renee@example.org', 'Gatekeeper'],
    ];
    const book = Buffer.from(await writeXlsx({ sheets: [{ name: 'People', rows }] }));
    await compare('people.xlsx', book);
    await dialog()
      .getByText('Read as the sheet People of an XLSX workbook, with the header in line 1: 1 changed, 1 unchanged.')
      .waitFor();
    await dialog().getByText('Name: Renée Åberg → Renée Åberg-Lind').waitFor();
    await dialog().getByLabel('Remove people who stand in no line of the file').check();
    await dialog().getByRole('button', { name: 'Compare with the office' }).click();
    await dialog().getByText(`1 changed, 1 unchanged, ${demoPeople.length} removed.`).waitFor();
    await ada.page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowOf(ada.page)).toBeLessThanOrEqual(0);
    await ada.page.keyboard.press('Escape');
    expect(ada.offences.splice(0)).toEqual([]);
  });

  it('a file without a header, and one that is no table, are refused with what to do', async () => {
    await ada.page.getByRole('button', { name: 'Add people from a file' }).click();
    await choose('people.csv', Buffer.from('Olu,olu@example.org,sponsor'));
    await dialog().getByText('no line names its columns; write Name, Mail and Roles above them').first().waitFor();
    await choose('people.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
    await dialog().getByText('save it as .xlsx without a password').waitFor();
    ada.offences.splice(0);
  });
});
