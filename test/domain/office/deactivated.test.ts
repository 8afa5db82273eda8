/** P25: who is deactivated keeps the place, and is none of the people: no role, no seat, no delegation, until an administrator brings the person back. */
import { describe, expect, test } from 'vitest';
import { officeActionsFor } from '#domain/office/actions.ts';
import { office } from '#domain/office/decide.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { lostSeat } from '#domain/office/membership.ts';
import { idsOf } from '#domain/office/one-person.ts';
import type { Person } from '#domain/office/people.ts';
import { hasRole, nameOf, personIn } from '#domain/office/state.ts';
import { missingPeople } from '#domain/project/missing-people.ts';
import type { Project } from '#domain/project/state.ts';
import { admittedWorld, must, officeWorld } from '../../support/fixtures.ts';
import { given, monday, person, system } from '../../support/given.ts';
import { people } from '../../support/standards.ts';

const ada = { actor: person('ada') };
const reason = 'On leave.';
const past = () => officeWorld().office.past;
const away = (...ids: readonly string[]): OfficeFact[] =>
  ids.map(id => ({ type: 'person-deactivated', person: id, reason, roles: ['gatekeeper', 'manager', 'sponsor'] }));
const without = (...ids: readonly string[]) => given(office, [...past(), ...away(...ids)]);
const entryOf = (id: string) => people.find(one => one.id === id) as Person;

describe('P25: deactivating a person', () => {
  test('an administrator deactivates a person, with the reason and the roles that rest on record', () => {
    given(office, past())
      .when({ type: 'deactivate-person', person: 'greg', reason }, ada)
      .then([{ type: 'person-deactivated', person: 'greg', reason, roles: ['gatekeeper', 'manager', 'sponsor'] }]);
  });

  test('deactivating a person again adds nothing, and so does bringing back who is there', () => {
    without('greg').when({ type: 'deactivate-person', person: 'greg', reason: 'Again.' }, ada).thenNothing();
    given(office, past()).when({ type: 'reactivate-person', person: 'greg' }, ada).thenNothing();
  });

  test.each(['petra', 'greg', 'audrey'])(
    'Of people without the role admin, %s may neither deactivate nor bring anybody back',
    id => {
      const by = { actor: person(id) };
      given(office, past()).when({ type: 'deactivate-person', person: 'sam', reason }, by).thenRefused('not-allowed');
      without('sam').when({ type: 'reactivate-person', person: 'sam' }, by).thenRefused('not-allowed');
    },
  );

  test('nobody deactivates himself, and the last administrator stays whoever asks', () => {
    given(office, past()).when({ type: 'deactivate-person', person: 'ada', reason }, ada).thenRefused('not-allowed', 'person');
    given(office, past())
      .when({ type: 'deactivate-person', person: 'ada', reason }, { actor: system })
      .thenRefused('not-allowed', 'person');
  });

  test('a person whom the office does not know is neither deactivated nor brought back', () => {
    given(office, past()).when({ type: 'deactivate-person', person: 'nobody', reason }, ada).thenRefused('not-found', 'person');
    given(office, past()).when({ type: 'reactivate-person', person: 'nobody' }, ada).thenRefused('not-found', 'person');
  });
});

