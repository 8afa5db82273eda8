/** A call of many proposals: its ranking begins with the first places and shows all on demand. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { playCalls } from '#local/demo/call.ts';
import { choosingOffice } from '#local/demo/choosing.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal } from './portal.ts';
import { wellShown } from './well-shown.ts';

let portal: Portal;
let api: ApiDriver;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
}, 180_000);
afterAll(() => portal.end());

describe('a call of many proposals', () => {
  it('a ranking of sixty-one begins with its first places, shows all on demand, and other weights are tried with a slider', async () => {
    await playCalls(portal.host, portal.send);
    await portal.host.factStream.idle();
    const { items } = await api.read(`/v1/calls?office=${choosingOffice}`);
    const { id } = items.find((row: { proposals: number }) => row.proposals > 60);
    const visitor = await portal.as('Priya Nair', 'phone');
    const { page } = visitor;
    await page.evaluate(`localStorage.setItem('tollgate.office', '${choosingOffice}')`);
    await visitor.go(`/calls/${id}/ranking`);
    await page.getByText('The first 12 of 61 places are shown.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByText(/^61\. /).waitFor();
    await page.getByRole('link', { name: 'What if …' }).click();
    await page.getByRole('slider', { name: /Digital by default/ }).fill('30');
    await page
      .getByRole('region', { name: 'What if the weights were others?' })
      .getByText(/ move:/)
      .waitFor();
    await wellShown(visitor, 'many');
    await visitor.go(`/calls/${id}`);
    await page.getByText('The first 30 of 61 proposals are shown.').waitFor();
    await wellShown(visitor, 'call-many');
    await visitor.context.close();
  });
});
