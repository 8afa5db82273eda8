/** What expressions see and give: data, and failures that never hang or leak. */
import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import type { StateError } from '#asl/errors.ts';
import { compileExpression } from '#asl/expression.ts';
import { fastPath } from '#asl/fast-path.ts';
import type { Frame } from '#asl/json.ts';
import { bench, call, gives, machine, outcome } from './fixtures/engine.ts';

/** The value of one expression over an input. */
async function value(expression: unknown, input: unknown = {}) {
  const { output, problem } = await outcome({ A: gives(expression) }, input);
  if (problem !== undefined) throw new Error(`${problem.error}: ${problem.cause}`);
  return output;
}

describe('an expression gives', () => {
  const people = {
    people: [
      { name: 'Ada', seats: [1, 2] },
      { name: 'Bo', seats: [3] },
    ],
  };

  test.each([
    ['a member of the input', '{% $states.input.a.b %}', { a: { b: 7 } }, 7],
    ['one list of all seats', '{% $states.input.people.seats %}', people, [1, 2, 3]],
    [
      'a single match alone, a forced list as a list',
      ['{% $states.input.people[name="Bo"].name %}', '{% $states.input.people[name="Bo"].name[] %}'],
      people,
      ['Bo', ['Bo']],
    ],
    [
      'null, true and nothing of JSONata in lists',
      '{% [null, true, $states.input.people.name] %}',
      people,
      [null, true, 'Ada', 'Bo'],
    ],
    ['objects without the members that are not there', '{% {"a": $states.input.none, "b": 1} %}', {}, { b: 1 }],
    [
      'an own prototype-like key as data',
      '{% $states.input %}',
      JSON.parse('{"__proto__":{"x":1}}'),
      JSON.parse('{"__proto__":{"x":1}}'),
    ],
  ])('an expression gives %s', async (_, expression, input, expected) => {
    expect(await value(expression, input)).toEqual(expected);
  });

  test('an expression gives plain lists, without the marks of the JSONata engine', async () => {
    const list = (await value('{% $states.input.people.seats %}', people)) as unknown[];
    expect(Object.keys(list)).toEqual(['0', '1', '2']);
  });
});

describe('P16: an expression that goes wrong fails its state with States.QueryEvaluationError:', () => {
  test.each([
    ['nothing at all', '{% $states.input.none %}', 'returned nothing'],
    ['a type error', '{% 1 + "a" %}', 'must evaluate to a number'],
    ['its own error', '{% $error("no budget") %}', 'no budget'],
    ['a function', '{% $sum %}', 'returned no JSON'],
    ['endless recursion', '{% ($f := function($n){ 1 + $f($n + 1) }; $f(1)) %}', 'Stack overflow'],
    ['an endless loop', '{% ($f := function($n){ $f($n + 1) }; $f(1)) %}', 'timeout'],
    ['a list without end', '{% [1..99999999] %}', 'size of the sequence'],
  ])(
    'P16: an expression that gives or meets %s fails its state with States.QueryEvaluationError',
    async (_, expression, says) => {
      const { problem, status } = await outcome({ A: gives(expression) });
      expect(problem?.error).toBe('States.QueryEvaluationError');
      expect(problem?.cause).toContain(says);
      expect(status).toBe('failed');
    },
  );

  test('P16: an expression that goes wrong can be caught like any other error', async () => {
    const broken = call('f', {
      Output: '{% $states.result.none %}',
      Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'B' }],
    });
    const { output } = await outcome({ A: broken, B: { Type: 'Succeed' } });
    expect(output).toMatchObject({ Error: 'States.QueryEvaluationError' });
  });
});

describe('the commonest expressions', () => {
  const site = { machine: 'm', state: 'A', field: 'Output', parts: ['result'] as const };
  const key = fc.constantFrom('a', 'b', '__proto__', 'constructor', 'length', 'hasOwnProperty');
  const letter = fc.oneof({ weight: 3, arbitrary: fc.constant('a') }, key);
  const input = fc.letrec<{ tree: unknown }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(null, 0, '', 'x', true, false, 7),
      fc.dictionary(letter, tie('tree'), { maxKeys: 3 }),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  })).tree;
  const names = fc.array(letter, { maxLength: 3 });
  const path = (part: string) => names.map(below => [`$states.${part}`, ...below.map(name => `\`${name}\``)].join('.'));
  const members = fc
    .array(fc.tuple(letter, fc.oneof(path('result'), fc.constant('"look"'))), { maxLength: 2 })
    .map(pairs => `{${pairs.map(([name, value]) => `"${name}": ${value}`).join(', ')}}`);
  const merged = fc
    .tuple(path('input'), fc.oneof(members, path('result'), fc.constant('"look"')))
    .map(parts => `$merge([${parts.join(', ')}])`);
  const told = (expression: string, frame: Frame) =>
    compileExpression(`{% ${expression} %}`, site)
      .evaluate(frame)
      .catch((problem: StateError) => problem.error);

  test.each([
    ['straight paths', path('input')],
    ['objects of them', members],
    ['objects with members put right', merged],
  ])('the short cut for %s gives exactly what JSONata gives, or the same failure', async (_, expressions) => {
    await fc.assert(
      fc.asyncProperty(input, input, expressions, async (value, result, expression) => {
        const frame = { states: { input: value, result } };
        // As text: in the same order, too.
        const [short, long] = await Promise.all([told(expression, frame), told(`(${expression})`, frame)]);
        expect(JSON.stringify(short)).toBe(JSON.stringify(long));
      }),
      { numRuns: 2000 },
    );
  });

  test('the short cut gives what JSONata gives of an object that was put right, and was named a prototype', async () => {
    const frame = { states: { input: JSON.parse('{"a": 1, "__proto__": {"b": 2}}'), result: {} } };
    const twice = "$merge([$merge([$states.input, $states.result]), {'step': 'look'}])";
    expect(JSON.stringify(await told(twice, frame))).toBe(JSON.stringify(await told(`(${twice})`, frame)));
  });

  test('the short cut takes what our workflows put right, where its parts are there', () => {
    const parsed = (text: string) => fastPath(jsonata(text).ast());
    const states = { input: { project: 'p1', seconds: 5 }, result: { Payload: { seconds: 7, step: 'look' } } };
    const put = "$merge([$states.input, {'step': $states.result.Payload.step, 'seconds': $states.result.Payload.seconds}])";
    expect(parsed(put)?.({ states })).toEqual({ project: 'p1', seconds: 7, step: 'look' });
    expect(parsed("$merge([$states.input, {'step': 'look'}, $states.result])")?.({ states })).toMatchObject({ step: 'look' });
    expect(parsed(put)?.({ states: { ...states, result: {} } })).toBeUndefined();
    expect(states.input).toEqual({ project: 'p1', seconds: 5 });
  });
});

test.each([
  [262_142, 'succeeded'],
  [262_143, 'failed'],
])('a task whose output is a text of %i characters, with its quotes, has %s', async (length, status) => {
  const one = bench([machine({ A: gives(`{% $pad("", ${length}, "x") %}`) })]);
  await one.workflows.start('m', 'e', {});
  await one.clock.settle();
  expect(await one.workflows.status('m', 'e')).toBe(status);
  expect(one.problems.map(({ error }) => error)).toEqual(status === 'failed' ? ['States.DataLimitExceeded'] : []);
});
