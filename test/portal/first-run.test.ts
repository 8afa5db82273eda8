/** The first run of a real office in a browser: code, office, sign-in, and each step of the set-up until projects can be proposed. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let code: string;
let ada: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false, signIn: { way: 'accounts' }, fill: async () => undefined });
  code = (await portal.host.setUp?.code()) ?? '';
}, 120_000);
afterAll(() => portal?.end());

const officeNow = async () => (await portal.host.app.states.current('office', 'portfolio-office')).state;

async function shows(visitor: Visitor, path: string, ...texts: string[]): Promise<void> {
  await visitor.go(path);
  for (const text of texts) await visitor.page.getByText(text).filter({ visible: true }).first().waitFor();
}

/** Nothing cut off, nothing that a screen reader cannot read, nothing in the console. */
async function isSound({ page, offences }: Visitor): Promise<void> {
  expect(await overflowOf(page)).toBe(0);
  expect(await violationsOn(page)).toEqual([]);
  expect(offences).toEqual([]);
}

it('a newcomer on a phone is led from the first page to the set-up, is told of a wrong code, and founds the office with the right one', async () => {
  const visitor = await portal.open('phone');
  const { page } = visitor;
  await visitor.go('/');
  await page.getByRole('link', { name: 'sets it up' }).click();
  await isSound(visitor);
  await page.getByLabel('Code').fill('K7QF-M2XD-9RTA');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByText('This is not the code that Tollgate printed').waitFor();
  visitor.offences.splice(0);
  await page.getByLabel('Code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Found the office' }).click();
  for (const label of ['Name', 'Name of the administrator'])
    expect(await page.getByLabel(label, { exact: true }).getAttribute('aria-invalid')).toBe('true');
  await page.getByLabel('Name', { exact: true }).fill('Portfolio Office');
  await page.getByRole('combobox', { name: 'Currency' }).fill('eur');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Lisbon');
  await page.getByLabel('Holidays (optional)').fill('2026-12-25 Christmas Day\n03/04/2026 Easter');
  await page.getByText('with slashes, day and month look alike').waitFor();
  await page.getByLabel('Name of the administrator').fill('Ada Moreau');
  await page.getByLabel('Mail of the administrator').fill('ada@example.org');
  await page.getByRole('button', { name: 'Found the office' }).click();
  await page.getByText('Some holidays cannot be read').waitFor();
  expect((await officeNow()).id).toBeUndefined();
  await page.getByLabel('Holidays (optional)').fill('2026-12-25 Christmas Day');
  await isSound(visitor);
  await page.getByRole('button', { name: 'Found the office' }).click();
  await page.getByText('Your office is founded').waitFor();
  await isSound(visitor);
  expect(await officeNow()).toMatchObject({
    name: 'Portfolio Office',
    currency: 'EUR',
    calendar: { zone: 'Europe/Lisbon', holidays: [{ date: '2026-12-25' }] },
    people: [{ id: 'ada-moreau' }],
  });
  await page.reload();
  await page.getByText('There is nothing to set up here').waitFor();
  await visitor.context.close();
});

it('the first administrator finds at home what is missing, in the order in which it can be done, and begins with goals', async () => {
  await portal.host.factStream.idle();
  ada = await portal.withToken('ada-moreau');
  await shows(ada, '/', 'Set up the office', 'No goal yet', 'First: People.', 'First: Boards.');
  await isSound(ada);
  await ada.page.getByRole('link', { name: 'Choose goals' }).click();
  await ada.page.getByRole('button', { name: 'Take these goals' }).click();
  await ada.page.getByText('Choose a set of goals.').waitFor();
  await ada.page.getByRole('radio', { name: 'Five cases of public investment' }).check();
  await ada.page.getByText('Intake declines what scores below 15 of 100.').waitFor();
  await isSound(ada);
  await ada.page.getByRole('button', { name: 'Take these goals' }).click();
  await ada.page.getByText('The office has goals.').waitFor();
  expect((await officeNow()).goals).toHaveLength(5);
});

it('an administrator who leaves in the middle takes the set-up up again from another device, at what is missing', async () => {
  await ada.context.close();
  ada = await portal.withToken('ada-moreau', 'phone');
  await shows(ada, '/set-up', '5 goals.', 'Nobody is sponsor, project manager or gatekeeper yet.');
  await isSound(ada);
  await ada.context.close();
  ada = await portal.withToken('ada-moreau');
});

