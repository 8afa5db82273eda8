/** An office sets its standards: who may, and which standards are refused because they could not work. */
import { describe, expect, test } from 'vitest';
import type { OfficeCommand } from '#domain/office/commands.ts';
import { office } from '#domain/office/decide.ts';
import { hasRole } from '#domain/office/state.ts';
import { must, officeWorld } from '../../support/fixtures.ts';
import { given, monday, person } from '../../support/given.ts';
import { boards, gateModel, goals, people } from '../../support/standards.ts';

const standing = () => given(office, officeWorld().office.past);
const petra = { actor: person('petra') };
const ada = { actor: person('ada') };
const typeOf = {
  'set-goals': 'goals-set',
  'set-boards': 'boards-set',
  'publish-gate-model': 'gate-model-published',
  'set-people': 'people-set',
} as const;

describe('goals', () => {
  test('the PMO sets the goals and their weights', () => {
    standing()
      .when({ type: 'set-goals', ...goals }, petra)
      .then([{ type: 'goals-set', ...goals }]);
  });

  test.each([
    ...(['sonia', 'manu', 'gail', 'carl', 'audrey'] as const).map(id => [id, 'not-allowed'] as const),
    ['stranger', 'not-found'] as const,
  ])('%s may not set standards of the office: the answer is %s', (id, code) => {
    const by = { actor: person(id) };
    standing()
      .when({ type: 'set-goals', ...goals }, by)
      .thenRefused(code);
    standing()
      .when({ type: 'set-boards', boards: [...boards] }, by)
      .thenRefused(code);
    standing().when({ type: 'publish-gate-model', model: gateModel(), default: true }, by).thenRefused(code);
    standing()
      .when({ type: 'set-people', people: [...people] }, by)
      .thenRefused(code);
  });

  test('the same goal twice is refused', () => {
    const twice = [...goals.goals, ...goals.goals.slice(0, 1)];
    standing()
      .when({ type: 'set-goals', goals: twice, scoring: goals.scoring }, petra)
      .thenRefused('already-exists', 'goals.2.id');
  });
});

describe('boards', () => {
  const change = (changed: Partial<(typeof boards)[number]>) => ({
    type: 'set-boards' as const,
    boards: boards.map(board => ({ ...board, ...changed })),
  });

  test('the PMO sets boards of gatekeepers', () => {
    standing().when(change({}), petra).thenTypes('boards-set');
  });

  test.each([
    ['a seat for somebody who is no gatekeeper', { seats: ['gail', 'manu'] }, 'unknown-reference', 'boards.0.seats'],
    ['a person with two seats', { seats: ['gail', 'greg', 'greg'] }, 'one-person-one-ballot', 'boards.0.seats'],
    ['a chair without a seat', { seats: ['greg', 'gina'] }, 'unknown-reference', 'boards.0.chair'],
  ] as const)('%s is refused', (_what, changed, code, field) => {
    standing()
      .when(change({ ...changed, seats: [...changed.seats] }), petra)
      .thenRefused(code, field);
  });

  test('two boards of one id are refused', () => {
    standing()
      .when({ type: 'set-boards', boards: [...boards, ...boards] }, petra)
      .thenRefused('already-exists', 'boards.1.id');
  });

  const other = { id: 'other', name: 'Other board', seats: ['gail', 'greg'], chair: 'gail' };

  test('P24: a board at which a gate model decides cannot be removed, and the gates are named', () => {
    const message = standing()
      .when({ type: 'set-boards', boards: [other] }, petra)
      .thenRefused('unknown-reference', 'boards');
    for (const gate of ['Start', 'Build', 'Close', 'Our way']) expect(message).toContain(gate);
  });

  test('P24: a board cannot shrink below the quorum of a gate, which is named; at the quorum it is taken', () => {
    const message = standing()
      .when(change({ seats: ['gail', 'greg'] }), petra)
      .thenRefused('quorum-cannot-be-met', 'boards.0.seats');
    expect(message).toContain('Start');
    expect(message).toContain('at least 3 seats');
    standing()
      .when(change({ seats: ['gail', 'greg', 'gina'] }), petra)
      .thenTypes('boards-set');
  });

  test('a board that no gate asks comes and goes freely, beside those that gates ask', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'set-boards', boards: [...boards, other] }, 'petra'));
    must(world.toOffice({ type: 'set-boards', boards: [...boards] }, 'petra'));
    expect(world.office.state.boards).toEqual(boards);
  });

  test('a board is free again once the newest version of the model asks another', () => {
    const world = officeWorld();
    must(world.toOffice({ type: 'set-boards', boards: [...boards, other] }, 'petra'));
    const shared = { board: 'other', rule: { quorum: 2, approval: 'majority', of: 'cast' } } as const;
    const model = gateModel({ first: shared, second: shared, closing: shared });
    must(world.toOffice({ type: 'publish-gate-model', model, default: false }, 'petra'));
    must(world.toOffice({ type: 'set-boards', boards: [other] }, 'petra'));
    expect(world.office.state.boards).toEqual([other]);
  });

  test('boards that never fitted the gate model may be mended step by step', () => {
    const world = officeWorld();
    const broken = { at: monday, actor: petra.actor, seq: 9, facts: [{ type: 'boards-set' as const, boards: [other] }] };
    given(office, [...world.office.past, broken])
      .when({ type: 'set-boards', boards: [{ ...other, name: 'Another name' }] }, petra)
      .thenTypes('boards-set');
  });
});

