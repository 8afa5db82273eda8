import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import stageGate from '#presets/stage-gate.json' with { type: 'json' };
import { because } from '../e2e/api-driver.ts';
import { holds } from './holds.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';
import { foundSouth } from './south-office.ts';

/** The pages of standards say what the office above gives anew; *Week* says in words what it asks for, with the way to it. */

let portal: Portal;
let admin: Visitor;

const tell = async (who: string, method: 'GET' | 'PUT' | 'POST', path: string, body?: object) => {
  const answer = await portal.send(who, { method, path, ...(body && { body: { reason: because, ...body } }) });
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body;
};
const put = (office: string, what: string, body: object) =>
  tell(office === 'south' ? 's-admin' : 'pmo', what === 'scoring-models' ? 'POST' : 'PUT', `/v1/offices/${office}/${what}`, body);
const take = (standard: object) => tell('s-admin', 'POST', '/v1/offices/south/given-standards/taking', { standard });
const digital = (weight: number) => ({
  ...{ id: 'digital', name: 'Digital' },
  scoring: {
    method: 'weighted-sum',
    goals: [
      { id: 'reach', name: 'Reach' },
      { id: 'ease', name: 'Ease' },
    ],
    weighting: {
      by: 'direct',
      weights: [
        { goal: 'reach', weight },
        { goal: 'ease', weight: 1 - weight },
      ],
    },
  },
});
const gates = (changed: object) => stageGate.gates.map((gate, index) => ({ ...gate, ...(index === 0 && changed) }));

/** A gate model that is binding, a scoring model and the cycle as it is now. */
async function giveAll(version: number): Promise<void> {
  const { cycle } = await tell('pmo', 'GET', '/v1/offices/demo/given-standards');
  await put('demo', 'given-standards', {
    given: {
      gateModels: [{ model: 'stage-gate', version, binding: true }],
      scoringModels: [{ model: 'digital', version, binding: false }],
      reporting: { version: cycle, binding: false },
    },
  });
}

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  await foundSouth(portal);
  await put('demo', 'scoring-models', digital(0.5));
  await put('demo', 'reporting', { rules: [{ every: 'month', day: 5 }] });
  await giveAll(1);
  admin = await portal.withToken('s-admin', 'phone');
}, 120_000);
afterAll(() => portal.end());

/** The one notice of the page leads to the standards that are given. */
async function saysOn(path: string, words: RegExp): Promise<void> {
  const { page } = admin;
  await admin.go(path);
  const notice = page.getByRole('alert').filter({ hasText: words });
  await notice.getByRole('link', { name: 'See what differs, and take it over' }).waitFor();
  expect(await page.getByRole('link', { name: 'See what differs, and take it over' }).count()).toBe(1);
  await holds(admin);
  await notice.getByRole('link').click();
  await page.waitForURL(/\/admin\/given-standards$/);
}

const pages = ['/admin/gate-models', '/admin/scoring-models', '/admin/reporting'];

describe('pages of standards that the office above gives', () => {
  it('what is given but not asked for is offered in the set-up alone; what is asked for stands on its page, too', async () => {
    await saysOn('/admin/gate-models', /asks you to take over: Gate model “.*Stage-Gate.*”, version 1/);
    for (const path of pages.slice(1)) {
      await admin.go(path);
      await admin.page.getByRole('link', { name: 'See what differs' }).waitFor({ state: 'detached' });
    }
  });

  it('nothing is said where everything is as it is given, nor to those who may not take it over', async () => {
    const { above } = await tell('s-admin', 'GET', '/v1/offices/south/given-standards');
    const places = Object.fromEntries(above.standards[0].unplaced.map(({ id }: { id: string }) => [id, 'south-board']));
    await take({ kind: 'gate-model', model: 'stage-gate', version: 1, places, default: true });
    await take({ kind: 'scoring-model', model: 'digital', version: 1 });
    await take({ kind: 'reporting', version: above.standards[2].version });
    for (const path of pages) {
      await Promise.all([admin.page.waitForResponse(/given-standards$/), admin.go(path)]);
      expect(await admin.page.getByRole('link', { name: /See what differs/ }).count()).toBe(0);
    }
  });

  it('a newer version of each is named on its page with the way to take it over', async () => {
    await put('demo', 'gate-models', {
      model: { ...stageGate, gates: gates({ deadlineDays: 3, board: 'portfolio-board' }) },
    });
    await put('demo', 'scoring-models', digital(0.25));
    await put('demo', 'reporting', { rules: [{ every: 'month', day: 8 }] });
    await giveAll(2);
    await saysOn('/admin/gate-models', /^Portfolio Office .* gives a newer version than yours: Gate model “.*”, version 2/);
    await saysOn('/admin/scoring-models', /gives a newer version than yours: Scoring model “.*Digital.*”, version 2/);
    await saysOn('/admin/reporting', /has changed the reporting cycle since you took it over/);
    const member = await portal.withToken('s-one');
    await member.go('/admin/scoring-models');
    await member.page.getByRole('link', { name: 'Digital', exact: true }).waitFor();
    expect(await member.page.getByRole('link', { name: /See what differs/ }).count()).toBe(0);
  });
});

describe('Week', () => {
  it('the week says in words what the office above asks for, whom it waits for, and leads to where it is done', async () => {
    const light = gates({ rule: { ...stageGate.gates[0]?.rule, quorum: 1 } });
    const model = {
      ...{ ...stageGate, id: 'light', name: 'Light' },
      gates: light.map(gate => ({ ...gate, board: 'south-board' })),
    };
    await put('south', 'gate-models', { model });
    await put('demo', 'minimum', { minimum: { model: 'stage-gate', version: 2 } });
    await portal.host.factStream.idle();
    const { page } = admin;
    for (const [what, about, path] of [
      ['Take over the standard of the office above', /^Stage-Gate/, '/admin/given-standards'],
      ['Publish a gate model that meets the minimum', /^Light: a quorum of \d+ \(it is 1\)/, '/admin/minimum'],
    ] as const) {
      await admin.go('/week');
      const card = page.getByRole('listitem').filter({ hasText: what }).filter({ hasText: 'Waits for' });
      await card.getByText(about).first().waitFor();
      await card
        .getByText(/Waits for (?:the )?PMO/i)
        .first()
        .waitFor();
      await holds(admin);
      await card.getByRole('link').first().click();
      await page.waitForURL(new RegExp(`${path}$`));
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
  });
});