it('people are added with their roles, and each page of the set-up says what comes next', async () => {
  const { page } = ada;
  await shows(ada, '/admin/people', 'Next: people.');
  const people = [
    ['Sam Okafor', 'sam', 'Sponsor'],
    ['Mina Kovac', 'mina', 'Project manager'],
    ['Grace Lindqvist', 'grace', 'Gatekeeper'],
    ['Hugo Marin', 'hugo', 'Gatekeeper'],
  ] as const;
  for (const [name, id, role] of people) {
    await page.getByRole('button', { name: 'Add a person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a person' });
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Mail').fill(`${id}@example.org`);
    await dialog.getByLabel('Sign-in id').fill(id);
    await choose('Roles', role);
    await dialog.getByLabel('Why is this changed?').fill('To begin with.');
    await dialog.getByRole('button', { name: 'Add the person' }).click();
    await dialog.waitFor({ state: 'detached' });
    await portal.host.factStream.idle();
  }
  await page.getByText('Next: boards.').waitFor();
});

it('nobody meets a dead end in an office without a gate model: people without a say in the set-up read what is missing and whom to ask', async () => {
  await portal.host.factStream.idle();
  const sam = await portal.withToken('sam', 'phone');
  const missing = 'Still missing: boards, gate model.';
  await shows(sam, '/', 'The office has not begun yet.', missing, 'Ada Moreau can say when it begins.');
  await shows(sam, '/submit', 'Nothing can be proposed here yet.', missing);
  await shows(sam, '/projects', 'There are no projects here yet.', missing);
  await shows(sam, '/inbox', 'Nothing waits for you yet.', missing);
  await shows(sam, '/set-up', 'No board yet');
  await isSound(sam);
  await sam.context.close();
});

it('a board is set up, a gate model is looked at, made to fit the board and published, and the set-up is done', async () => {
  const { page } = ada;
  await ada.go('/admin/boards');
  await page.getByRole('button', { name: 'Add a board' }).click();
  const board = page.getByRole('group', { name: 'Board 1', exact: true });
  await board.getByLabel('Name').fill('Portfolio Board');
  await choose('Seats of board 1', 'Grace Lindqvist');
  await choose('Seats of board 1', 'Hugo Marin');
  await board.getByLabel('Chair, who breaks ties').selectOption('grace');
  await save('Save boards');
  await page.getByRole('link', { name: 'Back to the set-up' }).click();
  await page.getByRole('link', { name: 'Choose a gate model' }).click();
  await page.getByLabel('Gate model').selectOption('uk-gateway');
  const preview = page.getByRole('region', { name: 'Preview of UK Gateway review' });
  await preview.getByText('Strategic assessment').first().waitFor();
  await page.getByText('2 must vote instead of 3').first().waitFor();
  await isSound(ada);
  await page.getByRole('button', { name: 'Publish UK Gateway review' }).click();
  await page.getByText('The office has a gate model.').waitFor();
  expect((await officeNow()).defaultModel).toBe('uk-gateway');
  await shows(ada, '/set-up', 'All that is needed is there');
  await ada.go('/');
  await page.getByRole('link', { name: 'Propose a project' }).first().waitFor();
  expect(await page.getByText('Set up the office').count()).toBe(0);
  await isSound(ada);
});

it('the set-up offers a table of sizes with light, standard and full gates, publishes those that are missing, and sets it', async () => {
  const { page } = ada;
  await shows(ada, '/set-up', 'Whoever proposes names the gate model');
  await page.getByRole('link', { name: 'Set sizes' }).click();
  await page.getByLabel('Light: small projects follow').selectOption('light-auto');
  await page.getByLabel('Standard: projects between follow').selectOption('gds');
  await page.getByLabel('Full: large projects follow').selectOption('uk-gateway');
  await page.getByLabel('Full from this cost on').fill('');
  await isSound(ada);
  await page.getByRole('button', { name: 'Publish, and set the sizes' }).click();
  await page.getByText('Something above is missing or wrong.').waitFor();
  await page.getByLabel('Full from this cost on').fill('2000000');
  await page.getByText(/^From €2,000,000(\.00)? on, or with a high class of risk: UK Gateway review/).waitFor();
  await page.getByText('Everything else: Light, automatic gates').waitFor();
  await isSound(ada);
  await page.getByRole('button', { name: 'Publish, and set the sizes' }).click();
  await page.getByText('The size of a project decides which gates it passes.').waitFor();
  const { gateModels, routing, defaultModel } = await officeNow();
  expect(Object.keys(gateModels).toSorted()).toEqual(['gds', 'light-auto', 'uk-gateway']);
  expect(defaultModel).toBe('uk-gateway');
  expect(routing).toEqual({
    rows: [
      { model: 'uk-gateway', costFrom: 200_000_000 },
      { model: 'uk-gateway', risk: 'high' },
      { model: 'gds', costFrom: 10_000_000 },
    ],
    otherwise: 'light-auto',
  });
  await isSound(ada);
});

