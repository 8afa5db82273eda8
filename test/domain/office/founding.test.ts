/** An office is founded by an operator, or below another by an administrator of that one. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { officeWorld } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';
import { boards, people } from '../../support/standards.ts';

const standing = () => given(office, officeWorld().office.past);
const petra = { actor: person('petra') };
const ada = { actor: person('ada') };
const foundation = { type: 'found-office' as const, id: 'pmo', name: 'Our office', currency: 'GBP', people: [...people] };

describe('founding an office', () => {
  const parent = () => ({ ...ada, parent: standing().state });
  const below = { ...foundation, id: 'below', parent: 'pmo' };

  test('an operator founds an office below no other, with its people', () => {
    given(office, []).when(foundation, {}).thenTypes('office-founded', 'people-set');
  });

  test('an administrator founds an office below the own one, and its people are set', () => {
    const [founded] = given(office, []).when(below, parent()).thenTypes('office-founded', 'people-set');
    expect(founded).toMatchObject({ office: 'below', parent: 'pmo' });
  });

  test('nobody but an operator founds an office below no other', () => {
    given(office, []).when(foundation, ada).thenRefused('not-allowed', 'parent');
  });

  test.each(['petra', 'sonia', 'manu', 'gail', 'carl', 'audrey'])(
    '%s, who does not administer the parent office, may not found one below it',
    id => {
      given(office, [])
        .when(below, { ...parent(), actor: person(id) })
        .thenRefused('not-allowed');
    },
  );

  test('P17: a parent office that is not there and one of other people get the same answer', () => {
    const foreign = given(office, []).when(below, { ...parent(), actor: person('stranger') });
    const absent = given(office, []).when(below, { ...ada, parent: office.initial });
    expect(foreign.thenRefused('not-found')).toBe(absent.thenRefused('not-found'));
  });

  test('an office is not founded under an id that is taken', () => {
    standing().when(foundation, {}).thenRefused('already-exists', 'id');
    standing()
      .when({ ...below, id: 'pmo' }, parent())
      .thenRefused('already-exists', 'id');
  });

  test('an office whose only administrators are asked first is not founded, and the answer does not say that there are none', () => {
    const elsewhere = people.filter(({ roles }) => roles.includes('admin')).map(({ id }) => id);
    const said = given(office, [])
      .when(below, { ...parent(), elsewhere })
      .thenRefused('unknown-reference', 'people');
    expect(said).toContain('whoever belongs to another office is asked first');
  });

  test('an office without an administrator is not founded, because nobody could change its people', () => {
    const nobody = people.filter(entry => !entry.roles.includes('admin'));
    given(office, [])
      .when({ ...below, people: nobody }, parent())
      .thenRefused('unknown-reference', 'people');
  });

  test('an office is not founded when a person stands in the list of its people twice', () => {
    given(office, [])
      .when({ ...below, people: [...people, ...people.slice(3, 4)] }, parent())
      .thenRefused('already-exists', `people.${people.length}.id`);
  });

  test('nothing can be asked of an office that was never founded', () => {
    given(office, [])
      .when({ type: 'set-boards', boards: [...boards] }, petra)
      .thenRefused('not-found');
  });
});
