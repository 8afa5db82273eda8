/** One person is added, changed or removed by the rules for the whole list, and refused at that person's own fields. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import type { Person } from '#domain/office/people.ts';
import { must, officeWorld } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';
import { people } from '../../support/standards.ts';

const ada = { actor: person('ada') };
const reason = 'As agreed.';
const standing = () => given(office, officeWorld().office.past);
const olu: Person = { id: 'olu', name: 'Olu', email: 'olu@example.org', roles: ['sponsor'] };
const greg = people.find(({ id }) => id === 'greg') as Person;

describe('one person of an office', () => {
  test('a person who is added stands at the end of the list, with the reason on record', () => {
    standing()
      .when({ type: 'set-person', person: olu, reason }, ada)
      .then([{ type: 'people-set', people: [...people, olu], reason }]);
  });

  test('a changed person keeps the place in the list, and what the person loses is on record', () => {
    const changed = { ...greg, name: 'Gregory', roles: ['manager' as const, 'sponsor' as const] };
    const [fact] = standing().when({ type: 'set-person', person: changed, reason }, ada).thenTypes('people-set');
    expect(fact).toMatchObject({
      people: people.map(entry => (entry.id === 'greg' ? changed : entry)),
      lost: [{ person: 'greg', roles: ['gatekeeper'] }],
    });
  });

  test('a person who is sent as the office knows that person changes nothing, whatever the order of the roles', () => {
    const again = { ...greg, roles: [...greg.roles].reverse() };
    standing().when({ type: 'set-person', person: again, reason }, ada).thenNothing();
  });

  test('an address that somebody else has is refused at the address', () => {
    standing()
      .when({ type: 'set-person', person: { ...olu, email: 'Greg@example.org' }, reason }, ada)
      .thenRefused('already-exists', 'email');
  });

  test('an administrator who takes the own role admin away is refused at the roles, and stays in the office', () => {
    const without = { ...(people.find(({ id }) => id === 'ada') as Person), roles: ['pmo' as const] };
    standing().when({ type: 'set-person', person: without, reason }, ada).thenRefused('not-allowed', 'roles');
    standing().when({ type: 'remove-person', person: 'ada', reason }, ada).thenRefused('not-allowed');
  });

  test('P21: a role that an administrator gives himself waits for a second person here, too', () => {
    const more = { ...(people.find(({ id }) => id === 'ada') as Person), roles: ['admin' as const, 'gatekeeper' as const] };
    standing().when({ type: 'set-person', person: more, reason }, ada).thenTypes('change-proposed');
  });

  test('P21: a person of another office who is added here is asked, and the list stays as it is', () => {
    standing()
      .when({ type: 'set-person', person: olu, reason }, { ...ada, elsewhere: ['olu'] })
      .thenTypes('person-invited', 'people-set');
  });

  test('a person who is removed is out of the list with the reason; one who is not there is not found', () => {
    const [fact] = standing().when({ type: 'remove-person', person: 'sam', reason }, ada).thenTypes('people-set');
    expect(fact).toMatchObject({ people: people.filter(({ id }) => id !== 'sam'), reason });
    standing().when({ type: 'remove-person', person: 'nobody', reason }, ada).thenRefused('not-found', 'person');
  });

  test('only administrators add, change and remove, and only when they have read the last version of the people', () => {
    const petra = { actor: person('petra') };
    standing().when({ type: 'set-person', person: olu, reason }, petra).thenRefused('not-allowed');
    standing().when({ type: 'remove-person', person: 'sam', reason }, petra).thenRefused('not-allowed');
    standing().when({ type: 'set-person', person: olu, reason, expectedVersion: 0 }, ada).thenRefused('version-changed');
  });

  test('the office takes no person more than the two thousand that it may have', () => {
    const world = officeWorld();
    const many = Array.from(
      { length: 2_000 - people.length },
      (_, index): Person => ({ ...olu, id: `p${index}`, email: `p${index}@example.org` }),
    );
    must(world.toOffice({ type: 'set-people', people: [...people, ...many] }, 'ada'));
    expect(world.toOffice({ type: 'set-person', person: olu, reason }, 'ada')).toMatchObject({ refusal: { code: 'too-many' } });
  });
});
