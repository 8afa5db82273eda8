/** A problem with a mistake in it is answered with the field, what is wrong with the value, and the remedy; nothing is solved. */
import { describe, expect, test } from 'vitest';
import { readWritten } from '#domain/selection/written.ts';

const items = {
  A: { cost: 30, value: 15, department: 'health' },
  B: { cost: 25, value: 10 },
  C: {
    cost: 40,
    value: 20,
    options: [
      { id: 'small', cost: 10, value: 4 },
      { id: 'large', cost: 40, value: 20 },
    ],
  },
};

/** The first fault of a file. */
function faultOf(written: unknown) {
  const read = readWritten(written);
  return read.ok ? undefined : read.faults[0];
}

describe('mistakes in a problem', () => {
  test.each([
    [
      'an id that nobody has',
      { items, forceIn: ['Z'] },
      'forceIn[0]',
      'there is no candidate “Z”',
      'Name the id of a candidate.',
    ],
    [
      'an option that nobody has',
      { items, forceIn: ['C/huge'] },
      'forceIn[0]',
      'there is no candidate “C/huge”',
      'candidate/option',
    ],
    ['an id in a rule that nobody has', { items, requires: [['A', 'Z']] }, 'requires[0][1]', '“Z”', 'Name the id'],
    ['a project that needs itself', { items, requires: [['A', 'A']] }, 'requires[0]', '“A” needs itself', 'another candidate'],
    [
      'a requirement said twice',
      {
        items,
        requires: [
          ['A', 'B'],
          ['A', 'B'],
        ],
      },
      'requires[1]',
      'twice',
      'once',
    ],
    ['a group with one project twice', { items, excludes: [['A', 'B', 'A']] }, 'excludes[0][2]', 'in it already', 'once'],
    [
      'a group with a project and its own option',
      { items, excludes: [['C', 'C/small']] },
      'excludes[0][1]',
      'in it already',
      'once',
    ],
    [
      'the same group said twice',
      {
        items,
        excludes: [
          ['A', 'B'],
          ['B', 'A'],
        ],
      },
      'excludes[1]',
      'twice',
      'once',
    ],
    [
      'two groups of one name',
      {
        items,
        limits: [
          { name: 'x', of: ['A'], atMost: 1 },
          { name: 'x', of: ['B'], atMost: 1 },
        ],
      },
      'limits[1]',
      'twice',
      'once',
    ],
    ['a group limit that limits nothing', { items, limits: [{ name: 'x', of: ['A'] }] }, 'limits.0', 'limits nothing', ''],
    [
      'at least more than at most',
      { items, limits: [{ name: 'x', of: ['A', 'B'], atLeast: 2, atMost: 1 }] },
      'limits[0]',
      'at least 2 is more than at most 1',
      'drop one',
    ],
    ['at least more projects in all than at most', { items, atLeast: 3, atMost: 2 }, 'atMost', 'at least 3 is more', 'drop one'],
    [
      'more people at least than there are',
      { items, people: { developer: { Q1: 1.5 } }, peopleAtLeast: { developer: { Q1: 2 } } },
      'peopleAtLeast.developer.Q1',
      'at least 2 people of developer in Q1 is more than the 1.5 people there are',
      'Ask for fewer',
    ],
    [
      'people at least in hundredths',
      { items, peopleAtLeast: { developer: { Q1: 2.25 } } },
      'peopleAtLeast.developer.Q1',
      '2.25 is no amount',
      'tenths of a person',
    ],
    [
      'a share of a department that nobody has',
      { items, minShare: [{ by: 'department', is: 'works', of: 'cost', share: 0.2 }] },
      'minShare[0].is',
      'no candidate has department “works”',
      'Name one',
    ],
    [
      'a share above one',
      { items, minShare: [{ by: 'department', is: 'health', of: 'cost', share: 20 }] },
      'minShare[0]',
      '<=1',
      '',
    ],
    ['a negative cost', { items: { A: { cost: -1, value: 1 } } }, 'items.A.cost.all', 'below zero', ''],
    ['a negative budget', { items, budget: -5 }, 'budget', 'below zero', ''],
    [
      'people in hundredths',
      { items, people: { developer: { Q1: 2.25 } } },
      'people.developer.Q1',
      '2.25 is no amount',
      'tenths of a person',
    ],
    [
      'a third of a penny',
      { currency: 'GBP', items: { A: { cost: 0.333, value: 1 } } },
      'items.A.cost.all',
      '0.333 is no amount',
      'at most 2 decimals',
    ],
    ['a currency that does not exist', { currency: 'XYZ', items }, 'currency', 'ISO 4217', ''],
    [
      'options together with units',
      { items: { C: { ...items.C, max: 2 } } },
      'items.C.max',
      'options and several units',
      'one of the two',
    ],
    [
      'an interval beside its value',
      { items: { A: { value: 5, cost: 1, interval: [6, 9] } } },
      'items.A.interval',
      'not between 6 and 9',
      'holds the value',
    ],
    ['a word that no rule has', { items, budjet: 5 }, 'the file', 'budjet', ''],
    ['no items', { items: [] }, 'items', '>=1', ''],
    ['an id with a mark that rule names use', { items: { 'A|B': { value: 1, cost: 1 } } }, 'items.A|B.id', 'none of', ''],
    [
      'two items of one id',
      {
        items: [
          { id: 'A', value: 1, cost: 1 },
          { id: 'A', value: 2, cost: 1 },
        ],
      },
      'items.A',
      'twice',
      'once',
    ],
    [
      'a value with more decimals than are counted',
      { items: { A: { value: 0.1234567, cost: 1 } } },
      'items.A.value',
      'at most 6 decimals',
      '',
    ],
    [
      'a cost without a year beside budgets by year',
      { items, budgets: { 2027: 60 } },
      'items.A.cost',
      '30 is not said by year',
      'each year',
    ],
    ['what is no object', 'select', 'the file', 'expected object', ''],
  ])('the mistake “%s” is named with its field, its fault and a remedy', (_, written, field, fault, remedy) => {
    expect(faultOf(written)).toEqual({ field, fault: expect.stringContaining(fault), remedy: expect.stringContaining(remedy) });
  });

  test('all mistakes are named at once, not one after the other', () => {
    const read = readWritten({ items, forceIn: ['Y', 'Z'], excludes: [['A', 'A']] });
    expect(read.ok ? [] : read.faults.map(fault => fault.field)).toEqual(['forceIn[0]', 'forceIn[1]', 'excludes[0][1]']);
  });

  test('values and costs whose sums a computer does not hold exactly are refused with a remedy', () => {
    const many = Object.fromEntries(
      Array.from({ length: 1_500 }, (_, index) => [`p${index}`, { value: 999_999_999.000001, cost: 9_000_000_000_000 }]),
    );
    const read = readWritten({ items: many });
    expect(read.ok ? [] : read.faults).toEqual([
      { field: 'items', fault: expect.stringContaining('values'), remedy: expect.stringContaining('larger units') },
      { field: 'items', fault: expect.stringContaining('costs'), remedy: expect.stringContaining('larger units') },
    ]);
  });
});

