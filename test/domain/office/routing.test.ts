/** The table of sizes of an office: who sets it, what makes it unusable, and which gate model it says. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { routeOf, routingSchema, type Size } from '#domain/office/routing/routing.ts';
import { usualRouting } from '#domain/office/routing/usual.ts';
import { given } from '../../support/given.ts';
import { boards, gateModel, people } from '../../support/standards.ts';

const published = (id: string): OfficeFact => ({
  type: 'gate-model-published',
  model: { ...gateModel(), id, version: 1 },
  default: false,
});
const founded: readonly OfficeFact[] = [
  { type: 'office-founded', office: 'pmo', name: 'Head office', currency: 'GBP' },
  { type: 'people-set', people: [...people] },
  { type: 'boards-set', boards: [...boards] },
  ...['light', 'standard', 'full'].map(published),
];
const table = (rows: readonly object[], otherwise = 'light') => routingSchema.parse({ rows, otherwise });
const routing = table([
  { model: 'full', costFrom: 100_000_000 },
  { model: 'full', risk: 'high', strategic: true },
  { model: 'standard', costFrom: 10_000_000 },
]);
const set = (changed = routing) => ({ type: 'set-routing' as const, routing: changed, reason: 'Agreed.' });
const petra = { actor: { kind: 'person', id: 'petra' } } as const;

describe('the table of sizes of an office', () => {
  test('the PMO sets it, once, and takes it back', () => {
    given(office, founded).when(set(), petra).thenTypes('routing-set');
    const facts: readonly OfficeFact[] = [...founded, { type: 'routing-set', routing }];
    given(office, facts).when(set(), petra).thenTypes();
    given(office, facts).when({ type: 'set-routing' }, petra).thenTypes('routing-set');
  });

  test('nobody but the PMO and administrators sets it, and nobody over what was not read', () => {
    given(office, founded)
      .when(set(), { actor: { kind: 'person', id: 'sonia' } })
      .thenRefused('not-allowed');
    given(office, founded)
      .when({ ...set(), expectedVersion: 7 }, petra)
      .thenRefused('version-changed');
  });

  test.each([
    ['a gate model that the office does not have', table([{ model: 'huge', risk: 'high' }]), 'routing.rows.0.model'],
    ['another model for everything else', table([{ model: 'full', risk: 'high' }], 'none'), 'routing.otherwise'],
    ['a row that asks for nothing', table([{ model: 'full' }]), 'routing.rows.0'],
    [
      'a row that is never reached',
      table([
        { model: 'standard', costFrom: 10 },
        { model: 'full', costFrom: 100, risk: 'high' },
      ]),
      'routing.rows.1',
    ],
  ] as const)('a table with %s is refused with the field', (_what, changed, field) => {
    given(office, founded).when(set(changed), petra).thenRefused('unknown-reference', field);
  });
});

describe('the gate model that the table says', () => {
  const follows = (size: Size) => routeOf(routing, size, 'GBP');

  test('the first row that applies counts, from its cost on and not by one penny less', () => {
    expect(follows({ cost: 100_000_000, riskClass: 'low' })).toEqual({
      model: 'full',
      because: 'row 1 of the table of sizes: it costs £1,000,000, and the row begins at £1,000,000',
    });
    expect(follows({ cost: 99_999_999, riskClass: 'low' }).model).toBe('standard');
    expect(follows({ cost: 9_999_999, riskClass: 'low' })).toEqual({
      model: 'light',
      because: 'no row of the table of sizes applies to it',
    });
  });

  test('everything that a row asks for must be so', () => {
    expect(follows({ cost: 1, riskClass: 'high' }).model).toBe('light');
    expect(follows({ cost: 1, riskClass: 'medium', strategic: true }).model).toBe('light');
    expect(follows({ cost: 1, riskClass: 'high', strategic: true })).toEqual({
      model: 'full',
      because: 'row 2 of the table of sizes: its class of risk is high, and it is strategic',
    });
  });

  test('what a proposal does not say meets a row: nobody gets fewer gates by silence', () => {
    expect(follows({}).because).toBe('row 1 of the table of sizes: its cost is not said, and the row begins at £1,000,000');
    expect(follows({ cost: 1, strategic: true })).toMatchObject({
      model: 'full',
      because: expect.stringContaining('its class of risk is not said'),
    });
  });
});

describe('the table to begin with', () => {
  const model = (id: string, gates: number) => ({ id, gates: Array.from({ length: gates }, () => ({})) });

  test('the model with the fewest gates is for small projects and the one with the most for large and risky ones', () => {
    const usual = usualRouting([model('full', 9), model('light', 2), model('standard', 5)], 'JPY');
    expect(usual).toEqual({
      rows: [
        { model: 'full', costFrom: 1_000_000 },
        { model: 'full', risk: 'high' },
        { model: 'standard', costFrom: 100_000 },
      ],
      otherwise: 'light',
    });
    const facts = founded.slice(0, 3).concat(['light', 'full', 'standard'].map(published));
    given(office, facts)
      .when({ ...set(), routing: routingSchema.parse(usual) }, petra)
      .thenTypes('routing-set');
  });

  test('two models make two sizes, and one model makes no table', () => {
    expect(usualRouting([model('a', 3), model('b', 1)], 'GBP')).toMatchObject({ rows: [{}, {}], otherwise: 'b' });
    expect(usualRouting([model('a', 3)], 'GBP')).toBeUndefined();
  });

  test('a gate that is asked for at the end of each stage of a project makes a model no lighter than one with as many gates', () => {
    const staged = { id: 'staged', gates: [{}, { eachStage: true }, {}] };
    expect(usualRouting([staged, model('light', 3)], 'GBP')).toMatchObject({ otherwise: 'light' });
  });
});
