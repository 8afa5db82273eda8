/** Several people, and hierarchies of goals with alternatives under them, give the worked examples' weights and scores. */
import { describe, expect, test } from 'vitest';
import { groupPriorities, type PersonsJudgements } from '#domain/scoring/pairwise/group.ts';
import { hierarchyWeights, synthesised } from '#domain/scoring/pairwise/hierarchy.ts';
import { prioritiesOf } from '#domain/scoring/pairwise/priorities.ts';
import {
  entriesOf,
  entryOf,
  expectNear,
  judgementsOf,
  ratiosOf,
  sound,
  type Triple,
  toleranceOf,
  weightsByItem,
} from './vectors.ts';

interface Group {
  readonly items: string[];
  readonly people?: Record<string, Triple[]>;
  readonly peopleOf?: string;
  readonly peopleWeights?: Record<string, number>;
  readonly without?: Triple[];
  readonly expected: {
    weights: Record<string, number>;
    lambdaMax: number;
    consistencyRatio: Record<string, number>;
    person?: Record<string, { weights: Record<string, number>; 'consistencyRatio (saaty-1980)': number }>;
    geometricMeanOfPriorities: Record<string, number>;
    disagreement?: Record<string, { geometricMean: number; 'max/min': number; geometricSd: number }>;
    mostDisputed?: string;
  };
}
const groups = entriesOf<Group>('pairwise', 'ahpGroup');

function peopleOf(entry: Group): PersonsJudgements[] {
  const people = entry.people ?? entryOf<Group>('pairwise', 'ahpGroup', entry.peopleOf ?? '').people ?? {};
  const left = (person: string, [item, over]: Triple) =>
    entry.without?.some(([who, one, other]) => who === person && [one, other].every(name => name === item || name === over));
  return Object.entries(people).map(([person, triples]) => ({
    person,
    voice: entry.peopleWeights?.[person],
    judgements: judgementsOf(triples.filter(triple => !left(person, triple))),
  }));
}

describe('weights of several people', () => {
  test('all three groups of the worked examples are looked at', () => {
    expect(groups.map(({ id }) => id)).toEqual(['group-three', 'group-weighted', 'group-missing']);
  });

  test.each(groups)('The group of “$id” has the weights, ratios, own weights and disagreements of the worked example', entry => {
    const { expected } = entry;
    const tolerance = toleranceOf(entry);
    const result = sound(groupPriorities(entry.items, peopleOf(entry)));
    expectNear(weightsByItem(result), expected.weights, tolerance);
    expectNear(result.lambdaMax, expected.lambdaMax, tolerance);
    const together = result.disagreements.map(({ item, over, geometricMean }) => ({ item, over, times: geometricMean }));
    for (const [label, ratio] of Object.entries(expected.consistencyRatio))
      expectNear(ratiosOf(label, entry.items, together), ratio, tolerance);
    for (const [person, own] of Object.entries(expected.person ?? {})) {
      const judgements = peopleOf(entry).find(one => one.person === person)?.judgements ?? [];
      expectNear(weightsByItem(result.people.find(one => one.person === person)!.priorities!), own.weights, tolerance);
      expectNear(ratiosOf('(saaty-1980)', entry.items, judgements), own['consistencyRatio (saaty-1980)'], tolerance);
    }
    expectNear(
      weightsByItem({ items: entry.items, weights: result.meanOfPriorities! }),
      expected.geometricMeanOfPriorities,
      tolerance,
    );
    for (const [pair, disagreement] of Object.entries(expected.disagreement ?? {})) {
      const found = result.disagreements.find(({ item, over }) => `${item}/${over}` === pair);
      expectNear({ ...found, 'max/min': found?.maxByMin }, disagreement, tolerance, pair);
    }
    if (expected.mostDisputed) expect(`${result.mostDisputed?.item}/${result.mostDisputed?.over}`).toBe(expected.mostDisputed);
  });

  test('people who agree dispute nothing, and one person alone has the weights of that person', () => {
    const judgements = judgementsOf([
      ['a', 'b', 3],
      ['b', 'c', 2],
    ]);
    const two = sound(
      groupPriorities(
        ['a', 'b', 'c'],
        [
          { person: 'ann', judgements },
          { person: 'ben', judgements },
        ],
      ),
    );
    expect(two.mostDisputed).toBeNull();
    const alone = sound(groupPriorities(['a', 'b', 'c'], [{ person: 'ann', judgements }]));
    expectNear(alone.weights, sound(prioritiesOf(['a', 'b', 'c'], judgements)).weights, 1e-12);
    expect(alone.disagreements.map(({ geometricSd }) => geometricSd)).toEqual([null, null]);
  });

  test('people who each judged a part relate all items together, and have no weights of their own', () => {
    const result = sound(
      groupPriorities(
        ['a', 'b', 'c'],
        [
          { person: 'ann', judgements: judgementsOf([['a', 'b', 2]]) },
          { person: 'ben', judgements: judgementsOf([['b', 'c', 2]]) },
        ],
      ),
    );
    expectNear(result.weights, [4 / 7, 2 / 7, 1 / 7], 1e-9);
    expect(result.people.map(({ priorities }) => priorities)).toEqual([null, null]);
    expect(result.people[0]?.missing).toContain('Nothing relates a, b to c');
    expect(result.meanOfPriorities).toBeNull();
  });

  test.each([
    ['nobody', [], 'people'],
    ['a voice of 0', [{ person: 'ann', voice: 0, judgements: [] }], 'people.0.voice'],
    [
      'one person twice',
      [
        { person: 'ann', judgements: [] },
        { person: 'ann', judgements: [] },
      ],
      'people.1',
    ],
    ['judgements that relate nothing', [{ person: 'ann', judgements: [] }], 'people'],
    ['an unknown item', [{ person: 'ann', judgements: judgementsOf([['a', 'x', 2]]) }], 'people.0.judgements.0'],
  ] as [string, PersonsJudgements[], string][])('A group with %s is refused', (_, people, field) => {
    expect(groupPriorities(['a', 'b'], people).fault?.field).toBe(field);
  });
});

