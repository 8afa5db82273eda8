/** Connections in the portal: an administrator sets a webhook, copies its secret once, has a test sent, sees how it went, pauses and removes it. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let ada: Visitor;
let receiver: Server;
let address: string;
const received: { headers: Record<string, string>; body: string }[] = [];

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(204).end();
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/tollgate`;
  portal = await startPortal({ seeded: false, webhookAddresses: 'any' });
  ada = await portal.as('Ada Moreau');
}, 120_000);
afterAll(async () => {
  await portal?.end();
  receiver?.close();
});

const pictures = process.env.PICTURES;
async function picture(visitor: Visitor, name: string): Promise<void> {
  if (pictures) await visitor.page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}
const dialog = () => ada.page.getByRole('dialog');

describe('connections in the portal', () => {
  it('an administrator sets a webhook on the page and reads its secret once, which verifies what arrives', async () => {
    const { page, go, offences } = ada;
    await go('/admin');
    await page.getByRole('link', { name: 'Connections' }).click();
    await page.getByText('This office tells nobody outside.').waitFor();
    await page.getByRole('button', { name: 'Set it' }).click();
    await page.getByText('Something above is missing or wrong.').waitFor();
    await page.getByLabel('Id', { exact: true }).fill('erp');
    await page.getByLabel('Name').fill('Budgets in the ERP');
    await page.getByLabel('Address').fill(address);
    await page.getByRole('combobox', { name: 'Events' }).click();
    await page.getByRole('option', { name: 'Gate outcome recorded' }).click();
    await page.keyboard.press('Escape');
    expect(await violationsOn(page)).toEqual([]);
    await picture(ada, 'connections-make');
    await page.getByRole('button', { name: 'Set it' }).click();
    await dialog().getByText('Copy it now').waitFor();
    const secret = await dialog().getByLabel('Secret', { exact: true }).inputValue();
    await dialog().getByRole('button', { name: 'I have copied it' }).click();
    const card = page.getByRole('listitem').filter({ hasText: 'Budgets in the ERP' });
    await card.getByText('On', { exact: true }).waitFor();
    expect(await page.getByText(secret).count()).toBe(0);
    expect(await page.getByText('/tollgate').count()).toBe(0);
    await card.getByRole('button', { name: 'Send a test: Budgets in the ERP' }).click();
    await page.getByText('A test is on its way').waitFor();
    await card.getByRole('link', { name: 'Deliveries: Budgets in the ERP' }).click();
    await page.getByText('Webhook tested').waitFor();
    await page.getByText('Taken').waitFor();
    await picture(ada, 'connections-deliveries');
    const [test] = received;
    expect(new Webhook(secret).verify(test?.body ?? '', test?.headers ?? {})).toMatchObject({ type: 'webhook-tested' });
    expect(await violationsOn(page)).toEqual([]);
    expect(offences.splice(0)).toEqual([]);
  });

  it('a webhook is paused and switched on, its events are changed, and it is removed with a reason that the history keeps', async () => {
    const { page, go, offences } = ada;
    await go('/admin/webhooks');
    const card = page.getByRole('listitem').filter({ hasText: 'ERP' });
    await card.getByRole('button', { name: /^Pause/ }).click();
    await card.getByText('Paused').waitFor();
    await card.getByRole('button', { name: /^Switch on/ }).click();
    await card.getByText('On', { exact: true }).waitFor();
    await card.getByRole('button', { name: /^Change: / }).click();
    await dialog().getByLabel('Name').fill('ERP of finance');
    await dialog().getByRole('button', { name: 'Change it' }).click();
    await card.getByText('ERP of finance').waitFor();
    await card.getByRole('button', { name: 'Remove: ERP of finance' }).click();
    await dialog().getByLabel('Why?').fill('The ERP reads by itself now.');
    await dialog().getByRole('button', { name: 'Remove it' }).click();
    await card.getByText('Removed', { exact: true }).waitFor();
    expect(await card.getByRole('button').count()).toBe(0);
    await go('/admin/history');
    await page.getByText('Ada Moreau removed the webhook erp.').waitFor();
    await page.getByText(/Ada Moreau set the webhook “Budgets in the ERP”/).waitFor();
    expect(offences.splice(0)).toEqual([]);
  });

  it('the page of connections fits a phone, and whoever is no administrator reads whom to ask', async () => {
    const phone = await portal.as('Ada Moreau', 'phone');
    await phone.go('/admin/webhooks');
    await phone.page.getByText('ERP of finance').waitFor();
    expect(await overflowOf(phone.page)).toBe(0);
    await picture(phone, 'connections-phone');
    const priya = await portal.as('Priya Nair');
    await priya.go('/admin/webhooks');
    await priya.page.getByText('Administrators of the office set its webhooks.').waitFor();
  });
});
