/** What changed between two versions of a standard, as the history of an office says it. */
import { describe, expect, test } from 'vitest';
import {
  boardDifferences,
  differencesBy,
  goalDifferences,
  modelDifferences,
  peopleDifferences,
} from '#domain/office/differences.ts';
import { noOffice } from '#domain/office/state.ts';
import { officeWorld } from '../../support/fixtures.ts';
import { boards, gateModel, goals, people } from '../../support/standards.ts';

describe('differences between two versions of a standard', () => {
  test('the same standard twice has none', () => {
    expect(goalDifferences(goals, structuredClone(goals))).toEqual([]);
    expect(boardDifferences(boards, structuredClone(boards))).toEqual([]);
    expect(peopleDifferences(people, structuredClone(people))).toEqual([]);
    expect(modelDifferences(gateModel(), gateModel())).toEqual([]);
  });

  test('a goal that was added, one that is gone and one with another weight are named', () => {
    const [growth, care] = goals.goals;
    const now = [
      { ...growth!, weight: 5 },
      { id: 'safety', name: 'Safer work', weight: 1 },
    ];
    expect(goalDifferences(goals, { ...goals, goals: now })).toEqual([
      { kind: 'goal', id: 'care', name: care?.name, change: 'removed', fields: [] },
      { kind: 'goal', id: 'growth', name: growth?.name, change: 'changed', fields: [{ field: 'weight', from: 3, to: 5 }] },
      { kind: 'goal', id: 'safety', name: 'Safer work', change: 'added', fields: [] },
    ]);
  });

  test('a floor that was not there before has no former value', () => {
    const scoring = { ...goals.scoring, declineBelow: 50 };
    expect(goalDifferences(goals, { ...goals, scoring })).toEqual([
      { kind: 'scoring', id: 'scoring', name: 'Scoring', change: 'changed', fields: [{ field: 'declineBelow', to: 50 }] },
    ]);
    expect(goalDifferences({ ...goals, scoring }, goals)).toMatchObject([{ fields: [{ field: 'declineBelow', from: 50 }] }]);
  });

  test('another seat and another chair are changes of the board, with who sat there before', () => {
    const now = [{ ...boards[0]!, seats: ['greg', 'gina', 'gus'], chair: 'greg' }];
    expect(boardDifferences(boards, now)).toEqual([
      {
        kind: 'board',
        id: 'main',
        name: 'Investment board',
        change: 'changed',
        fields: [
          { field: 'seats', from: ['gail', 'greg', 'gina', 'gus', 'gwen'], to: ['greg', 'gina', 'gus'] },
          { field: 'chair', from: 'gail', to: 'greg' },
        ],
      },
    ]);
  });

  test('a criterion is named with its gate, also when it moved to another gate; a stage and a rule are named, too', () => {
    const case_ = gateModel().gates[0]?.criteria ?? [];
    const now = gateModel({ first: { criteria: [], question: 'Shall we begin?' }, second: { criteria: [...case_] } });
    const stages = [...now.stages, { id: 'run', name: 'Run' }];
    expect(modelDifferences(gateModel(), { ...now, name: 'Our new way', stages })).toEqual([
      {
        kind: 'gate-model',
        id: 'standard',
        name: 'Our new way',
        change: 'changed',
        fields: [{ field: 'name', from: 'Our way', to: 'Our new way' }],
      },
      { kind: 'stage', id: 'run', name: 'Run', change: 'added', fields: [] },
      { kind: 'gate', id: 'g1', name: 'Start', change: 'changed', fields: [{ field: 'question', to: 'Shall we begin?' }] },
      { kind: 'criterion', id: 'case', name: 'Business case on file', of: 'g1', change: 'removed', fields: [] },
      { kind: 'criterion', id: 'case', name: 'Business case on file', of: 'g2', change: 'added', fields: [] },
    ]);
  });

  test('a gate model that is published for the first time is new with all that it holds', () => {
    const kinds = modelDifferences(undefined, gateModel()).map(({ kind, change }) => `${kind} ${change}`);
    expect(new Set(kinds)).toEqual(
      new Set(['gate-model added', 'stage added', 'gate added', 'criterion added', 'tripwire added']),
    );
  });

  test('each fact about a standard is compared with what the office had before; other facts change none', () => {
    const { state } = officeWorld().office;
    expect(differencesBy(state, { type: 'boards-set', boards: [] })).toMatchObject([{ kind: 'board', change: 'removed' }]);
    expect(differencesBy(state, { type: 'people-set', people: [] })).toHaveLength(people.length);
    expect(differencesBy(noOffice, { type: 'goals-set', ...goals })).toHaveLength(2);
    const again = {
      type: 'gate-model-published' as const,
      model: { ...gateModel({ tripwires: [] }), version: 2 },
      default: false,
    };
    expect(differencesBy(state, again)).toMatchObject([{ kind: 'tripwire', id: 'cost', change: 'removed' }]);
    expect(differencesBy(state, { type: 'office-founded', office: 'x', name: 'X', currency: 'GBP' })).toEqual([]);
  });
});
