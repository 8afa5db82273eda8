import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt, goals } from './api-driver.ts';
import { type Portal, settle, startPortal, type Visitor } from './portal.ts';
import { wellShown } from './well-shown.ts';

/** A call for proposals from its opening to its ranking, as its people see it on a phone and on a desk. */

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
let call: string;
let projects: string[];

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model();
  projects = [await api.admitted('Harbour cranes'), await api.admitted('Permits online'), await api.admitted('Archive online')];
  priya = await portal.as('Priya Nair');
}, 180_000);
afterAll(() => portal.end());

const assessment = (index: number) => `${call}.${projects[index]}`;
const rated = (value: number | null, changed: Readonly<Record<string, number | null>> = {}) => ({
  ratings: goals.map(goal => ({ dimension: goal, value: goal in changed ? changed[goal] : value, reason: 'As the plan says.' })),
});

describe('opening a call', () => {
  it('the PMO opens a call from values to begin with, and what is missing is said at its field', async () => {
    const { page, go } = priya;
    await go('/calls');
    await page.getByText('There is no call yet').waitFor();
    await page.getByRole('link', { name: 'Open a call' }).click();
    await page.getByRole('heading', { level: 1, name: 'Open a call' }).waitFor();
    await page.getByRole('button', { name: 'Open the call' }).click();
    expect(await page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByRole('textbox', { name: /^Amount/ }).getAttribute('aria-invalid')).toBe('true');
    expect((await api.read('/v1/calls')).items).toEqual([]);
    await page.getByLabel('Name').fill('Change programme');
    await page.getByLabel('Question').fill('What brings services online?');
    await page.getByRole('textbox', { name: /^Amount/ }).fill('2500000');
    await page.getByRole('button', { name: 'Add a line' }).click();
    await page.getByLabel('Role in the work').fill('developer');
    await page.getByRole('textbox', { name: 'People' }).fill('1.5');
    await wellShown(priya, 'open-call');
    await page.getByRole('button', { name: 'Open the call' }).click();
    await page.getByRole('heading', { level: 1, name: 'Change programme' }).waitFor();
    call = (await api.read('/v1/calls')).items[0].id;
    const shown = await api.read(`/v1/calls/${call}`);
    expect(shown).toMatchObject({
      budgets: [{ amount: 250_000_000 }],
      people: [{ role: 'developer', tenths: 15 }],
      panels: [{ assessors: ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3'] }],
      status: 'open',
    });
    await page.getByText('Takes proposals until').waitFor();
  });

  it('a sponsor brings a proposal in on a phone, takes it out with a reason, and brings it in again', async () => {
    const sam = await portal.as('Sam Okafor', 'phone');
    const { page } = sam;
    await sam.go(`/calls/${call}`);
    expect(await page.getByRole('button', { name: 'Close the call now' }).count()).toBe(0);
    const join = async () => {
      await page.getByRole('button', { name: 'Bring in a proposal' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: 'Proposal' }).fill('Harbour cranes');
      await page.getByRole('option', { name: 'Harbour cranes' }).click();
      await dialog.getByRole('button', { name: 'Bring it in' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await join();
    await page.getByRole('button', { name: 'Take out Harbour cranes' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Take it out' }).click();
    await dialog.getByText('Say why').waitFor();
    await dialog.getByLabel('Why?').fill('It needs a better case.');
    await dialog.getByRole('button', { name: 'Take it out' }).click();
    await page.getByText('None has joined yet.').waitFor();
    await join();
    await page.getByText('Yours. Revision 1').waitFor();
    await wellShown(sam, 'call-open');
    await sam.context.close();
    for (const project of projects.slice(1)) await api.send('sponsor', `/v1/calls/${call}/proposals`, { project });
  });

  it('the PMO closes the call with a reason, and its page says on whom it waits', async () => {
    const { page, go } = priya;
    await go(`/calls/${call}`);
    await page.getByRole('button', { name: 'Close the call now' }).click();
    await page.getByRole('dialog').getByLabel('Why now?').fill('All departments have answered.');
    await page.getByRole('dialog').getByRole('button', { name: 'Close the call' }).click();
    await api.until('the panels are asked', async () =>
      (await api.read(`/v1/calls/${call}`)).proposals.every((one: { assessment?: string }) => one.assessment !== undefined),
    );
    await go(`/calls/${call}`);
    await page.getByText(/Waits for the ratings of .*Grace Lindqvist.* \(3\)/).waitFor();
    await page.getByText('0 of 3 have rated').first().waitFor();
    await wellShown(priya, 'call-rating');
  });
});

describe('rating in a panel', () => {
  it('an assessor rates by keyboard alone; what is typed outlives a reload, and the next proposal follows', async () => {
    const grace = await portal.as('Grace Lindqvist');
    const { page } = grace;
    await grace.go('/inbox');
    await page.getByRole('region', { name: 'Waits for your ratings' }).getByRole('link', { name: 'Harbour cranes' }).click();
    await page.getByText('Blind until all have answered').waitFor();
    await page.getByRole('button', { name: 'Give my ratings' }).click();
    await page.getByText('Rate everything above').waitFor();
    const groups = page.getByRole('radiogroup');
    expect(await groups.count()).toBe(goals.length);
    for (let index = 0; index < goals.length; index += 1) {
      await groups.nth(index).getByRole('radio').first().focus();
      await page.keyboard.press(index === 0 ? '0' : '4');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.type(`Reason 4${index}`);
    }
    await page.reload();
    await settle(page);
    expect(await groups.nth(1).getByRole('radio', { name: '75', exact: true }).isChecked()).toBe(true);
    expect(await groups.nth(0).getByRole('radio', { name: 'I cannot tell' }).isChecked()).toBe(true);
    await wellShown(grace, 'rating');
    await page.getByRole('button', { name: 'Give my ratings' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Your ratings are recorded').waitFor();
    const own = (await api.read(`/v1/assessments/${assessment(0)}`, 'gatekeeper-1')).ratings[0];
    expect(own.ratings.map((one: { value: number | null }) => one.value)).toEqual([null, 75, 75, 75, 75]);
    expect(own.ratings[1].reason).toBe('Reason 41');
    expect((await api.read(`/v1/assessments/${assessment(0)}`)).ratings).toEqual([]);
    await page.getByRole('link', { name: /Next proposal/ }).click();
    await page.getByRole('heading', { level: 1, name: /online/ }).waitFor();
    expect(grace.offences).toEqual([]);
    await grace.context.close();
  });

  it('an assessor steps back on a phone, and the PMO gives the place to another', async () => {
    const ines = await portal.as('Ines Duarte', 'phone');
    await ines.go(`/assessments/${assessment(2)}`);
    await wellShown(ines, 'rating-phone');
    await ines.page.getByRole('button', { name: 'Step back from this panel' }).click();
    await ines.page.getByRole('dialog').getByLabel('Which interest do you have?').fill('I advised the supplier.');
    await ines.page.getByRole('dialog').getByRole('button', { name: 'Step back' }).click();
    await ines.page.getByText('stepped back: ').waitFor();
    await ines.context.close();
    const { page, go } = priya;
    await go(`/assessments/${assessment(2)}`);
    await page.getByRole('button', { name: 'Give a place to another' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Whose place?' }).selectOption('Ines Duarte');
    await dialog.getByLabel('Who takes it?').selectOption('Jonas Weber');
    await dialog.getByLabel('Why?').fill('Ines has an interest.');
    await dialog.getByRole('button', { name: 'Give the place' }).click();
    await page.getByText('came in place of').waitFor();
    expect(priya.offences.splice(0)).toEqual([]);
  });

  it('ratings that differ come to light with median, spread and claim, the panel talks, and the former rating stays beside the new one', async () => {
    for (const who of ['gatekeeper-2', 'gatekeeper-3'])
      await api.send(who, `/v1/assessments/${assessment(0)}/ratings`, rated(70, { security: who === 'gatekeeper-3' ? 10 : 80 }));
    await priya.go(`/assessments/${assessment(0)}`);
    await priya.page.getByText('The panel talks until').waitFor();
    await priya.page.getByText('Median 75; spread 70 (10 to 80); 3 of 3 gave a value; the sponsor claims 60.').waitFor();
    await wellShown(priya, 'talk');
    await api.send('gatekeeper-3', `/v1/assessments/${assessment(0)}/ratings`, rated(70, { security: 70 }));
    await priya.page.reload();
    await priya.page.getByText('before the talk 10').waitFor();
    await priya.page.getByRole('button', { name: 'End the assessment' }).click();
    await priya.page.getByRole('dialog').getByLabel('Why now?').fill('They agree now.');
    await priya.page.getByRole('dialog').getByRole('button', { name: 'End the assessment' }).click();
    await priya.page.getByText('Score', { exact: false }).first().waitFor();
    await api.until(
      'the first assessment has ended',
      async () => (await api.read(`/v1/assessments/${assessment(0)}`)).status === 'ended',
    );
  });
});

describe('the ranking of a call', () => {
  beforeAll(async () => {
    const panel = (index: number) =>
      index === 2 ? ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-4'] : ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3'];
    for (const who of panel(1)) await api.send(who, `/v1/assessments/${assessment(1)}/ratings`, rated(72, { digital: 60 }));
    for (const who of panel(2)) await api.send(who, `/v1/assessments/${assessment(2)}/ratings`, rated(50, { security: null }));
    await api.until('the call is ranked', async () => (await api.read(`/v1/calls/${call}`)).status === 'ranked');
  }, 120_000);

  it('the ranking says what comes first, what each goal added, which places are possible and what would swap two; what is missing stands apart', async () => {
    const { page, go } = priya;
    await go(`/calls/${call}`);
    await page.getByRole('link', { name: 'Ranking' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ranking: Change programme' }).waitFor();
    const places = page.getByRole('region', { name: 'Places', exact: true }).getByRole('list').last();
    const [first] = await places.getByRole('listitem').all();
    expect(await first?.innerText()).toMatch(/^1\. Harbour cranes/);
    await first?.getByText(/Possible places: .*chance of/).waitFor();
    await first?.getByText(/Permits online.* draws level if the weight of .* goes from/).waitFor();
    await page.getByRole('heading', { name: 'Not ranked (1)' }).waitFor();
    await wellShown(priya, 'ranking');
  });

  it('other weights are tried by keyboard before anything is saved, and the page says who moves and why', async () => {
    const { page } = priya;
    const before = await api.read(`/v1/calls/${call}/ranking`);
    for (const name of ['Security', 'Digital'].map(word => new RegExp(`^Weight of .*${word}.*`, 'i'))) {
      const field = page.getByRole('group', { name }).getByRole('textbox');
      await field.focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(name.source.includes('Digital') ? '0' : '1');
    }
    await page.getByText('With weights that are only tried').waitFor();
    const moves = page.getByRole('region', { name: 'What if the weights were others?' }).getByRole('status');
    await moves.getByText('Permits online').waitFor();
    await moves.getByText(/rises from 2 to 1/).waitFor();
    await wellShown(priya, 'what-if');
    expect(await api.read(`/v1/calls/${call}/ranking`)).toEqual(before);
    await page.getByRole('button', { name: 'Put the weights back' }).click();
    await page.getByText('What comes first').waitFor();
  });

  it('the table of a ranking is taken away as CSV and as a workbook', async () => {
    const { page } = priya;
    for (const [name, ending] of [
      ['Download as CSV', /[.]csv$/],
      ['Download as XLSX', /[.]xlsx$/],
    ] as const) {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      expect(file.suggestedFilename()).toMatch(ending);
      if (name.endsWith('XLSX')) {
        const { readXlsx } = await import('hucre/xlsx');
        const { readFile } = await import('node:fs/promises');
        const { sheets } = await readXlsx(await readFile(await file.path()));
        expect(sheets[0]?.rows.slice(0, 2).map(row => row.slice(0, 2))).toEqual([
          ['Place', 'Proposal'],
          [1, 'Harbour cranes'],
        ]);
      }
    }
    expect(priya.offences.splice(0)).toEqual([]);
  });
});