describe('people', () => {
  test('an administrator changes who works here', () => {
    standing()
      .when({ type: 'set-people', people: [...people] }, ada)
      .thenTypes('people-set');
  });

  test('the PMO may not', () => {
    standing()
      .when({ type: 'set-people', people: [...people] }, petra)
      .thenRefused('not-allowed');
  });

  test('administrators cannot lock themselves out', () => {
    const without = people.map(entry => (entry.id === 'ada' ? { ...entry, roles: ['pmo' as const] } : entry));
    standing().when({ type: 'set-people', people: without }, ada).thenRefused('not-allowed', 'people');
  });

  test('the same person twice is refused', () => {
    standing()
      .when({ type: 'set-people', people: [...people, ...people.slice(0, 1)] }, ada)
      .thenRefused('already-exists', `people.${people.length}.id`);
  });

  test('a role that was taken away is gone', () => {
    const world = officeWorld();
    const lesser = people.map(entry => (entry.id === 'petra' ? { ...entry, roles: ['auditor' as const] } : entry));
    world.toOffice({ type: 'set-people', people: lesser }, 'ada');
    expect(hasRole(world.office.state, 'petra', 'pmo')).toBe(false);
    given(office, world.office.past)
      .when({ type: 'set-goals', ...goals }, petra)
      .thenRefused('not-allowed');
  });

  test('P17: whoever was taken out of the office finds nothing there any more', () => {
    const world = officeWorld();
    const without = people.filter(entry => entry.id !== 'petra');
    world.toOffice({ type: 'set-people', people: without }, 'ada');
    given(office, world.office.past)
      .when({ type: 'set-goals', ...goals }, petra)
      .thenRefused('not-found');
  });
});

describe('the reason of a change', () => {
  type Change = Extract<OfficeCommand, { type: keyof typeof typeOf }>;
  const changes: readonly (readonly [what: string, command: Change, by: typeof petra])[] = [
    ['goals', { type: 'set-goals', ...goals }, petra],
    ['boards', { type: 'set-boards', boards: [...boards] }, petra],
    ['a gate model', { type: 'publish-gate-model', model: gateModel(), default: false }, petra],
    ['people', { type: 'set-people', people: [...people] }, ada],
  ];
  test.each(changes)('P24: why %s were changed is kept on the fact, and may be left out', (_what, command, by) => {
    const [fact] = standing()
      .when({ ...command, reason: 'Decided in March.' }, by)
      .thenTypes(typeOf[command.type]);
    expect(fact).toMatchObject({ reason: 'Decided in March.' });
    const [silent] = standing().when(command, by).thenTypes(typeOf[command.type]);
    expect(silent).not.toHaveProperty('reason', expect.anything());
  });
});
