import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { wordsAbout } from './keyboard.ts';
import { overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

/** An administrator at work: every standard of the office is changed where its people would change it. */

let portal: Portal;
let api: ApiDriver;
let ada: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  await api.round(await api.admitted('Harbour cranes'));
  ada = await portal.as('Ada Moreau');
}, 120_000);
afterAll(() => portal.end());

/** One line of a list in a form, by its legend. */
const line = (name: string) => ada.page.getByRole('group', { name, exact: true });
const office = () => api.read('/v1/offices/demo');

const why = () => ada.page.getByLabel('Why is this changed?').fill('As the council decided.');

async function save(label: string): Promise<void> {
  await why();
  await ada.page.getByRole('button', { name: label }).click();
  await ada.page.getByText('Saved.').waitFor();
  await portal.host.factStream.idle();
}

/** Opens a list of several by the keyboard, takes one, and answers with all that was offered. */
async function choose(list: Locator, option: string): Promise<string[]> {
  await list.focus();
  await ada.page.keyboard.press('ArrowDown');
  const options = ada.page.getByRole('listbox').getByRole('option');
  await options.filter({ hasText: option }).click();
  const offered = await options.allTextContents();
  await ada.page.keyboard.press('Tab');
  return offered;
}

describe('goals and weights', () => {
  it('a changed weight of a goal is kept, and each goal says what share of the score it has', async () => {
    await ada.go('/admin/goals');
    await line('Goal 1').getByText('25 % of the score').waitFor();
    await line('Goal 1').getByLabel('Weight').fill('125');
    await line('Goal 1').getByText('63 % of the score').waitFor();
    await save('Save goals and weights');
    expect((await office()).goals[0]).toMatchObject({ id: 'infrastructure', weight: 125 });
    await line('Goal 1').getByLabel('Weight').fill('100');
    await ada.page.getByText('Saved.').waitFor({ state: 'detached' });
  });

  it('a goal without a weight or a name is not saved, and the message stands at its field', async () => {
    await ada.go('/admin/goals');
    await ada.page.getByRole('button', { name: 'Add a goal' }).click();
    await line('Goal 6').getByLabel('Weight').fill('');
    await ada.page.getByRole('button', { name: 'Save goals and weights' }).click();
    await ada.page.getByText('Something above is missing or wrong.').waitFor();
    for (const field of ['Name', 'Weight']) {
      const input = line('Goal 6').getByLabel(field, { exact: true });
      expect(await input.getAttribute('aria-invalid'), field).toBe('true');
      expect(await wordsAbout(input), field).toContain('Fill this in.');
    }
    await line('Goal 6').getByLabel('Weight').fill('0');
    await ada.page.getByRole('button', { name: 'Save goals and weights' }).click();
    await line('Goal 6').getByText('More than 0.').waitFor();
    expect((await office()).goals).toHaveLength(5);
  });

  it('two new goals of the same name are stored as two, and renaming one later makes no third', async () => {
    await ada.go('/admin/goals');
    await ada.page.getByRole('button', { name: 'Discard the draft' }).click();
    for (const number of [6, 7]) {
      await ada.page.getByRole('button', { name: 'Add a goal' }).click();
      await line(`Goal ${number}`).getByLabel('Name').fill('Fair to all');
    }
    await save('Save goals and weights');
    await line('Goal 7').getByLabel('Name').fill('Open to all');
    await save('Save goals and weights');
    const ids = (await office()).goals.map((goal: { id: string }) => goal.id);
    expect(ids.slice(5)).toEqual(['fair-to-all', 'fair-to-all-2']);
    await line('Goal 7').getByRole('button', { name: 'Remove goal 7' }).click();
    await line('Goal 6').getByRole('button', { name: 'Remove goal 6' }).click();
    await save('Save goals and weights');
    expect((await office()).goals).toHaveLength(5);
  });

  it('goals that somebody else saved in between are not overwritten: the reader is told and reads them again', async () => {
    await ada.go('/admin/goals');
    const { goals } = await office();
    const theirs = goals.map((goal: { name: string }, index: number) => (index === 1 ? { ...goal, name: 'Safe at home' } : goal));
    await api.send('pmo', '/v1/offices/demo/goals', { goals: theirs }, 'PUT');
    await line('Goal 1').getByLabel('Weight').fill('40');
    await why();
    await ada.page.getByRole('button', { name: 'Save goals and weights' }).click();
    await ada.page.getByText('Somebody else has changed this since you read it').waitFor();
    expect((await office()).goals[1].name).toBe('Safe at home');
    await ada.page.getByRole('button', { name: 'Read it again' }).click();
    await expect.poll(() => line('Goal 2').getByLabel('Name').inputValue()).toBe('Safe at home');
    await line('Goal 1').getByLabel('Weight').fill('40');
    await save('Save goals and weights');
    expect((await office()).goals.slice(0, 2)).toMatchObject([{ weight: 40 }, { name: 'Safe at home' }]);
    ada.offences.splice(0);
  });
});

describe('boards and seats', () => {
  it('only gatekeepers are offered a seat on a board, and a new member is seated and named', async () => {
    await ada.go('/admin/boards');
    const seats = line('Board 2').getByRole('combobox', { name: 'Seats of board 2' });
    const offered = await choose(seats, 'Jonas Weber');
    expect(offered).not.toContain('Sam Okafor');
    await save('Save boards');
    expect((await office()).boards[1].seats).toContain('gatekeeper-4');
  });

  it('what the meetings of a board gather and when their agendas close is set beside its seats, and said in the history', async () => {
    await ada.go('/admin/boards');
    await line('Board 2').getByText('Agenda of its meetings').click();
    const kinds = line('Board 2').getByRole('combobox', { name: 'Meetings of board 2 gather' });
    await kinds.click();
    await ada.page.getByRole('option', { name: 'Selection' }).click();
    await ada.page.getByRole('option', { name: 'Gate', exact: true }).click();
    await ada.page.keyboard.press('Escape');
    await line('Board 2').getByLabel('Agenda closes, working days before the meeting').fill('3');
    await save('Save boards');
    expect((await office()).boards[1].agenda).toEqual({ gathers: ['round', 'selection'], closesBefore: 3 });
    expect((await office()).boards[0].agenda).toBeUndefined();
    await ada.go('/admin/history');
    await ada.page.getByText('gathers gate, selection; closes 3 working days before the meeting').first().waitFor();
  });

  it('a board without seats or a chair is not saved, and the message stands at its fields', async () => {
    await ada.go('/admin/boards');
    await ada.page.getByRole('button', { name: 'Add a board' }).click();
    await line('Board 3').getByLabel('Name').fill('Data board');
    await ada.page.getByRole('button', { name: 'Save boards' }).click();
    await line('Board 3').getByText('Give at least one.').waitFor();
    await line('Board 3').getByText('Choose one of its seats.').waitFor();
    expect((await office()).boards).toHaveLength(2);
  });
});

describe('on a phone of 360 pixels', () => {
  it.each(['', '/goals', '/boards', '/people', '/gate-models', '/gate-models/uk-gateway', '/changes', '/history'])(
    'the page /admin%s fits a phone of 360 pixels and is accessible in dark colours',
    async path => {
      await ada.page.setViewportSize({ width: 360, height: 740 });
      await ada.page.emulateMedia({ colorScheme: 'dark' });
      await ada.go(`/admin${path}`);
      await settle(ada.page);
      expect(await overflowOf(ada.page)).toBeLessThanOrEqual(0);
      expect(await violationsOn(ada.page)).toEqual([]);
      expect(ada.offences.splice(0)).toEqual([]);
    },
  );
});
