/** P25: what follows when people leave an office: open rounds, inboxes, mails. Carried out by the stream, with nobody pushing. */
import { afterEach, describe, expect, it } from 'vitest';
import { endpoint as getProject } from '#functions/endpoints/get-project.ts';
import { endpoint as listOffices } from '#functions/endpoints/list-offices.ts';
import { endpoint as listReviews } from '#functions/endpoints/list-reviews.ts';
import { endpoint as me } from '#functions/endpoints/me.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { people } from '../support/standards.ts';
import { liveOffice, must, openRound, submit, vote } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

async function leave(...gone: string[]): Promise<void> {
  const left = people.filter(({ id }) => !gone.includes(id)).map(entry => ({ ...entry }));
  must(await world.give('office', 'pmo', { type: 'set-people', people: left }, 'ada'));
}
const mailsTo = (id: string, about: RegExp) =>
  world.told().filter(mail => mail.to.includes(`${id}@example.org`) && about.test(mail.subject));

async function inboxOf(id: string): Promise<readonly unknown[]> {
  const raw = { params: {}, query: { inbox: 'me' }, body: () => undefined, actor: { kind: 'person' as const, id } };
  const { body } = await listReviews.answer(raw, world.app);
  return body.items;
}

describe('P25: when members of a board leave', () => {
  it('an open round that can no longer be decided is over at once, and everybody is told why', async () => {
    world = await openRound();
    await vote(world, 'p1.g1.1', 'go', 'gail');
    await leave('greg', 'gina', 'gus');
    expect((await world.stateOf('review', 'p1.g1.1')).outcome).toMatchObject({ kind: 'lapsed' });
    expect((await world.stateOf('project', 'p1')).open).toBeUndefined();
    for (const told of ['gail', 'gwen', 'petra']) expect(mailsTo(told, /A member left/).length).toBe(3);
    expect(mailsTo('greg', /./).some(mail => /left the round/.test(mail.subject))).toBe(false);
  });

  it('an open round that can still be decided goes on without them', async () => {
    world = await openRound();
    await leave('greg');
    const round = await world.stateOf('review', 'p1.g1.1');
    expect(round.outcome).toBeUndefined();
    expect(round.recused).toMatchObject([{ member: 'greg', left: true }]);
  });

  it('an open round goes on without a member who is deactivated, and the member stays out of it when brought back', async () => {
    world = await openRound();
    must(await world.give('office', 'pmo', { type: 'deactivate-person', person: 'greg', reason: 'On leave.' }, 'ada'));
    const round = await world.stateOf('review', 'p1.g1.1');
    expect(round.outcome).toBeUndefined();
    expect(round.recused).toMatchObject([{ member: 'greg', left: true, reason: 'is deactivated in this office' }]);
    must(await world.give('office', 'pmo', { type: 'reactivate-person', person: 'greg' }, 'ada'));
    expect((await world.stateOf('review', 'p1.g1.1')).recused).toHaveLength(1);
    expect(await inboxOf('greg')).toEqual([]);
  });

  it('P17: the inbox of who left shows nothing of the office, also while its rows are still there', async () => {
    world = await openRound();
    expect(await inboxOf('greg')).toHaveLength(1);
    const stale = world.app.ports.views.page.bind(world.app.ports.views);
    const before = await stale('inbox/greg', { limit: 10 });
    await leave('greg');
    await world.app.ports.views.replace('stale', 1, before.rows);
    expect(await inboxOf('greg')).toEqual([]);
    expect(await inboxOf('gail')).toHaveLength(1);
  });

  it('P17: neither the offices nor the name of who left are told from rows that are still there', async () => {
    world = await openRound();
    const { views } = world.app.ports;
    const stale = await views.page('people/greg', { limit: 10 });
    expect(stale.rows).toHaveLength(1);
    await leave('greg');
    await views.replace('stale', 1, stale.rows);
    const raw = { params: {}, query: {}, body: () => undefined, actor: { kind: 'person' as const, id: 'greg' } };
    expect((await me.answer(raw, world.app)).body).toEqual({ id: 'greg', name: undefined, offices: [], invitations: [] });
    expect((await listOffices.answer(raw, world.app)).body.items).toEqual([]);
  });
});

it('everybody is told of a seat that goes to another while the round is open, and the new member finds it in the inbox', async () => {
  world = await openRound();
  const nora = { id: 'nora', name: 'Nora', email: 'nora@example.org', roles: ['gatekeeper' as const] };
  must(await world.give('office', 'pmo', { type: 'set-people', people: [...people.map(entry => ({ ...entry })), nora] }, 'ada'));
  const change = { type: 'change-seat', member: 'greg', replacement: 'nora', reason: 'Greg is ill.' } as const;
  must(await world.give('review', 'p1.g1.1', change, 'petra'));
  for (const told of ['greg', 'nora', 'gail', 'manu', 'petra'])
    expect(mailsTo(told, /^A seat of the board changed/)).toHaveLength(1);
  expect(await inboxOf('nora')).toHaveLength(1);
  expect(await inboxOf('greg')).toEqual([]);
});

describe('P25: when people leave whom projects name', () => {
  it('the PMO is told once, in one mail for all projects, and the page of a project says who is missing', async () => {
    world = await liveOffice();
    await submit(world);
    await submit(world, { title: 'A second canal bridge' }, 'p2');
    await leave('manu', 'carl');
    const told = mailsTo('petra', /Name other people in 2 projects/);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain(
      'Online appointment booking: the manager manu is no longer with this office; the customer carl',
    );
    const actor = { kind: 'person' as const, id: 'petra' };
    const { body } = await getProject.answer({ params: { id: 'p1' }, query: {}, body: () => undefined, actor }, world.app);
    expect(body).toMatchObject({
      missingPeople: [
        { as: 'manager', person: 'manu' },
        { as: 'customer', person: 'carl' },
      ],
    });
  });

  it('the customer whom the PMO names while a project closes is asked at once', async () => {
    world = await liveOffice();
    await submit(world);
    must(
      await world.give(
        'project',
        'p1',
        { type: 'report-closure', report: { summary: 'Done.', benefits: [], lessons: [] } },
        'manu',
      ),
    );
    await leave('carl');
    const { proposal } = await world.stateOf('project', 'p1');
    must(await world.give('project', 'p1', { type: 'revise-proposal', proposal: { ...proposal, customer: 'audrey' } }, 'petra'));
    expect(mailsTo('audrey', /Do you accept the result/)).toHaveLength(1);
    expect(await inboxOf('audrey')).toMatchObject([{ kind: 'acceptance', project: 'p1' }]);
  });
});