describe('P25: what a deactivated person is to the office', () => {
  test('P17: a deactivated person finds nothing of the office any more, and has no role, seat or action in it', () => {
    const { state } = without('greg');
    expect(personIn(state, 'greg')).toBeUndefined();
    expect(hasRole(state, 'greg', 'gatekeeper', 'manager', 'sponsor')).toBe(false);
    expect(officeActionsFor(state, { actor: person('greg'), now: monday })).toEqual([]);
    without('greg')
      .when({ type: 'grant-delegation', to: 'gina', starts: monday, ends: '2026-04-01T00:00:00.000Z' }, { actor: person('greg') })
      .thenRefused('not-found');
    expect(lostSeat(state, 'greg')).toBe('is deactivated in this office');
    expect(lostSeat(state, 'nobody')).toBe('is no longer with this office');
  });

  test('a deactivated person keeps the name, the address and the roles, with who did it, when and why', () => {
    const { state } = without('greg');
    expect(nameOf(state, 'greg')).toBe('Greg');
    expect(nameOf(state, 'nobody')).toBe('nobody');
    expect(state.deactivated).toEqual([{ person: entryOf('greg'), at: monday, by: 'workflow', reason }]);
  });

  test('a deactivated sponsor counts as missing in the projects that name the person', () => {
    const world = admittedWorld();
    must(world.toOffice({ type: 'deactivate-person', person: 'sonia', reason }, 'ada'));
    expect(missingPeople(world.project.state as Project, world.office.state)).toEqual([
      { as: 'sponsor', person: 'sonia', why: 'is deactivated in this office' },
    ]);
  });

  test('a deactivated person comes back with the roles of before, as a change of the people', () => {
    const { state } = without('greg');
    const back = without('greg').when({ type: 'reactivate-person', person: 'greg', reason: 'Back.' }, ada);
    back.then([{ type: 'person-reactivated', person: 'greg', reason: 'Back.' }]);
    const after = given(office, [...past(), ...away('greg'), ...back.thenTypes('person-reactivated')]).state;
    expect(personIn(after, 'greg')).toEqual(entryOf('greg'));
    expect(after.deactivated).toEqual([]);
    expect(after.versions.people).not.toBe(state.versions.people);
  });

  test('a deactivated person does not come back in a list of people that was read before: it is refused at that person', () => {
    const at = people.findIndex(({ id }) => id === 'greg');
    without('greg')
      .when({ type: 'set-people', people: [...people] }, ada)
      .thenRefused('wrong-status', `people.${at}.id`);
  });

  test('the mail address of a deactivated person stays taken: another id with it is refused, at its place in the list', () => {
    const others = people.filter(({ id }) => id !== 'greg');
    const twin = { id: 'greg-2', name: 'Greg', email: 'GREG@example.org', roles: ['sponsor' as const] };
    const message = without('greg')
      .when({ type: 'set-people', people: [...others, twin] }, ada)
      .thenRefused('already-exists', `people.${others.length}.email`);
    expect(message).toContain('deactivated');
    without('greg').when({ type: 'set-people', people: others }, ada).thenTypes('people-set');
  });

  test('a deactivated person stays so when the people of the office are set without that person', () => {
    const others = people.filter(({ id }) => id !== 'greg');
    const { state } = given(office, [...past(), ...away('greg'), { type: 'people-set', people: others }]);
    expect(state.deactivated.map(entry => entry.person.id)).toEqual(['greg']);
  });

  test('P21: a deactivated id is not brought back by an administrator with its mail address, who would be that person', () => {
    const twin: Person = { id: 'ada-2', name: 'Ada', email: 'ada@example.org', roles: ['gatekeeper'] };
    const facts: OfficeFact[] = [{ type: 'people-set', people: [...people, twin] }, ...away('ada-2')];
    const { state } = given(office, [...past(), ...facts]);
    expect(idsOf(state, 'ada')).toEqual(['ada']);
    given(office, [...past(), ...facts])
      .when({ type: 'reactivate-person', person: 'ada-2' }, ada)
      .thenRefused('not-allowed', 'person');
  });
});

test('P21: whoever deactivates a person or brings the person back has changed the people of that person’s projects', () => {
  const world = officeWorld();
  must(world.toOffice({ type: 'deactivate-person', person: 'greg', reason }, 'ada'));
  expect(world.office.state.changedBy['people/greg']).toEqual({ ada: expect.any(String) });
});

test('a change of people that waits is made on a list without the person, and so is asked for again', () => {
  const world = officeWorld();
  const more = people.map(entry => (entry.id === 'ada' ? { ...entry, roles: [...entry.roles, 'gatekeeper' as const] } : entry));
  must(world.toOffice({ type: 'set-people', people: more }, 'ada'));
  must(world.toOffice({ type: 'deactivate-person', person: 'greg', reason }, 'ada'));
  expect(world.toOffice({ type: 'approve-change', change: 'c1' }, 'petra')).toMatchObject({
    refusal: { code: 'version-changed' },
  });
});
