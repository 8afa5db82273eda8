/** An office takes over what the office above gives, by its own rules for setting standards; and what is asked of it until then. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { officeDuties } from '#domain/office/duties/duties.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import type { GateModel } from '#domain/office/gate-model.ts';
import { standingsOf } from '#domain/office/given-standards/standing.ts';
import { reportingRuleSchema } from '#domain/office/reporting/rule.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { must } from '../../support/fixtures.ts';
import { fold, given } from '../../support/given.ts';
import {
  above,
  below,
  gateModels,
  here,
  model,
  petra,
  placed,
  published,
  standards,
  taken,
  takes,
} from '../../support/given-standards.ts';
import { gateModel } from '../../support/standards.ts';

describe('taking a standard over', () => {
  const north = (...more: readonly OfficeFact[]) => given(office, [...below, ...more]);
  const context = { ...petra, above: above() };

  test('the PMO publishes the gate model with its own boards, and where it comes from is on record', () => {
    const facts = must(north().when(takes(placed), context).decision) as readonly { model: GateModel; taken: unknown }[];
    expect(facts).toMatchObject([{ type: 'gate-model-published', taken: { office: 'head', version: 1 } }]);
    expect([...new Set(facts[0]?.model.gates.map(({ board }) => board))]).toEqual(['north-board']);
    const after = fold(office, [...below, ...(facts as unknown as OfficeFact[])]);
    expect(standingsOf(after, above()).map(entry => [entry.standing, entry.taken])[0]).toEqual(['same', 1]);
    given(office, [...below, ...(facts as unknown as OfficeFact[])])
      .when(takes(placed), context)
      .thenTypes();
  });

  test('a newer version keeps the boards of the gates that the office has', () => {
    const newer = { ...petra, above: above({ gateModels: gateModels(2) }) };
    const facts = must(north(here()).when(takes({ ...model, version: 2 }), newer).decision) as readonly { model: GateModel }[];
    expect(facts[0]?.model).toMatchObject({
      version: 2,
      gates: [{ board: 'north-board', deadlineDays: 10 }, { board: 'north-board' }, {}],
    });
  });

  test('scoring models and the cycle are taken by the rules for setting them', () => {
    north()
      .when(takes({ kind: 'scoring-model', model: 'digital', version: 1 }), context)
      .thenTypes('scoring-model-published');
    north()
      .when(takes({ kind: 'reporting', version: 7 }), context)
      .thenTypes('reporting-set');
    const ofModel = [reportingRuleSchema.parse({ gateModel: 'standard', every: 'month', day: 5 })];
    const specific = { ...petra, above: above({ reporting: { version: 7, binding: false, rules: ofModel } }) };
    north()
      .when(takes({ kind: 'reporting', version: 7 }), specific)
      .thenRefused('unknown-reference', 'rules.0.gateModel');
    north(here())
      .when(takes({ kind: 'reporting', version: 7 }), specific)
      .thenTypes('reporting-set');
  });

  test.each([
    ['whose boards are not known here', model, 'unknown-reference', 'standard.places.main'],
    ['in a version that is not given (any more)', { ...placed, version: 2 }, 'version-changed', 'standard.version'],
    ['that is not given', { ...placed, model: 'other' }, 'not-found', 'standard'],
  ] as const)('a standard %s is refused with the field', (_what, standard, code, field) => {
    north().when(takes(standard), context).thenRefused(code, field);
  });

  test('nobody takes over who may not set standards, and nothing is taken where no office stands above', () => {
    north()
      .when(takes(placed), { ...context, actor: { kind: 'person', id: 'sonia' } })
      .thenRefused('not-allowed');
    north().when(takes(placed), petra).thenRefused('not-found', 'standard');
  });
});

describe('what is asked of the standards of an office', () => {
  const asks = (facts: readonly OfficeFact[], from: OfficeState) =>
    given(office, [...below, ...facts]).when({ type: 'compare-standards' }, { above: from });

  test('a standard that is only offered is asked for by nobody, a binding one until its version was taken', () => {
    asks([], above()).thenTypes();
    const binding = above({ gateModels: gateModels(1, true) });
    asks([], binding).thenTypes('standards-above-compared');
    asks([{ ...here(), ...taken(1) } as OfficeFact, here(2, { first: { deadlineDays: 44 } })], binding).thenTypes();
    asks([here()], above({ gateModels: gateModels(2, true) })).thenTypes('standards-above-compared');
  });

  test('it is asked once, waits for the PMO since then, and is over with the deed', () => {
    const binding = above({ gateModels: gateModels(1, true) });
    const [fact] = must(asks([], binding).decision) as OfficeFact[];
    expect(fact).toMatchObject({ above: 'Head office', new: ['standard-behind:gate-models/standard.1'] });
    const noted = [...below, fact as OfficeFact];
    expect(officeDuties(fold(office, noted))).toMatchObject([
      { kind: 'standard-behind', owners: ['pmo'], about: 'Our way', path: '/admin/given-standards' },
    ]);
    asks([fact as OfficeFact], binding).thenTypes();
    const over = must(asks([fact as OfficeFact, { ...here(), ...taken(1) } as OfficeFact], binding).decision) as OfficeFact[];
    expect(over).toMatchObject([{ asked: [], new: [] }]);
    expect(officeDuties(fold(office, [...noted, ...over]))).toEqual([]);
  });

  test('a gate model below the minimum is a wait that says what it lacks, until it meets it or nothing binds any more', () => {
    const minimum: OfficeFact = { type: 'minimum-set', minimum: { model: gateModel().id, version: 1 } };
    const light = published({ ...gateModel({ first: { criteria: [] } }), id: 'light' as never, name: 'Light' });
    const bound = fold(office, [...standards, minimum]);
    const [fact] = must(asks([light], bound).decision) as OfficeFact[];
    const after = fold(office, [...below, light, fact as OfficeFact]);
    expect(officeDuties(after)).toMatchObject([
      { kind: 'below-minimum', about: 'Light: the must Business case on file at the gate Start', path: '/admin/minimum' },
    ]);
    const free = must(asks([light, fact as OfficeFact], fold(office, standards)).decision);
    expect(free).toMatchObject([{ asked: [] }]);
  });
});
