/** A table of people against the people of an office: new, changed, unchanged, refused with line, field, value and reason; absent people stay. */
import { describe, expect, test } from 'vitest';
import { readPeople } from '#domain/office/people/file.ts';
import { headerIn, rolesIn } from '#domain/office/people/file-cells.ts';
import { officeWorld } from '../../support/fixtures.ts';
import { people } from '../../support/standards.ts';

const table = (...rows: readonly (readonly string[])[]) => rows.map((cells, index) => ({ line: index + 1, cells }));
const office = () => officeWorld().office.state;
const header = ['Name', 'E-Mail', 'Roles', 'Sign-in ID'];
const read = (...rows: readonly (readonly string[])[]) => readPeople(office(), table(header, ...rows), 'stay');

describe('a table of people', () => {
  test('a new person comes in with an id from the address, beside those whom the office has', () => {
    const { outcomes, people: after } = read(['Olu Bright', 'olu.bright@example.org', 'Gatekeeper; project manager', '']);
    expect(outcomes).toEqual([{ line: 2, id: 'olu.bright', name: 'Olu Bright', outcome: 'new', changes: [], refused: [] }]);
    const olu = { id: 'olu.bright', name: 'Olu Bright', email: 'olu.bright@example.org', roles: ['manager', 'gatekeeper'] };
    expect(after).toEqual([...people, olu]);
  });

  test('an id from an address that is taken already gets a number', () => {
    expect(read(['Another Greg', 'greg@elsewhere.example', 'sponsor', '']).outcomes[0]).toMatchObject({
      id: 'greg-2',
      outcome: 'new',
    });
  });

  test('a person is known by the id or by the address, and each difference is told with what it was', () => {
    const { outcomes, people: after } = read(
      ['Gregory', 'GREG@example.org', 'gatekeeper', ''],
      ['Gina', 'gina@new.example', '', 'gina'],
      ['', 'sam@example.org', '', ''],
    );
    expect(outcomes.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['greg', 'changed'],
      ['gina', 'changed'],
      ['sam', 'unchanged'],
    ]);
    expect(outcomes[0]?.changes).toEqual([
      { field: 'name', from: 'Greg', to: 'Gregory' },
      { field: 'email', from: 'greg@example.org', to: 'GREG@example.org' },
      { field: 'roles', from: 'sponsor, manager, gatekeeper', to: 'gatekeeper' },
    ]);
    expect(outcomes[1]?.changes).toEqual([{ field: 'email', from: 'gina@example.org', to: 'gina@new.example' }]);
    expect(after.map(({ id }) => id)).toEqual(people.map(({ id }) => id));
    expect(after.find(({ id }) => id === 'gina')).toMatchObject({
      email: 'gina@new.example',
      roles: ['gatekeeper', 'manager', 'sponsor'],
    });
  });

  test.each([
    [['Olu', 'olu@example.org', 'Boss, sponsor', ''], 'roles', 'Boss', 'no role'],
    [['Olu', 'olu@example.org', '', ''], 'roles', '', 'empty; say at least one of sponsor'],
    [['Olu', 'olu(at)example.org', 'sponsor', 'olu'], 'email', 'olu(at)example.org', 'a mail address such as'],
    [['', 'olu@example.org', 'sponsor', ''], 'name', '', 'empty'],
    [['#REF!', 'olu@example.org', 'sponsor', 'olu'], 'name', '#REF!', 'an error of the sheet'],
    [['Olu', '', 'sponsor', 'olu'], 'email', '', 'empty'],
    [['Olu', 'olu@example.org', 'sponsor', 'o l u'], 'id', 'o l u', 'letters, digits'],
    [['Olu', 'Sam@example.org', 'sponsor', 'olu'], 'email', 'Sam@example.org', 'the address of sam already'],
  ])('a line with a fault is refused with its field, its value and the reason: %j', (cells, field, value, reason) => {
    const { outcomes, people: after } = read(cells);
    expect(outcomes).toMatchObject([
      { line: 2, outcome: 'refused', refused: [{ field, value, reason: expect.stringContaining(reason) }] },
    ]);
    expect(after).toEqual(people);
  });

  test('a person who stands in the table twice is taken once, and the second line is refused', () => {
    const line = ['Olu', 'olu@example.org', 'sponsor', 'olu'];
    const { outcomes, people: after } = read(line, line);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['new', 'refused']);
    expect(outcomes[1]?.refused[0]).toEqual({ field: 'id', value: 'olu', reason: 'stands in the file already' });
    expect(after).toHaveLength(people.length + 1);
  });

  test('nobody goes by being absent, unless that is asked for; whoever stands in a refused line is not absent', () => {
    const rows = table(header, ['Ada', 'ada@example.org', '', ''], ['Greg', 'greg@example.org', 'Boss', 'greg']);
    expect(readPeople(office(), rows, 'stay').people).toEqual(people);
    const removed = readPeople(office(), rows, 'remove');
    expect(removed.people.map(({ id }) => id)).toEqual(['ada', 'greg']);
    expect(removed.outcomes.filter(({ outcome }) => outcome === 'absent')).toHaveLength(people.length - 2);
  });

  test('a deactivated person who stands in the table unchanged is left alone; a difference asks to bring the person back first', () => {
    const world = officeWorld();
    world.toOffice({ type: 'deactivate-person', person: 'sam', reason: 'On leave.' }, 'ada');
    const found = (...cells: readonly string[]) => readPeople(world.office.state, table(header, cells), 'remove').outcomes[0];
    expect(found('Sam', 'sam@example.org', 'sponsor', 'sam')).toMatchObject({ outcome: 'unchanged' });
    expect(found('Samuel', 'sam@example.org', 'sponsor', 'sam')).toMatchObject({
      outcome: 'refused',
      refused: [{ field: 'id', value: 'sam', reason: 'Sam is deactivated; bring that person back first' }],
    });
  });

  test('what a spreadsheet would run comes back without the apostrophe that guarded it', () => {
    const { people: after } = read(["'=cmd", 'olu@example.org', 'sponsor', 'olu']);
    expect(after.at(-1)?.name).toBe('=cmd');
  });
});

describe('the header of a table of people', () => {
  test('the header may stand below a title, in other words and orders, with names in two columns', () => {
    const rows = table(
      ['Our people, June'],
      ['Rolle', 'Vorname', 'Nachname', 'Email address', 'Desk'],
      ['PMO', 'Olu', 'Bright', 'olu@example.org', '4'],
    );
    expect(headerIn(rows)).toMatchObject({ line: 2, unread: ['Desk'] });
    expect(readPeople(office(), rows, 'stay').outcomes).toMatchObject([{ line: 3, name: 'Olu Bright', outcome: 'new' }]);
  });

  test('a table without a header changes nobody', () => {
    expect(readPeople(office(), table(['Olu', 'olu@example.org', 'sponsor']), 'remove')).toEqual({ outcomes: [], people });
  });

  test('roles are understood by their ids and their names, whatever stands between them', () => {
    expect(rolesIn('Administrator / PMO;  project-manager')).toEqual({ roles: ['manager', 'pmo', 'admin'], strange: [] });
    expect(rolesIn('gatekeeper, King')).toEqual({ roles: ['gatekeeper'], strange: ['King'] });
  });
});
