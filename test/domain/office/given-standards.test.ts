/** An office gives standards to those below it: who gives, and how an office below stands to each. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { standingsOf } from '#domain/office/given-standards/standing.ts';
import { reportingRuleSchema } from '#domain/office/reporting/rule.ts';
import { fold, given } from '../../support/given.ts';
import {
  above,
  all,
  below,
  gateModels,
  gives,
  here,
  inNorth,
  petra,
  published,
  rules,
  scoring,
  standards,
  standing,
  taken,
} from '../../support/given-standards.ts';
import { gateModel } from '../../support/standards.ts';

describe('giving standards to the offices below', () => {
  test('the PMO gives gate models, scoring models and the reporting cycle as it is, once, and takes them back', () => {
    const { reporting } = all;
    const body = { given: { ...all, reporting: { version: 7, binding: false } } };
    given(office, standards)
      .when(gives(body), petra)
      .then([{ type: 'standards-given', given: { ...all, reporting }, reason: 'Agreed.' }]);
    const after: OfficeFact[] = [...standards, { type: 'standards-given', given: all }];
    given(office, after).when(gives(body), petra).thenTypes();
    given(office, after).when(gives({}), petra).thenTypes('standards-given');
    expect(fold(office, [...after, { type: 'standards-given' }]).given).toBeUndefined();
  });

  test('the cycle that is given stays as it was given while the own one changes', () => {
    const later: OfficeFact[] = [...standards, { type: 'standards-given', given: all }, { type: 'reporting-set', rules: [] }];
    const body = (version: number) => gives({ given: { ...all, gateModels: [], reporting: { version, binding: true } } });
    given(office, later)
      .when(body(7), petra)
      .then([
        {
          type: 'standards-given',
          given: { ...all, gateModels: [], reporting: { ...all.reporting, binding: true } },
          reason: 'Agreed.',
        } as never,
      ]);
    given(office, later).when(body(9), petra).thenRefused('version-changed', 'given.reporting.version');
  });

  test.each([
    [
      'a gate model that it does not have',
      { gateModels: [{ model: 'other', version: 1 }], scoringModels: [] },
      'unknown-reference',
      'given.gateModels.0.model',
    ],
    [
      'a version that was never published',
      { gateModels: gateModels(3), scoringModels: [] },
      'unknown-reference',
      'given.gateModels.0.version',
    ],
    [
      'a gate model twice',
      { gateModels: [...gateModels(1), ...gateModels(2)], scoringModels: [] },
      'already-exists',
      'given.gateModels.1.model',
    ],
    [
      'a scoring model that it does not have',
      { gateModels: [], scoringModels: [{ model: 'x', version: 1 }] },
      'unknown-reference',
      'given.scoringModels.0.model',
    ],
    [
      'the cycle in a version that is not its own',
      { gateModels: [], scoringModels: [], reporting: { version: 3 } },
      'version-changed',
      'given.reporting.version',
    ],
  ] as const)('an office that gives %s is told the field', (_what, body, code, field) => {
    given(office, standards)
      .when(gives({ given: body }), petra)
      .thenRefused(code, field);
  });

  test('nobody but the PMO and administrators gives them, and nobody over what was not read', () => {
    given(office, standards)
      .when(gives({}), { actor: { kind: 'person', id: 'sonia' } })
      .thenRefused('not-allowed');
    given(office, [...standards, { type: 'standards-given', given: all }])
      .when(gives({ expectedVersion: 2 }), petra)
      .thenRefused('version-changed');
  });

  test('what could not be published below for the own minimum is not given, and no minimum is set that forbids what is given', () => {
    const strict = published(gateModel({ second: { rule: { quorum: 5 } } }), 3);
    const minimum = { model: gateModel().id, version: 3 };
    const bound: OfficeFact[] = [...standards, strict, { type: 'minimum-set', minimum }];
    const asks = gives({ given: { gateModels: gateModels(), scoringModels: [] } });
    given(office, bound).when(asks, petra).thenRefused('below-minimum', 'given.gateModels.0.version');
    given(office, [...standards, strict, { type: 'standards-given', given: all }])
      .when({ type: 'set-minimum', minimum }, petra)
      .thenRefused('below-minimum', 'minimum.model');
  });
});

describe('how an office below stands to what it is given', () => {
  test('it has taken nothing at first, and without an office above, or one that gives nothing, there is nothing to take', () => {
    expect(standing([])).toEqual([
      ['gate-model', 'not-taken', undefined],
      ['scoring-model', 'not-taken', undefined],
      ['reporting', 'not-taken', undefined],
    ]);
    expect(standingsOf(fold(office, below), undefined)).toEqual([]);
    expect(standing([], fold(office, standards))).toEqual([]);
  });

  test('the same but for boards and for quorums that its board could not meet is the same', () => {
    expect(standing([here()])[0]).toEqual(['gate-model', 'same', undefined]);
    const small: OfficeFact = {
      type: 'boards-set',
      boards: [{ id: 'north-board', name: 'North', seats: ['gail', 'greg'], chair: 'gail' } as never],
    };
    const two = { rule: { quorum: 2 } };
    expect(standing([small, here(1, { first: two, second: two, closing: two })])[0]?.[1]).toBe('same');
  });

  test('what was taken from an older version is behind, with everything that differs; what was never taken is its own', () => {
    const newer = above({ gateModels: gateModels(2) });
    expect(standing([{ ...here(), ...taken(1) } as OfficeFact], newer)).toEqual([['gate-model', 'behind', 1]]);
    expect(standing([here()], newer)).toEqual([['gate-model', 'behind', 1]]);
    expect(standing([here(1, { first: { deadlineDays: 44 } })], newer)).toEqual([['gate-model', 'own', undefined]]);
    const [{ differences } = { differences: [] }] = standingsOf(fold(office, [...below, here()]), newer);
    expect(differences).toEqual([
      { kind: 'gate', id: 'g1', name: 'Start', change: 'changed', fields: [{ field: 'deadlineDays', from: 20, to: 10 }] },
    ]);
  });

  test('what was changed after it was taken is its own, and gates in another order are a difference', () => {
    const changed = [{ ...here(), ...taken(1) } as OfficeFact, here(2, { first: { deadlineDays: 44 } })];
    expect(standing(changed)[0]).toEqual(['gate-model', 'own', 1]);
    const [first, second, ...rest] = inNorth({});
    const turned = published({ ...gateModel(), gates: [second, first, ...rest] as never });
    const [{ differences } = { differences: [] }] = standingsOf(fold(office, [...below, turned]), above());
    expect(differences).toMatchObject([
      { kind: 'gate-model', fields: [{ field: 'order of gates', to: ['Start', 'Build', 'Close'] }] },
    ]);
  });

  test('a scoring model and a reporting cycle stand as gate models do', () => {
    const score: OfficeFact = { type: 'scoring-model-published', model: scoring, reason: 'Agreed.' };
    const cycle = (...set: readonly object[]): OfficeFact =>
      ({ type: 'reporting-set', rules: set.map(rule => reportingRuleSchema.parse(rule)), ...taken(6) }) as OfficeFact;
    expect(standing([score, { type: 'reporting-set', rules }]).slice(1)).toEqual([
      ['scoring-model', 'same', undefined],
      ['reporting', 'same', undefined],
    ]);
    expect(standing([cycle({ every: 'week', day: 1 })])[2]).toEqual(['reporting', 'behind', 6]);
    expect(standing([{ type: 'scoring-model-published', model: { ...scoring, name: 'Ours' }, reason: 'Ours.' }])[1]?.[1]).toBe(
      'own',
    );
  });
});