describe('what is no mistake', () => {
  test('two projects that need each other, and a project forced in and out, can be asked', () => {
    expect(
      faultOf({
        items,
        requires: [
          ['A', 'B'],
          ['B', 'A'],
        ],
        forceIn: ['A'],
        forceOut: ['A'],
      }),
    ).toBeUndefined();
  });

  test('money in decimals becomes whole minor units, and people tenths, exactly', () => {
    const read = readWritten({
      currency: 'GBP',
      budget: 0.3,
      people: { developer: { Q1: 2.5 } },
      items: [{ id: 'A', value: 1.25, cost: { 2027: 0.1, 2028: 0.2 }, needs: { developer: { Q1: 0.7 } } }],
    });
    expect(read.ok && read.problem).toMatchObject({
      candidates: [{ id: 'A', value: 1.25, cost: { 2027: 10, 2028: 20 }, needs: { developer: { Q1: 7 } } }],
      rules: { budget: 30, people: { developer: { Q1: 25 } } },
    });
  });

  test('one figure of people means so many in each period that is named for the role', () => {
    const read = readWritten({
      people: { developer: { Q1: 8, Q2: 8 }, analyst: 2 },
      items: { A: { value: 1, needs: { developer: 3, analyst: { Q3: 1 } } }, B: { value: 1, needs: { tester: 1 } } },
    });
    expect(read.ok && read.problem).toMatchObject({
      candidates: [{ needs: { developer: { Q1: 30, Q2: 30 }, analyst: { Q3: 10 } } }, { needs: { tester: { all: 10 } } }],
      rules: { people: { developer: { Q1: 80, Q2: 80 }, analyst: { Q3: 20 } } },
    });
  });

  test('without a currency money has as many decimals as any figure of it', () => {
    const read = readWritten({ budget: 0.3, items: { A: { value: 1, cost: 0.125 } } });
    expect(read.ok && read.problem).toMatchObject({ decimals: 3, candidates: [{ cost: { all: 125 } }], rules: { budget: 300 } });
  });
});