describe('a hierarchy of goals', () => {
  interface Hierarchy {
    readonly goals: string[];
    readonly goalJudgements: Triple[];
    readonly alternatives: string[];
    readonly alternativeJudgements: Record<string, Triple[]>;
    readonly expected: {
      goalWeights: Record<string, number>;
      goalConsistencyRatio: Record<string, number>;
      local: Record<string, Record<string, number>>;
      'localConsistencyRatio (saaty-1980)': Record<string, number>;
      scores: Record<string, number>;
      order: string[];
    };
  }
  const hierarchies = entriesOf<Hierarchy>('pairwise', 'ahpHierarchy');
  const tree = (entry: Hierarchy) => ({
    id: 'choice',
    children: entry.goals.map(id => ({ id })),
    judgements: judgementsOf(entry.goalJudgements),
  });

  test.each(hierarchies)('“$source” gives the weights of goals, the shares under each, the scores and the order', entry => {
    const tolerance = toleranceOf(entry);
    const { expected } = entry;
    const { leaves } = sound(hierarchyWeights(tree(entry)));
    expectNear(Object.fromEntries(leaves.map(({ id, weight }) => [id, weight])), expected.goalWeights, tolerance);
    for (const [label, ratio] of Object.entries(expected.goalConsistencyRatio))
      expectNear(ratiosOf(label, entry.goals, judgementsOf(entry.goalJudgements)), ratio, tolerance);
    const comparisons = leaves.map(({ id, weight }) => ({
      goal: id,
      weight,
      judgements: judgementsOf(entry.alternativeJudgements[id] ?? []),
    }));
    const { scores, local } = sound(synthesised(entry.alternatives, comparisons, { table: 'saaty-1980' }));
    for (const { goal, priorities } of local) {
      expectNear(weightsByItem(priorities), expected.local[goal], tolerance, goal);
      expectNear(priorities.consistencyRatio, expected['localConsistencyRatio (saaty-1980)'][goal], tolerance, goal);
    }
    expectNear(Object.fromEntries(scores.map(({ id, score }) => [id, score])), expected.scores, tolerance);
    expect(scores.toSorted((left, right) => right.score - left.score).map(({ id }) => id)).toEqual(expected.order);
  });

  test('with ideal synthesis a copy of a project does not change the order of the others', () => {
    const goals = (alternatives: string[]) => [
      { goal: 'x', weight: 0.6, judgements: judgementsOf(alternatives.slice(1).map((id): Triple => ['a', id, 2])) },
      { goal: 'y', weight: 0.4, judgements: judgementsOf(alternatives.slice(1).map((id): Triple => [id, 'a', 3])) },
    ];
    const scoreOf = (alternatives: string[], id: string) =>
      sound(synthesised(alternatives, goals(alternatives), { synthesis: 'ideal' })).scores.find(entry => entry.id === id)?.score;
    expectNear(scoreOf(['a', 'b', 'copy'], 'a'), scoreOf(['a', 'b'], 'a')!, 1e-9);
    expectNear(scoreOf(['a', 'b', 'copy'], 'b'), scoreOf(['a', 'b'], 'b')!, 1e-9);
  });

  test('weights are multiplied down a deeper tree, and a fault names its branch', () => {
    const deep = {
      id: 'root',
      judgements: judgementsOf([['a', 'b', 3]]),
      children: [{ id: 'a', children: [{ id: 'a1' }, { id: 'a2' }], judgements: judgementsOf([['a1', 'a2', 4]]) }, { id: 'b' }],
    };
    const { leaves, branches } = sound(hierarchyWeights(deep));
    expectNear(
      leaves.map(({ weight }) => weight),
      [0.6, 0.15, 0.25],
      1e-9,
    );
    expect(branches.map(({ id }) => id)).toEqual(['root', 'a']);
    const broken = hierarchyWeights({ ...deep, children: [{ id: 'a', children: [{ id: 'a1' }, { id: 'a2' }] }, { id: 'b' }] });
    expect(broken.fault?.field).toBe('a.judgements');
  });

  test('a goal of weight 0 is not asked for comparisons, a goal with a weight is', () => {
    const only = synthesised(
      ['a', 'b'],
      [
        { goal: 'x', weight: 1, judgements: judgementsOf([['a', 'b', 3]]) },
        { goal: 'y', weight: 0, judgements: [] },
      ],
    );
    expectNear(
      sound(only).scores,
      [
        { id: 'a', score: 0.75 },
        { id: 'b', score: 0.25 },
      ],
      1e-9,
    );
    expect(synthesised(['a', 'b'], [{ goal: 'y', weight: 1, judgements: [] }]).fault?.field).toBe('comparisons.y.judgements');
  });
});