it('mail that is not set says how it is set, and an office below is founded with somebody new as its administrator', async () => {
  const { page } = ada;
  await shows(ada, '/set-up/import', 'The file is looked at first');
  await page.getByRole('link', { name: 'Choose a file' }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Bring in projects' }).waitFor();
  await shows(ada, '/set-up/mail', 'No mail server is set', 'npm run -s tollgate -- mail-test');
  await shows(ada, '/admin/offices', 'There is no office below this one.');
  await page.getByLabel('Name', { exact: true }).fill('Office North');
  await page.getByLabel('First administrator').selectOption('Somebody new');
  await page.getByLabel('Name of the administrator').fill('Nora Berg');
  await page.getByRole('button', { name: 'Found the office' }).click();
  await page.getByText('Fill this in.').waitFor();
  await page.getByLabel('Mail of the administrator').fill('nora@example.org');
  await isSound(ada);
  await page.getByRole('button', { name: 'Found the office' }).click();
  await page.getByText('The office is founded.').waitFor();
  await page.getByText('You do not belong to it').waitFor();
  const { state } = await portal.host.app.states.current('office', 'office-north');
  expect(state).toMatchObject({
    parent: 'portfolio-office',
    currency: 'EUR',
    people: [{ id: 'nora-berg', roles: ['admin', 'pmo'] }],
  });
  await isSound(ada);
});

it('the working days of the office are shown and changed in Administration, with the reason', async () => {
  const { page } = ada;
  await shows(ada, '/admin/calendar', 'One day was read.');
  expect(await page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toBe('Europe/Lisbon');
  await page.getByLabel('Saturday').check();
  await page.getByLabel('Holidays (optional)').fill('2026-12-25 Christmas Day\n1.1.2027; Neujahr');
  await isSound(ada);
  await save('Save working days');
  expect((await officeNow()).calendar).toEqual({
    zone: 'Europe/Lisbon',
    workingDays: [1, 2, 3, 4, 5, 6],
    holidays: [
      { date: '2026-12-25', name: 'Christmas Day' },
      { date: '2027-01-01', name: 'Neujahr' },
    ],
  });
  await shows(ada, '/admin/history', 'The time zone, the working days and the holidays were set.', 'To begin with.');
});

it('an administrator of an office that is not set up puts the list aside, and finds it in Administration all the same', async () => {
  await portal.host.factStream.idle();
  const nora = await portal.withToken('nora-berg');
  await shows(nora, '/', 'Office North', 'No goal yet');
  await nora.page.getByRole('button', { name: 'Show this no more' }).click();
  await nora.page.getByText('No goal yet').waitFor({ state: 'detached' });
  await nora.go('/admin');
  await nora.page.getByRole('link', { name: 'Set-up' }).click();
  await nora.page.getByText('No goal yet').waitFor();
  await isSound(nora);
});

async function save(label: string): Promise<void> {
  await ada.page.getByLabel('Why is this changed?').fill('To begin with.');
  await ada.page.getByRole('button', { name: label }).click();
  await ada.page.getByText('Saved.').waitFor();
  await settle(ada.page);
}

/** Takes one of a list of several by the keyboard. */
async function choose(list: string, option: string): Promise<void> {
  await ada.page.getByRole('combobox', { name: list }).focus();
  await ada.page.keyboard.press('ArrowDown');
  await ada.page.getByRole('listbox').getByRole('option', { name: option }).click();
  await ada.page.keyboard.press('Tab');
}
