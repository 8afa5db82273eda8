/** Secret addresses of calendars and feeds: whose they are, what their facts hold, and when they lead nowhere any more. */
import { expect, test } from 'vitest';
import { decideOffice } from '#domain/office/decide.ts';
import { feedBehind, feedsOf } from '#domain/office/feeds/feed.ts';
import { addDays } from '#domain/values/time.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';

const first = 'a'.repeat(64);
const second = 'b'.repeat(64);
const make = (world: World, by: string, digest = first) =>
  world.toOffice({ type: 'make-feed-address', feed: 'calendar', digest }, by);
const behind = (world: World, digest: string) => feedBehind(world.office.state, { feed: 'calendar', digest })?.person;

test('everybody of an office makes an address of the own; the fact holds its digest and whose it is', () => {
  const world = officeWorld();
  const expected = { type: 'feed-address-made', feed: 'calendar', person: 'sonia', digest: first };
  expect(must(make(world, 'sonia'))).toEqual([expected]);
  expect([behind(world, first), behind(world, second)]).toEqual(['sonia', undefined]);
  expect(feedBehind(world.office.state, { feed: 'decisions', digest: first })).toBeUndefined();
});

test('a new address ends the one before, and those of others stand', () => {
  const world = officeWorld();
  must(make(world, 'sonia'));
  must(make(world, 'petra', 'c'.repeat(64)));
  must(make(world, 'sonia', second));
  expect([behind(world, first), behind(world, second), behind(world, 'c'.repeat(64))]).toEqual([undefined, 'sonia', 'petra']);
});

test('a withdrawn address leads nowhere, and withdrawing what is not there adds nothing', () => {
  const world = officeWorld();
  const withdraw = () => world.toOffice({ type: 'withdraw-feed-address', feed: 'calendar' }, 'sonia');
  must(make(world, 'sonia'));
  expect(must(withdraw())).toEqual([{ type: 'feed-address-withdrawn', feed: 'calendar', person: 'sonia' }]);
  expect([behind(world, first), withdraw()]).toEqual([undefined, { facts: [] }]);
});

test('somebody who is nobody of the office makes no address, and a service account makes none', () => {
  const world = officeWorld();
  expect('refusal' in make(world, 'stranger')).toBe(true);
  const actor = { kind: 'service', id: 'svc.north.machine' } as const;
  const command = { type: 'make-feed-address', feed: 'calendar', digest: first } as const;
  expect(decideOffice(world.office.state, command, { actor, now: world.now })).toMatchObject({
    refusal: { code: expect.any(String) },
  });
});

test('the address of a person who left leads nowhere, also when the person comes back', () => {
  const world = officeWorld();
  must(make(world, 'sonia'));
  const { people } = world.office.state;
  must(world.toOffice({ type: 'set-people', people: people.filter(({ id }) => id !== 'sonia'), reason: 'Left.' }, 'ada'));
  expect([behind(world, first), feedsOf(world.office.state, 'sonia')]).toEqual([undefined, []]);
  world.now = addDays(world.now, 1);
  must(world.toOffice({ type: 'set-people', people: [...people], reason: 'Back.' }, 'ada'));
  expect(behind(world, first)).toBeUndefined();
  must(make(world, 'sonia', second));
  expect(behind(world, second)).toBe('sonia');
});
