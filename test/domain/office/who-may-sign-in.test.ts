/** Who may sign in, and under which name and address, when a person belongs to several offices. */
import { describe, expect, test } from 'vitest';
import { noOffice, type OfficeState } from '#domain/office/state.ts';
import { whoMaySignIn, withAddress } from '#domain/office/who-may-sign-in.ts';

const person = (id: string, email: string, ...roles: ('admin' | 'pmo' | 'auditor')[]) => ({ id, name: id, email, roles });

function office(id: string, since: string, ...people: ReturnType<typeof person>[]): OfficeState {
  return { ...noOffice, id, people, memberSince: Object.fromEntries(people.map(one => [one.id, since])) };
}

describe('P18: who may sign in', () => {
  const first = office('first', '2026-01-01T00:00:00.000Z', person('ana', 'ana@first.example', 'admin'));
  const later = office(
    'later',
    '2026-02-01T00:00:00.000Z',
    person('ana', 'thief@later.example', 'pmo'),
    person('bo', 'bo@x.example', 'pmo'),
  );

  test.each([
    ['in one order', [first, later]],
    ['in the other', [later, first]],
  ])(
    'P18: an office that names a person of another one does not change the address by which she is known (offices %s)',
    (_, offices) => {
      const people = whoMaySignIn(offices);
      expect(people.get('ana')).toMatchObject({ email: 'ana@first.example' });
      expect([...(people.get('ana')?.roles ?? [])].sort()).toEqual(['admin', 'pmo']);
      expect(withAddress(people.values(), 'thief@later.example')).toEqual([]);
    },
  );

  test('P18: whoever left every office may not sign in, and whoever is still in one may', () => {
    expect([...whoMaySignIn([office('first', '2026-01-01T00:00:00.000Z'), later]).keys()]).toEqual(['ana', 'bo']);
    expect(whoMaySignIn([office('first', '2026-01-01T00:00:00.000Z')]).size).toBe(0);
  });

  test('an address finds its person whatever the case of its letters, and two people when two offices gave it to two', () => {
    const twice = office('third', '2026-03-01T00:00:00.000Z', person('cy', 'BO@x.example', 'auditor'));
    expect(withAddress(whoMaySignIn([first]).values(), ' Ana@FIRST.example ').map(({ id }) => id)).toEqual(['ana']);
    expect(withAddress(whoMaySignIn([later, twice]).values(), 'bo@x.example').map(({ id }) => id)).toEqual(['bo', 'cy']);
  });
});
