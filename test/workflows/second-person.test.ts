/** P21: who can approve a change is told of it, and no event carries an address; further offices break nobody's lists. */
import { afterEach, expect, it } from 'vitest';
import { endpoint as listProjects } from '#functions/endpoints/list-projects.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { people } from '../support/standards.ts';
import { liveOffice, must, submit } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

it('those who can approve a change are told what its author would gain, and the author is not asked', async () => {
  world = await liveOffice();
  const set = people.map(entry =>
    entry.id === 'ada' ? { ...entry, roles: ['admin' as const, 'gatekeeper' as const] } : { ...entry },
  );
  must(await world.give('office', 'pmo', { type: 'set-people', people: set }, 'ada'));
  const mails = world.told().filter(({ subject }) => /waits for a second person/.test(subject));
  expect(mails.map(({ to }) => to).sort()).toEqual(['dan@example.org', 'petra@example.org']);
  for (const { text } of mails) expect(text).toContain('Ada gains the role gatekeeper');
  const [proposed] = world.published.filter(({ type }) => type === 'change-proposed');
  expect(JSON.stringify(proposed)).not.toContain('example.org');
  must(await world.give('office', 'pmo', { type: 'approve-change', change: 'c1' }, 'petra'));
  const told = world.told().filter(({ subject }) => subject === 'Your change of people is approved');
  expect(told).toMatchObject([{ to: 'ada@example.org', text: expect.stringContaining('Petra has approved it') }]);
  expect((await world.stateOf('office', 'pmo')).people.find(({ id }) => id === 'ada')?.roles).toContain('gatekeeper');
});

it('the author of a change is told who refused it and why; whoever takes an own change back is not', async () => {
  world = await liveOffice();
  const set = people.map(entry =>
    entry.id === 'ada' ? { ...entry, roles: ['admin' as const, 'gatekeeper' as const] } : { ...entry },
  );
  for (const [change, by] of [
    ['c1', 'petra'],
    ['c2', 'ada'],
  ] as const) {
    must(await world.give('office', 'pmo', { type: 'set-people', people: set }, 'ada'));
    must(await world.give('office', 'pmo', { type: 'refuse-change', change, reason: 'One role is enough.' }, by));
  }
  const told = world.told().filter(({ subject }) => subject === 'Your change of people is refused');
  expect(told).toMatchObject([
    { to: 'ada@example.org', text: expect.stringContaining('Petra has refused it: One role is enough.') },
  ]);
});

it('A person who is named in a further office keeps the lists of the first one', async () => {
  world = await liveOffice();
  await submit(world);
  const office = { id: 'a-later-one', name: 'Later', currency: 'GBP' as const };
  await world.advanceTo('2026-03-03T09:00:00.000Z');
  must(
    await world.give('office', office.id, {
      type: 'found-office',
      ...office,
      people: people.map(entry => ({ ...entry })),
    } as never),
  );
  const raw = { params: {}, query: {}, body: () => undefined, actor: { kind: 'person' as const, id: 'petra' } };
  const { body } = await listProjects.answer(raw, world.app);
  expect(body.items.map(({ id }) => id)).toEqual(['p1']);
});
