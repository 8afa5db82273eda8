/** An office makes a gate model the minimum of those below: who sets it, what is refused below, and what a model lacks, in words. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import type { GateModel } from '#domain/office/gate-model.ts';
import { belowMinimum } from '#domain/office/minimum/binding.ts';
import { asksOf, missingOf } from '#domain/office/minimum/missing.ts';
import { fold, given } from '../../support/given.ts';
import { boards, businessCase, type GateInput, gateModel, type ModelInput, overCost, people } from '../../support/standards.ts';

const published = (model: GateModel, version = 1): OfficeFact => ({
  type: 'gate-model-published',
  model: { ...model, version },
  default: false,
});
const founded: readonly OfficeFact[] = [
  { type: 'office-founded', office: 'pmo', name: 'Head office', currency: 'GBP' },
  { type: 'people-set', people: [...people] },
  { type: 'boards-set', boards: [...boards] },
];
const standards = [...founded, published(gateModel())];
const minimum = { model: 'standard', version: 1 };
const set = (changes: object = {}) => ({ type: 'set-minimum' as const, minimum: { ...minimum, ...changes }, reason: 'Agreed.' });
const petra = { actor: { kind: 'person', id: 'petra' } } as const;
const bound: readonly OfficeFact[] = [...standards, { type: 'minimum-set', minimum }];
const above = fold(office, bound);
const publish = (model: GateModel) => ({ type: 'publish-gate-model' as const, model, default: false, reason: 'Agreed.' });

describe('the minimum that an office sets for the gate models of those below', () => {
  test('the PMO sets it, once, and takes it back', () => {
    given(office, standards).when(set(), petra).thenTypes('minimum-set');
    given(office, bound).when(set(), petra).thenTypes();
    given(office, bound).when({ type: 'set-minimum' }, petra).thenTypes('minimum-set');
    expect(fold(office, [...bound, { type: 'minimum-set' }]).minimum).toBeUndefined();
  });

  test.each([
    ['a gate model that the office does not have', { model: 'other' }, 'minimum.model'],
    ['a version that was never published', { version: 2 }, 'minimum.version'],
  ] as const)('a minimum that names %s is refused with the field', (_what, changes, field) => {
    given(office, standards).when(set(changes), petra).thenRefused('unknown-reference', field);
  });

  test('nobody but the PMO and administrators sets it, and nobody over what was not read', () => {
    given(office, standards)
      .when(set(), { actor: { kind: 'person', id: 'sonia' } })
      .thenRefused('not-allowed');
    given(office, bound)
      .when({ ...set(), minimum: undefined, expectedVersion: 1 }, petra)
      .thenRefused('version-changed');
  });
});

describe('a gate model of an office below', () => {
  test('the same gates with a stricter rule are published, and without an office above whatever works is', () => {
    const strict = gateModel({ first: { rule: { quorum: 4, approval: 'unanimous', of: 'seats' } } });
    given(office, founded)
      .when(publish(strict), { ...petra, above })
      .thenTypes('gate-model-published');
    const bare = gateModel({ first: { criteria: [] } });
    given(office, founded).when(publish(bare), petra).thenTypes('gate-model-published');
    given(office, founded)
      .when(publish(bare), { ...petra, above: fold(office, standards) })
      .thenTypes('gate-model-published');
  });

  test('a model that lacks a must of the minimum is refused, with its gates as the field', () => {
    given(office, founded)
      .when(publish(gateModel({ first: { criteria: [] } })), { ...petra, above })
      .thenRefused('below-minimum', 'model.gates');
  });

  test('a newer version of the minimum binds nobody below before the PMO above says so', () => {
    const newer = gateModel({ second: { rule: { quorum: 5 } } });
    const later = fold(office, [...bound, published(newer, 2)]);
    given(office, founded)
      .when(publish(gateModel()), { ...petra, above: later })
      .thenTypes('gate-model-published');
    const moved = fold(office, [...bound, published(newer, 2), { type: 'minimum-set', minimum: { ...minimum, version: 2 } }]);
    given(office, founded)
      .when(publish(gateModel()), { ...petra, above: moved })
      .thenRefused('below-minimum', 'model.gates');
  });

  test('models that were published before are named with what their newest version lacks', () => {
    const light = { ...gateModel({ first: { criteria: [] } }), id: 'light', name: 'Light' };
    const below = fold(office, [...standards, published(light), published({ ...gateModel(), id: 'full', name: 'Full' })]);
    expect(belowMinimum(below, above)).toEqual([
      { model: 'light', name: 'Light', version: 1, missing: ['the must Business case on file at the gate Start'] },
    ]);
    expect(
      belowMinimum(fold(office, [...standards, published(light), published({ ...gateModel(), id: 'light' }, 2)]), above),
    ).toEqual([]);
    expect(belowMinimum(below, undefined)).toEqual([]);
  });
});

describe('what a gate model lacks of a minimum', () => {
  const asked = (first: GateInput = {}, more: ModelInput = {}) => gateModel({ first, ...more });

  test.each<readonly [what: string, minimum: GateModel, model: GateModel, missing: readonly string[]]>([
    ['nothing when it is the same', asked(), asked(), []],
    [
      'nothing when ids, deadlines and names of musts are others',
      asked(),
      asked({ id: 'begin', deadlineDays: 90, criteria: [{ ...businessCase, id: 'bc', name: 'The case' }] }),
      [],
    ],
    ['a gate of another id and name', asked(), asked({ id: 'begin', name: 'Begin' }), ['the gate Start']],
    ['two of the quorum', asked(), asked({ rule: { quorum: 1 } }), ['a quorum of 3 (it is 1) at the gate Start']],
    [
      'its approval, counted of all seats and hidden',
      asked({ rule: { quorum: 3, approval: 'two-thirds', of: 'seats', ballots: 'hidden-until-closed' } }),
      asked(),
      [
        'approval by two thirds (it is a majority) at the gate Start',
        'approval counted of all seats at the gate Start',
        'ballots hidden until the round closes at the gate Start',
      ],
    ],
    ['a binding decision', asked(), asked({ authority: 'advisory' }), ['a binding decision at the gate Start']],
    [
      'a must that is only asked for as a should',
      asked(),
      asked({ criteria: [{ ...businessCase, kind: 'should' }] }),
      ['the must Business case on file at the gate Start'],
    ],
    [
      'a must that keeps its id and is checked otherwise',
      asked(),
      asked({ criteria: [{ ...businessCase, check: { expression: 'true' } }] }),
      ['the must Business case on file at the gate Start'],
    ],
    ['nothing when it leaves out a should', asked({ criteria: [businessCase, overCost] }), asked(), []],
    [
      'a must among its tripwires',
      asked({}, { tripwires: [{ ...overCost, kind: 'must' }] }),
      asked(),
      ['the must Cost within ten per cent among its tripwires'],
    ],
    [
      'the quorum of the review that closes projects',
      asked({}, { closing: { rule: { quorum: 4 } } }),
      asked({}, { closing: { id: 'end', name: 'The end' } }),
      ['a quorum of 4 (it is 3) at the gate The end'],
    ],
  ])('a model may lack %s', (_what, minimumOf, model, missing) => {
    expect(missingOf(minimumOf, model)).toEqual(missing);
  });

  test('gates in another order than the minimum has them are named', () => {
    const { gates, ...model } = gateModel();
    const [first, second, ...rest] = gates;
    const turned = { ...model, gates: [second, first, ...rest].flatMap(gate => gate ?? []) };
    expect(missingOf(gateModel(), turned)).toEqual([`the gate ${second?.name} after the gate Start`]);
  });

  test('what a minimum asks for is said gate by gate', () => {
    const asks = asksOf(gateModel({ tripwires: [{ ...overCost, kind: 'must' }] }));
    expect(asks[0]).toBe(
      'the gate Start: a binding decision; a quorum of 3; approval by a majority of the ballots cast; the musts Business case on file',
    );
    expect(asks.at(-2)).toMatch(/^the review that closes projects: /);
    expect(asks.at(-1)).toBe('among the tripwires the musts Cost within ten per cent');
  });
});
