import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { because } from '../e2e/api-driver.ts';
import { expectPicture, mostDifferingByDay } from '../support/pictures.ts';
import { takeBrief } from './document.ts';
import { holds } from './holds.ts';
import { foundNorth, northSeats, openRoundOf } from './north-office.ts';
import { type Portal, settle, startPortal, type Visitor } from './portal.ts';

/** What the office above shares: its PMO sets from when on, its board decides after the board below, and the project says where it stands. */

let portal: Portal;
let project: string;
let priya: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  project = await foundNorth(portal);
  priya = await portal.as('Priya Nair');
}, 120_000);
afterAll(() => portal.end());

const vote = async (who: string, review: string) => {
  const { status, body } = await portal.send(who, {
    method: 'POST',
    path: `/v1/reviews/${review}/ballots`,
    body: { outcome: 'go', reason: because },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return (body as { facts: string[] }).facts.includes('round-decided');
};

describe('a go that the office above shares', () => {
  it('the PMO of the office above sets from which cost on its board decides, too', async () => {
    const { page } = priya;
    await priya.go('/admin');
    await page.getByRole('link', { name: 'Decided above, too' }).click();
    await settle(page);
    await page.getByLabel('A board of this office decides, too').check();
    await page.getByLabel('Board', { exact: true }).selectOption('technical-board');
    await page.getByLabel('Quorum').fill('2');
    await page.getByRole('button', { name: 'Add a limit' }).click();
    await page.getByLabel('Projects counted in').selectOption('EUR');
    await page.getByLabel('From this cost on').fill('50000');
    await page.getByLabel('Why is this changed?').fill('Both boards decide on what is large.');
    await holds(priya);
    await page.getByRole('button', { name: 'Save the thresholds' }).click();
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    const { body } = await portal.send('pmo', { method: 'GET', path: '/v1/offices/demo/thresholds' });
    expect(body).toMatchObject({
      thresholds: { board: 'technical-board', rule: { quorum: 2 }, cost: [{ currency: 'EUR', from: 5_000_000 }] },
    });
  });

  it('the office below reads on its project that the board above is asked, and why', async () => {
    const review = await openRoundOf(portal, project);
    for (const member of northSeats) if (await vote(member, review)) break;
    await openRoundOf(portal, project, open => open.above !== undefined);
    const manager = await portal.withToken('n-manager', 'phone');
    await manager.go(`/projects/${project}`);
    await manager.page
      .getByText(/The board Technical Board of Portfolio Office .* decides, too/)
      .first()
      .waitFor();
    await manager.page
      .getByText(/it costs €100,000, and the limit is €50,000/)
      .first()
      .waitFor();
    await holds(manager);
    const admin = await portal.withToken('n-admin');
    await admin.go('/admin/thresholds');
    await admin.page
      .getByRole('region', { name: /^Set by Portfolio Office/ })
      .getByText('costs €50K or more')
      .waitFor();
    await holds(admin);
  });

  it('a member of the board above reads on a phone what the board below has decided, with names, and decides', async () => {
    const review = await openRoundOf(portal, project);
    const grace = await portal.withToken('gatekeeper-2', 'phone');
    const { page } = grace;
    await grace.go(`/reviews/${review}`);
    const below = page.getByRole('region', { name: 'Decided by the board of Office of the north' });
    await below.getByText('it costs €100,000, and the limit is €50,000').waitFor();
    await below.getByText('What its members said').click();
    await below.getByText(/Person n-one: Go/).waitFor();
    expect(await page.getByRole('link', { name: 'Project page' }).count()).toBe(0);
    await page.getByText('Person n-sponsor').first().waitFor();
    await holds(grace);
    const desk = await portal.withToken('gatekeeper-3');
    await desk.go(`/reviews/${review}`);
    await desk.page.getByRole('region', { name: 'Decided by the board of Office of the north' }).waitFor();
    await expectPicture(desk.page, 'escalated-round', { most: mostDifferingByDay });
    const brief = await takeBrief(desk.page, /decision brief/i);
    const said = [
      'Decided below',
      'Go by portfolio-board of Office of the north on ',
      'it costs €100,000, and the limit is €50,000',
    ];
    expect(said.filter(text => !brief.says(text))).toEqual([]);
    expect(brief.says('Person n-one: Go')).toBe(true);
    for (const member of ['gatekeeper-2', 'gatekeeper-3', 'gatekeeper-5']) if (await vote(member, review)) break;
    await grace.go(`/reviews/${review}`);
    await page.getByText(/Go/).first().waitFor();
    await holds(grace);
  });
});
