/** Service accounts in the portal: an administrator makes one, copies its secret once, changes it, and revokes it with a reason. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let ada: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  ada = await portal.as('Ada Moreau');
}, 120_000);
afterAll(() => portal?.end());

const pictures = process.env.PICTURES;
async function picture(visitor: Visitor, name: string): Promise<void> {
  if (pictures) await visitor.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

async function tokenStatus(client: string, secret: string): Promise<number> {
  const authorization = `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`;
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  return (await fetch(`${portal.url}/login/token`, { method: 'POST', headers: { authorization }, body })).status;
}

const dialog = () => ada.page.getByRole('dialog');
const shown = async () => ({
  client: await dialog().getByLabel('Client id', { exact: true }).inputValue(),
  secret: await dialog().getByLabel('Secret', { exact: true }).inputValue(),
});

describe('service accounts in the portal', () => {
  it('an administrator makes an account on the page and reads its secret, which gets a token', async () => {
    const { page, go, offences } = ada;
    await go('/admin');
    await page.getByRole('link', { name: 'Service accounts' }).click();
    await page.getByText('This office has no service account.').waitFor();
    await page.getByRole('button', { name: 'Make it' }).click();
    await page.getByText('Something above is missing or wrong.').waitFor();
    await page.getByLabel('Name').fill('Entra ID');
    await page.getByLabel('Id', { exact: true }).fill('entra');
    await page.getByRole('checkbox', { name: /^people:/ }).check();
    await page.getByRole('checkbox', { name: /^read:/ }).check();
    await page.getByLabel('Role of people whom it adds').selectOption('sponsor');
    expect(await violationsOn(page)).toEqual([]);
    await picture(ada, 'make-desk');
    await page.getByRole('button', { name: 'Make it' }).click();
    await dialog().getByText('Copy it now').waitFor();
    await picture(ada, 'secret-desk');
    expect(await violationsOn(page)).toEqual([]);
    const { client, secret } = await shown();
    expect(await dialog().getByLabel('Key for a directory', { exact: true }).inputValue()).toBe(`tgs_${client}.${secret}`);
    expect(await tokenStatus(client, secret)).toBe(200);
    await page.keyboard.press('Escape');
    await dialog().getByRole('button', { name: 'I have copied it' }).click();
    await dialog().waitFor({ state: 'hidden' });
    expect(await page.getByText(secret).count()).toBe(0);
    await page.getByRole('listitem').filter({ hasText: 'Entra ID' }).getByText('In use').waitFor();
    expect(offences.splice(0)).toEqual([]);
  });

  it('an administrator changes the secret after a question, and the former one gets no token any more', async () => {
    const { page } = ada;
    await page.getByRole('button', { name: 'Change the secret: Entra ID' }).click();
    await dialog().getByText('gets no token from this moment on').waitFor();
    await dialog().getByRole('button', { name: 'Change it' }).click();
    await page.getByText('Copy it now').waitFor();
    const { client, secret } = await shown();
    expect(await tokenStatus(client, secret)).toBe(200);
    await page.getByRole('button', { name: 'I have copied it' }).click();
    await page.getByText(/new secret/).waitFor();
  });

  it('an account is revoked with a reason, stands there as revoked, and the history of the office says so in words', async () => {
    const { page, go, offences } = ada;
    await page.getByRole('button', { name: 'Revoke: Entra ID' }).click();
    await dialog().getByRole('button', { name: 'Revoke it' }).click();
    await dialog().getByText('Say why: the history of the office keeps it.').waitFor();
    await dialog().getByLabel('Why?').fill('The directory moved.');
    await dialog().getByRole('button', { name: 'Revoke it' }).click();
    const card = page.getByRole('listitem').filter({ hasText: 'Entra ID' });
    await card.getByText('Revoked', { exact: true }).waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    await go('/admin/history');
    await page.getByText('Ada Moreau revoked the service account “Entra ID”.').waitFor();
    await page.getByText(/made the service account “Entra ID” with the scopes/).waitFor();
    expect(offences.splice(0)).toEqual([]);
  });

  it('the page fits a phone, and whoever is no administrator reads whom to ask', async () => {
    const phone = await portal.as('Ada Moreau', 'phone');
    await phone.go('/admin/service-accounts');
    await phone.page.getByRole('heading', { name: 'Service accounts', level: 1 }).waitFor();
    await phone.page.getByText('Entra ID').waitFor();
    expect(await overflowOf(phone.page)).toBe(0);
    await picture(phone, 'page-phone');
    const priya = await portal.as('Priya Nair');
    await priya.go('/admin/service-accounts');
    await priya.page.getByText('Administrators of the office keep its service accounts.').waitFor();
  });
});
