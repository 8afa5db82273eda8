/** A duty whose owner has left, or whose role nobody holds, is the PMO's at once: it is reminded, and never to nobody. */
import { describe, expect, test } from 'vitest';
import { ownersGone, ownersNow } from '#domain/office/duties/told.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';
import { conditioned } from '../../support/situations.ts';
import { boards } from '../../support/standards.ts';

const pmo = ['petra', 'dan'];
const leaves = (world: World, person: string) =>
  must(world.toOffice({ type: 'deactivate-person', person, reason: 'Has left.' } as never, 'ada'));
const reminders = (world: World) =>
  must(world.toProject({ type: 'look-at-duties' })).flatMap(fact => (fact.type === 'duty-reminded' ? [fact.to] : []));

describe('a duty whose owner has left', () => {
  test('the reminder of a duty whose owner has left goes to the PMO at once, and not only when it is told to others', () => {
    const world = conditioned();
    const duty = projectDuties(world.project.state).find(({ kind }) => kind === 'condition');
    const owner = duty?.owners[0] ?? '';
    leaves(world, owner);
    const days = Array.from({ length: 120 }, () => reminders(world.later(1))).filter(told => told.length > 0);
    expect(days[0]).toEqual([pmo]);
    expect(days.flat(2)).not.toContain(owner);
  });

  test('the PMO stands in for an owner who has left, beside the owners who are here', () => {
    const { office } = officeWorld();
    const duty = { kind: 'handover' as const, owners: ['manu', 'gone'] };
    expect([ownersNow(office.state, duty), ownersGone(office.state, duty)]).toEqual([['manu', ...pmo], ['gone']]);
    const here = { kind: 'handover' as const, owners: ['manu', 'pmo'] };
    expect([ownersNow(office.state, here), ownersGone(office.state, here)]).toEqual([['manu', ...pmo], []]);
  });

  test('the PMO stands in for the chair of a board that is gone, and for a duty without an owner', () => {
    const { office } = officeWorld();
    const none = { kind: 'lapsed-round' as const, owners: ['chair:other'] };
    expect(ownersNow(office.state, none)).toEqual(pmo);
    expect(ownersNow(office.state, { kind: 'second-person', owners: [] })).toEqual(pmo);
    const chair = { kind: 'lapsed-round' as const, owners: [`chair:${boards[0]?.id}`] };
    expect([ownersNow(office.state, chair), ownersGone(office.state, chair)]).toEqual([['gail'], []]);
  });

  test('whoever is invited is not here yet, and is reminded all the same', () => {
    const { office } = officeWorld();
    const duty = { kind: 'invitation' as const, owners: ['nora'] };
    expect([ownersNow(office.state, duty), ownersGone(office.state, duty)]).toEqual([['nora'], []]);
  });
});
