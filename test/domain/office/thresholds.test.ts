/** An office sets from when on gates of the offices below wait for its board, and keeps a board that can decide. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { decidingOffice } from '#domain/office/thresholds/deciding.ts';
import { type Thresholds, thresholdsSchema } from '#domain/office/thresholds/threshold.ts';
import { given } from '../../support/given.ts';
import { boards, people } from '../../support/standards.ts';

const founded: readonly OfficeFact[] = [
  { type: 'office-founded', office: 'pmo', name: 'Head office', currency: 'GBP' },
  { type: 'people-set', people: [...people] },
  { type: 'boards-set', boards: [...boards] },
];
const thresholds = (changes: object = {}): Thresholds =>
  thresholdsSchema.parse({ board: 'main', rule: { quorum: 3 }, deadlineDays: 14, strategic: true, ...changes });
const set = (changes?: object) => ({ type: 'set-thresholds' as const, thresholds: thresholds(changes), reason: 'Agreed.' });
const petra = { actor: { kind: 'person', id: 'petra' } } as const;

describe('the thresholds of an office', () => {
  test('the PMO sets them, once, and takes them back', () => {
    given(office, founded).when(set(), petra).thenTypes('thresholds-set');
    const facts: readonly OfficeFact[] = [...founded, { type: 'thresholds-set', thresholds: thresholds() }];
    given(office, facts).when(set(), petra).thenTypes();
    given(office, facts).when({ type: 'set-thresholds' }, petra).thenTypes('thresholds-set');
  });

  test.each([
    ['a board that the office does not have', { board: 'nowhere' }, 'unknown-reference', 'thresholds.board'],
    ['a quorum of more than the seats', { rule: { quorum: 6 } }, 'quorum-cannot-be-met', 'thresholds.rule.quorum'],
    ['nothing by which a project could reach it', { strategic: false }, 'unknown-reference', 'thresholds'],
    [
      'two limits in one currency',
      {
        cost: [
          { currency: 'GBP', from: 1 },
          { currency: 'GBP', from: 2 },
        ],
      },
      'already-exists',
      'thresholds.cost.1.currency',
    ],
  ] as const)('thresholds with %s are refused with the field', (_what, changes, code, field) => {
    given(office, founded).when(set(changes), petra).thenRefused(code, field);
  });

  test('nobody but the PMO and administrators sets them', () => {
    given(office, founded)
      .when(set(), { actor: { kind: 'person', id: 'gail' } })
      .thenRefused('not-allowed');
  });

  test('a board that decides on what is escalated keeps as many seats as its quorum', () => {
    const facts: readonly OfficeFact[] = [...founded, { type: 'thresholds-set', thresholds: thresholds() }];
    const fewer = boards.map(board => ({ ...board, seats: board.seats.slice(0, 2) }));
    given(office, facts).when({ type: 'set-boards', boards: fewer }, petra).thenRefused('quorum-cannot-be-met', 'boards');
    const kept = boards.map(board => ({ ...board, seats: board.seats.slice(0, 3) }));
    given(office, facts).when({ type: 'set-boards', boards: kept }, petra).thenTypes('boards-set');
  });
});

describe('a round of the office above', () => {
  const person = (id: string, ...roles: (typeof people)[number]['roles']) => ({ id, name: id, email: `${id}@x.example`, roles });
  const state = (changes: object) => ({ ...office.initial, ...changes });
  const below = state({
    ...{ id: 'south', people: [person('sonia', 'sponsor', 'gatekeeper'), person('petra', 'pmo')], gateModels: { a: [] } },
    changedBy: { 'gate-models/a': {}, 'boards/main': { petra: '2026-01-01T00:00:00.000Z' } },
  });
  const above = state({ id: 'head', people: [person('ann', 'pmo'), person('gus', 'gatekeeper')], boards });

  test('boards, PMO and gatekeepers are those of the office above, the team and the gate models those of the office below', () => {
    const deciding = decidingOffice(below, above);
    expect(deciding.boards).toBe(boards);
    expect(deciding.people.map(({ id, roles }) => [id, roles])).toEqual([
      ['ann', ['pmo']],
      ['gus', ['gatekeeper']],
      ['sonia', ['sponsor']],
      ['petra', ['auditor']],
    ]);
    expect([deciding.id, Object.keys(deciding.gateModels), Object.keys(deciding.changedBy)]).toEqual([
      'south',
      ['a'],
      ['gate-models/a'],
    ]);
  });

  test('whoever belongs to both offices has there the roles of the office above alone', () => {
    const both = state({ people: [person('sonia', 'gatekeeper', 'sponsor'), person('petra', 'auditor')] });
    const deciding = decidingOffice(below, both);
    expect(deciding.people.map(({ id, roles }) => [id, roles])).toEqual([
      ['sonia', ['gatekeeper', 'sponsor']],
      ['petra', ['auditor']],
    ]);
  });
});
