/** Personal data as the PMO meets it: who left is erased by two persons, on a phone, and the page then tells of the person by the pseudonym alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pseudonymOf } from '#domain/office/pseudonym.ts';
import { until } from '#test/support/host.ts';
import { holds } from './holds.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

let portal: Portal;
let priya: Visitor;
const zoe = { name: 'Zoë Quatermain', email: 'zoe.quatermain@tollgate.example', roles: ['sponsor'] };

const send = async (who: string, method: 'PUT' | 'POST', path: string, body: object) => {
  const answer = await portal.send(who, { method, path: `/v1/offices/demo${path}`, body });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
};

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  await send('admin', 'PUT', '/people/p-17', { ...zoe, reason: 'She joins us.' });
  await send('admin', 'POST', '/people/p-17/removal', { reason: 'She has left.' });
  priya = await portal.as('Priya Nair', 'phone');
}, 300_000);
afterAll(async () => {
  await portal?.end();
});

describe('personal data', () => {
  test('the PMO sees who left and is still known by name, and asks for the person to be erased', async () => {
    const { page } = priya;
    await priya.go('/admin/personal-data');
    await page.getByRole('heading', { name: 'Personal data', level: 1 }).waitFor();
    await page.getByText(`${zoe.name} (p-17)`).waitFor();
    await holds(priya);
    await page.getByRole('button', { name: /^Erase .*Quatermain/ }).click();
    await page.getByRole('button', { name: 'Ask for it' }).click();
    await page.getByText('Say why: the history keeps it.').waitFor();
    await page.getByLabel(/^Why\?/).fill('She asked for it.');
    await page.getByRole('button', { name: 'Ask for it' }).click();
    await page.getByText(/asks for it and waits for a second person/).waitFor();
  });

  test('once another has approved it, the page says that the person was erased, and the name is nowhere on it', async () => {
    const changes = await portal.send('admin', { method: 'GET', path: '/v1/offices/demo/changes' });
    const [{ id }] = (changes.body as { items: { id: string }[] }).items as [{ id: string }];
    await send('admin', 'POST', `/changes/${id}/approval`, {});
    const { page } = priya;
    await until('the person is erased', async () => {
      await priya.go('/admin/personal-data');
      await page.getByRole('heading', { name: 'Personal data', level: 1 }).waitFor();
      return (await page.getByText(pseudonymOf('p-17')).count()) > 0;
    });
    expect(await page.getByRole('main').textContent()).not.toContain('Quatermain');
    await holds(priya);
  });

  test('the PMO says for how many days files of imports are kept, thirty at most, and the history says it in words', async () => {
    const { page } = priya;
    await priya.go('/admin/personal-data');
    await page.getByLabel('Days that files of imports are kept').fill('7');
    await page.getByLabel('Why is this changed?').fill('They hold the whole portfolio.');
    await holds(priya);
    await page.getByRole('button', { name: 'Save how long' }).click();
    await page.getByText('Saved').first().waitFor();
    const { body } = await portal.send('pmo', { method: 'GET', path: '/v1/offices/demo/personal-data' });
    expect(body.retention).toEqual({ imports: 7 });
    await priya.go('/admin/history');
    await page.getByText(/people for ever after leaving, mails for ever, files of imports for 7 days/).waitFor();
  });
});
