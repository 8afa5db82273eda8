/** What expressions see and give: data, variables, the time of the injected clock, and failures that never hang or leak. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StateError } from '#asl/errors.ts';
import { compileExpression } from '#asl/expression.ts';
import type { Frame } from '#asl/json.ts';
import { bench, call, machine, noon, outcome } from './fixtures/engine.ts';

/** The value of one expression over an input. */
async function value(expression: unknown, input: unknown = {}) {
  const { output, problem } = await outcome({ A: { Type: 'Pass', Output: expression, End: true } }, input);
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
    ['chunks', '{% $partition([1,2,3], 2) %}', {}, [[1, 2], [3]]],
    ['a range', '{% $range(1, 7, 3) %}', {}, [1, 4, 7]],
    ['a range of one, which is that number', '{% $range(1, 9, 9) %}', {}, 1],
    ['a range downwards', '{% $range(3, 1, -1) %}', {}, [3, 2, 1]],
    ['parsed JSON', '{% $parse("{\\"a\\":[1]}").a[0] %}', {}, 1],
    ['a hash', '{% $hash("a", "SHA-256") %}', {}, 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb'],
    ['the time of the injected clock', ['{% $now() %}', '{% $fromMillis($millis()) %}'], {}, [noon, noon]],
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

  test('an expression sees the context of its execution and state', async () => {
    const context = {
      e: '{% $states.context.Execution %}',
      s: '{% $states.context.State %}',
      m: '{% $states.context.StateMachine.Name %}',
    };
    const execution = { Id: 'arn:aws:states:local:000000000000:execution:m:e', Name: 'e', Input: { a: 1 }, StartTime: noon };
    const state = { Name: 'A', EnteredTime: noon, RetryCount: 0 };
    expect(await value(context, { a: 1 })).toEqual({ e: execution, s: state, m: 'm' });
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
    ['text that is no JSON', '{% $parse("{") %}', 'JSON'],
  ])(
    'P16: an expression that gives or meets %s fails its state with States.QueryEvaluationError',
    async (_, expression, says) => {
      const { problem, status } = await outcome({ A: { Type: 'Pass', Output: expression, End: true } });
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
    const { output } = await outcome({ A: broken, B: { Type: 'Succeed', Output: '{% $states.input.Error %}' } });
    expect(output).toBe('States.QueryEvaluationError');
  });
});

test('the short cut for straight paths gives exactly what JSONata gives, or the same failure', async () => {
  const site = { machine: 'm', state: 'A', field: 'Output', variables: new Set(['v']) };
  const key = fc.constantFrom('a', 'b', '__proto__', 'constructor', 'length');
  const letter = fc.oneof({ weight: 3, arbitrary: fc.constant('a') }, key);
  const input = fc.letrec<{ tree: unknown }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom(null, 0, '', 'x', true, false, 7),
      fc.dictionary(letter, tie('tree'), { maxKeys: 3 }),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  })).tree;
  const path = fc.array(letter, { maxLength: 3 });
  const told = (expression: string, frame: Frame) =>
    compileExpression(`{% ${expression} %}`, site)
      .evaluate(frame)
      .catch((problem: StateError) => problem.error);
  await fc.assert(
    fc.asyncProperty(input, path, async (value, names) => {
      const straight = ['$states.input', ...names].map((name, i) => (i === 0 ? name : `\`${name}\``)).join('.');
      const frame = { states: { input: value }, v: value };
      expect(await told(straight, frame)).toEqual(await told(`(${straight})`, frame));
      const short = straight.replace('$states.input', '$v');
      expect(await told(short, frame)).toEqual(await told(`(${short})`, frame));
    }),
    { numRuns: 2000 },
  );
});

describe('variables', () => {
  const next = (more: object, Next: string) => ({ Type: 'Pass', Next, ...more });

  test('variables set by a state are seen from the next state on, not in the same one', async () => {
    const { output } = await outcome({
      A: next({ Assign: { x: 1 } }, 'B'),
      B: next({ Assign: { x: '{% $x + 1 %}', y: '{% $x %}' }, Output: { during: '{% $x %}' } }, 'C'),
      C: { Type: 'Pass', Output: ['{% $states.input.during %}', '{% $x %}', '{% $y %}'], End: true },
    });
    expect(output).toEqual([1, 2, 1]);
  });

  test('variables of a branch end with the branch; the outer ones are seen inside', async () => {
    const branch = {
      StartAt: 'B1',
      States: {
        B1: next({ Assign: { inner: '{% $outer * 2 %}' } }, 'B2'),
        B2: { Type: 'Pass', Output: '{% $inner %}', End: true },
      },
    };
    const other = { StartAt: 'C1', States: { C1: { Type: 'Pass', Output: '{% $exists($outer) %}', End: true } } };
    const { output } = await outcome({
      A: next({ Assign: { outer: 21 } }, 'P'),
      P: { Type: 'Parallel', Branches: [branch, other], Assign: { all: '{% $states.result %}' }, Next: 'Z' },
      Z: { Type: 'Pass', Output: '{% $all %}', End: true },
    });
    expect(output).toEqual([42, true]);
  });

  test('variables may differ by choice: the rule that matches sets its own, the default those of the state', async () => {
    const rule = { Condition: '{% $states.input.n = 1 %}', Assign: { way: 'rule' }, Output: 'by rule', Next: 'B' };
    const states = {
      A: { Type: 'Choice', Choices: [rule], Default: 'B', Assign: { way: 'default' }, Output: 'by default' },
      B: { Type: 'Pass', Output: ['{% $way %}', '{% $states.input %}'], End: true },
    };
    expect((await outcome(states, { n: 1 })).output).toEqual(['rule', 'by rule']);
    expect((await outcome(states, { n: 2 })).output).toEqual(['default', 'by default']);
  });
});

test('a state whose output is over 256 KiB fails with States.DataLimitExceeded, which States.ALL does not catch', async () => {
  const big = {
    Type: 'Parallel',
    Branches: [{ StartAt: 'B', States: { B: { Type: 'Pass', Output: '{% $pad("", 262145, "x") %}', End: true } } }],
  };
  const { problem } = await outcome({
    A: { ...big, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }], Next: 'Z' },
    Z: { Type: 'Succeed' },
  });
  expect(problem?.error).toBe('States.DataLimitExceeded');
});

test.each([
  [262_142, 'succeeded'],
  [262_143, 'failed'],
])('a state whose output is a text of %i characters, with its quotes, has %s', async (length, status) => {
  const one = bench([machine({ A: { Type: 'Pass', Output: `{% $pad("", ${length}, "x") %}`, End: true } })]);
  await one.workflows.start('m', 'e', {});
  await one.clock.settle();
  expect(await one.workflows.status('m', 'e')).toBe(status);
});
