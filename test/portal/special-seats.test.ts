import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** Boards and the gates that need them: special seats are set and explained, and a board that gates need is not taken away. */

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { rule: { quorum: 4 } } });
  priya = await portal.as('Priya Nair');
}, 120_000);
afterAll(() => portal.end());

const line = (name: string) => priya.page.getByRole('group', { name, exact: true });

describe('special seats of a board', () => {
  it('a seat is made required, another gets a veto, and two form a group, in the editor of boards', async () => {
    const { page, go, offences } = priya;
    await go('/admin/boards');
    await line('Board 1').getByText('Seats with a special say (0)').click();
    await page.getByLabel('Required: Clara Boateng').first().check();
    await page.getByLabel('Veto: Grace Lindqvist').first().focus();
    await page.keyboard.press('Space');
    for (const name of ['Hugo Marin', 'Ines Duarte']) await page.getByLabel(`Group of ${name}`).first().selectOption('Group 1');
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Why is this changed?').fill('Finance must be heard.');
    await page.getByRole('button', { name: 'Save boards' }).click();
    await page.getByText('Saved.').waitFor();
    expect((await api.read('/v1/offices/demo/boards')).boards[0].seatRules).toEqual([
      { member: 'chair', required: true, veto: false },
      { member: 'gatekeeper-1', required: false, veto: true },
      { member: 'gatekeeper-2', required: false, veto: false, group: 'group-1' },
      { member: 'gatekeeper-3', required: false, veto: false, group: 'group-1' },
    ]);
    expect(offences.splice(0)).toEqual([]);
  });

  it('the page of a round says in words which seats are special, also on a phone', async () => {
    const review = await api.round(await api.admitted('Harbour cranes'));
    const hugo = await portal.as('Hugo Marin', 'phone');
    await hugo.go(`/reviews/${review}`);
    const votes = hugo.page.getByRole('region', { name: 'Who has voted' });
    await votes.getByText('Clara Boateng is required: without this ballot there is no decision').waitFor();
    await votes.getByText('Grace Lindqvist has a veto: a ballot for hold, recycle or kill stops an approval.').waitFor();
    await votes.getByText('At least one of Hugo Marin or Ines Duarte must approve.').waitFor();
    expect(await overflowOf(hugo.page)).toBeLessThanOrEqual(0);
    expect(hugo.offences).toEqual([]);
    await hugo.context.close();
  });

  it('the history says which seats became special', async () => {
    await priya.go('/admin/history');
    const [row] = await priya.page.getByRole('row').filter({ hasText: 'seats with a special say' }).all();
    expect(await row?.getByRole('cell').allInnerTexts()).toEqual([
      'Board “Portfolio Board”: seats with a special say',
      '–',
      'Clara Boateng (required), Grace Lindqvist (veto), Hugo Marin (group 1), Ines Duarte (group 1)',
    ]);
  });

  it('a seat that is no longer special is like any other again, and the board then says nothing of seats', async () => {
    const { page, go } = priya;
    await go('/admin/boards');
    await page.getByLabel('Required: Clara Boateng').first().uncheck();
    await page.getByLabel('Veto: Grace Lindqvist').first().uncheck();
    for (const name of ['Hugo Marin', 'Ines Duarte']) await page.getByLabel(`Group of ${name}`).first().selectOption('No group');
    await page.getByLabel('Why is this changed?').fill('As it was.');
    await page.getByRole('button', { name: 'Save boards' }).click();
    await page.getByText('Saved.').waitFor();
    expect((await api.read('/v1/offices/demo/boards')).boards[0]).not.toHaveProperty('seatRules');
  });
});

describe('P24: a board that gates need', () => {
  it('a board is not made smaller than the quorum of a gate: the message at its seats names the gates, and nothing typed is lost', async () => {
    const { page, go } = priya;
    await go('/admin/boards');
    const seats = line('Board 1').getByRole('combobox', { name: 'Seats of board 1' });
    await seats.focus();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await page.getByLabel('Why is this changed?').fill('A smaller board.');
    await page.getByRole('button', { name: 'Save boards' }).click();
    const message = line('Board 1').getByText(
      /The board Portfolio Board needs at least \d+ seats for the quorum of .*Plan gate \(Trial model\)/,
    );
    await message.first().waitFor();
    expect(await page.getByLabel('Why is this changed?').inputValue()).toBe('A smaller board.');
    expect((await api.read('/v1/offices/demo/boards')).boards[0].seats).toHaveLength(6);
    priya.offences.splice(0);
  });

  it('a board at which gates are decided is not removed: the refusal names the gates and says what to do', async () => {
    const { page, go } = priya;
    await go('/admin/boards');
    await page.getByRole('button', { name: 'Remove board 1' }).click();
    await page.getByLabel('Why is this changed?').fill('One board is enough.');
    await page.getByRole('button', { name: 'Save boards' }).click();
    await page.getByText(/The board Portfolio Board decides at .* Publish the gate model with another board first/).waitFor();
    expect((await api.read('/v1/offices/demo/boards')).boards).toHaveLength(2);
    priya.offences.splice(0);
  });
});
