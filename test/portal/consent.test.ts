import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

/** P21: a delegation that the PMO enters for a member waits for the member's word; both see what is done with it. */

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
let grace: Visitor;
let review: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { rule: { quorum: 4 } } });
  review = await api.round(await api.admitted('Harbour cranes'));
  [priya, grace] = await Promise.all([portal.as('Priya Nair'), portal.as('Grace Lindqvist')]);
}, 120_000);
afterAll(() => portal.end());

async function enter(absence?: string): Promise<void> {
  const { page, go } = priya;
  await go('/delegations');
  await page.getByLabel('Whose ballots').selectOption('Grace Lindqvist');
  await page.getByLabel('Who votes instead').selectOption('Mina Kovac');
  if (absence !== undefined) await page.getByLabel('Absence, if the member cannot be asked').fill(absence);
  const year = new Date().getFullYear();
  await page.getByLabel('From (your time)').fill(`${year}-01-01T09:00`);
  await page.getByLabel('Until (your time)').fill(`${year + 1}-01-01T09:00`);
  await page.getByRole('button', { name: 'Delegate' }).click();
  await page.getByText('The delegation is recorded').waitFor();
  await portal.host.factStream.idle();
}

const entryOf = ({ page }: Visitor) => page.getByRole('listitem').filter({ hasText: 'Mina Kovac votes for Grace Lindqvist' });

describe('P21: a delegation that somebody else entered', () => {
  it('the PMO who enters a delegation for a member reads that it waits for the member, and that both are told', async () => {
    await enter();
    await priya.page.getByText('It waits for the consent of the member; both have been told by mail.').waitFor();
    const entry = entryOf(priya);
    await entry.getByText('Waits for consent').waitFor();
    await entry.getByText('Entered by Priya Nair; it counts only once Grace Lindqvist consents').waitFor();
    expect(await entry.getByRole('button', { name: /^Consent/ }).count()).toBe(0);
    expect(priya.offences.splice(0)).toEqual([]);
  });

  it('the member finds it in the inbox, and says no to it with a reason', async () => {
    const { page, go, offences } = grace;
    await go('/inbox');
    const card = page.getByRole('listitem').filter({ hasText: 'A delegation of your ballots waits for your consent' });
    await card.getByText(/Priya Nair entered in Portfolio Office .* that Mina Kovac votes for you/).waitFor();
    await card.getByRole('link').click();
    await page.getByRole('heading', { name: 'Delegations', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Say no: Mina Kovac for Grace Lindqvist' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Say no to this delegation?' });
    await dialog.getByText('Priya Nair and Mina Kovac are told by mail, with your reason.').waitFor();
    await dialog.getByRole('button', { name: 'Say no to it' }).click();
    await dialog.getByText('Say why: the others are told, and the history keeps it.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await dialog.getByLabel('Why?').fill('I am here all year.');
    await dialog.getByRole('button', { name: 'Say no to it' }).click();
    await entryOf(grace).getByText('No consent').waitFor();
    await entryOf(grace)
      .getByText(/No was said by Grace Lindqvist, .*: I am here all year\./)
      .waitFor();
    expect(offences.splice(0)).toEqual([]);
  });

  it('the member consents to another one by keyboard, and from then on can revoke it', async () => {
    await enter();
    const { page, go, offences } = grace;
    await go('/delegations');
    await page.getByRole('button', { name: 'Consent: Mina Kovac for Grace Lindqvist' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Consent to this delegation?' });
    await dialog.getByText('Mina Kovac may then cast your ballots').waitFor();
    await dialog.getByRole('button', { name: 'Consent to it' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Revoke: Mina Kovac for Grace Lindqvist' }).waitFor();
    expect((await api.read('/v1/offices/demo/delegations', 'gatekeeper-1')).delegations[1].proposed).toBe(false);
    expect(offences.splice(0)).toEqual([]);
  });

  it('a delegation on a recorded absence counts at once, and the absence stands on the page', async () => {
    await api.send('gatekeeper-1', '/v1/offices/demo/delegations/d2/revocation', {});
    await enter('In hospital.');
    await priya.page.getByText('The delegation is recorded, and both have been told by mail.').waitFor();
    await entryOf(priya).getByText('Entered by Priya Nair; for an absence on record: In hospital.').waitFor();
  });

  it('the ballots that a delegate casts are listed with the delegation, with the round and when', async () => {
    const year = new Date().getFullYear();
    await api.send('gatekeeper-2', '/v1/offices/demo/delegations', {
      to: 'pmo',
      starts: `${year}-01-01T00:00:00Z`,
      ends: `${year + 1}-01-01T00:00:00Z`,
    });
    await api.ballot('pmo', review, { outcome: 'hold', reason: 'Not before winter.', onBehalfOf: 'gatekeeper-2' });
    const { page, go, offences } = grace;
    await page.setViewportSize({ width: 390, height: 780 });
    await go('/delegations');
    const entry = page.getByRole('listitem').filter({ hasText: 'Priya Nair votes for Hugo Marin' }).first();
    await entry.getByText('Ballots that Priya Nair cast by it:').waitFor();
    await entry.getByText(/Plan gate, round 1, /).waitFor();
    expect(await entry.innerText()).not.toContain('Not before winter');
    await settle(page);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await violationsOn(page)).toEqual([]);
    await entry.getByRole('link', { name: 'Harbour cranes' }).click();
    await page.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
    expect(offences.splice(0)).toEqual([]);
  });
});
