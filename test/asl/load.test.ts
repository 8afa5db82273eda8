/** A workflow file is accepted whole or refused when it is loaded, naming the state and the field. */
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { loadDefinition } from '#asl/load.ts';
import { ask, call, fixture, fixtureNames, fixtureText, textOf } from './fixtures/engine.ts';

// asl-validator brings no types.
type Validate = (definition: unknown) => { isValid: boolean; errorsText: (separator: string) => string };
const validate: Validate = createRequire(import.meta.url)('asl-validator');

const pass = call('f');
/** Types of Amazon States Language that this interpreter leaves out. */
const outside = ['Pass', 'Wait', 'Parallel', 'Map'];
const states = 'arn:aws:states:::states';
const done = { Type: 'Succeed' };
const lambda = 'arn:aws:states:::lambda:invoke';

type States = Record<string, unknown>;

/** What is wrong, the states (or the whole file), and what the refusal says. */
const refusals: [string, States, string][] = [
  ['a state type outside the subset', { A: { Type: 'Dance', End: true } }, 'state "A": field "Type": "Dance" is outside'],
  ['an unknown field', { A: { ...pass, ResultPath: '$.x' } }, 'state "A": field "ResultPath": is outside'],
  ['JSONPath in one state', { A: { ...pass, QueryLanguage: 'JSONPath' } }, 'state "A": field "QueryLanguage": must be "JSONata"'],
  ['a state without a way out', { A: { ...pass, End: undefined } }, 'state "A": field "Next": is missing'],
  ['both Next and End', { A: { ...pass, Next: 'B' }, B: done }, 'state "A": field "End": stands beside Next'],
  ['a Next that leads nowhere', { A: { ...pass, End: undefined, Next: 'Z' } }, 'state "A": field "Next": there is no state "Z"'],
  ['a state that nothing leads to', { A: pass, B: done }, 'state "B": no state leads here'],
  ['a choice that leads nowhere', { A: choice({ Next: 'Z' }) }, 'field "Choices/0/Next": there is no state "Z"'],
  [
    'a default that leads nowhere',
    { A: { ...choice({ Next: 'B' }), Default: 'Z' }, B: done },
    'field "Default": there is no state "Z"',
  ],
  ['a catch that leads nowhere', { A: caught({ Next: 'Z' }) }, 'state "A": field "Catch/0/Next": there is no state "Z"'],
  ['a choice without rules', { A: { Type: 'Choice', Choices: [], Default: 'B' }, B: done }, 'field "Choices": must be a list'],
  ['a choice in JSONPath', { A: choice({ Variable: '$.x', Next: 'B' }), B: done }, 'field "Choices/0/Variable": is outside'],
  [
    'a condition that is no expression',
    { A: choice({ Condition: 'yes', Next: 'B' }), B: done },
    'field "Choices/0/Condition": must be',
  ],
  [
    'a resource outside the subset',
    { A: call('f', { Resource: 'arn:aws:states:::sqs:sendMessage' }) },
    'field "Resource": "arn:aws:st',
  ],
  [
    'a task without arguments',
    { A: { Type: 'Task', Resource: lambda, End: true } },
    'state "A": field "Arguments": must be an object',
  ],
  ['a task without function name', { A: call('f', { Arguments: { Payload: 1 } }) }, 'field "Arguments/FunctionName": is missing'],
  [
    'an unknown argument',
    { A: call('f', { Arguments: { FunctionName: 'f', Qualifier: '1' } }) },
    'field "Arguments/Qualifier": is outside',
  ],
  ['a wait for a token that never ends', { A: ask({ TimeoutSeconds: undefined }) }, 'field "TimeoutSeconds": is missing'],
  ['a timeout of nothing', { A: call('f', { TimeoutSeconds: 0 }) }, 'field "TimeoutSeconds": must be whole seconds from 1'],
  ['a timeout in words', { A: call('f', { TimeoutSeconds: '60' }) }, 'field "TimeoutSeconds": must be whole seconds from 1'],
  ['a retry without errors', { A: call('f', { Retry: [{ MaxAttempts: 1 }] }) }, 'field "Retry/0/ErrorEquals": is missing'],
  ['a retry with an unknown field', { A: retried({ Delay: 1 }) }, 'field "Retry/0/Delay": is outside'],
  ['a shrinking backoff', { A: retried({ BackoffRate: 0.5 }) }, 'field "Retry/0/BackoffRate": must be a number from 1'],
  ['a retry at once', { A: retried({ IntervalSeconds: 0 }) }, 'field "Retry/0/IntervalSeconds": must be a whole number from 1'],
  ['half an attempt', { A: retried({ MaxAttempts: 1.5 }) }, 'field "Retry/0/MaxAttempts": must be a whole number from 0'],
  [
    'a cap below the interval',
    { A: retried({ IntervalSeconds: 9, MaxDelaySeconds: 9 }) },
    'field "Retry/0/MaxDelaySeconds": must be',
  ],
  ['an unknown jitter', { A: retried({ JitterStrategy: 'SOME' }) }, 'field "Retry/0/JitterStrategy": must be FULL or NONE'],
  [
    'all errors among others',
    { A: retried({ ErrorEquals: ['States.ALL', 'E'] }) },
    'field "Retry/0/ErrorEquals": States.ALL must stand',
  ],
  ['a reserved error that nobody raises', { A: retried({ ErrorEquals: ['States.Nope'] }) }, '"States.Nope" is never raised'],
  [
    'an error that cannot be caught',
    { A: retried({ ErrorEquals: ['States.Runtime'] }) },
    '"States.Runtime" is never raised or caught',
  ],
  ...outside.map((Type): [string, States, string] => [
    `a state of the type ${Type}, which no workflow of ours has`,
    { A: { Type, End: true } },
    `state "A": field "Type": "${Type}" is outside the subset`,
  ]),
  [
    'another workflow started by this one',
    { A: call('f', { Resource: `${states}:startExecution.sync:2` }) },
    'field "Resource":',
  ],
  ['variables', { A: call('f', { Assign: { x: 1 } }) }, 'state "A": field "Assign": is outside the subset'],
  ['heartbeats', { A: ask({ HeartbeatSeconds: 60 }) }, 'state "A": field "HeartbeatSeconds": is outside the subset'],
  ['an output of a choice', { A: { ...choice({ Next: 'B' }), Output: 1 }, B: done }, 'state "A": field "Output": is outside'],
  ['an output of an end', { A: { ...done, Output: 1 } }, 'state "A": field "Output": is outside the subset'],
];

const expressions: [string, string, string][] = [
  ['that does not parse', '{% 1 + %}', 'is not JSONata'],
  ['that is only opened', '{% 1', 'opens or closes an expression'],
  ['that is only closed', '1 %}', 'opens or closes an expression'],
  ['with a name of nothing', '{% input.x %}', '"input" refers to nothing'],
  ['with a bare context', '{% $ %}', 'refers to nothing'],
  ['with a variable nobody sets', '{% $boss %}', '$boss is neither a local name'],
  ['with a misspelt function', '{% $cuont($states.input) %}', '$cuont is neither a local name'],
  ['with a part of $states that is not there', '{% $states.outcome %}', '$states.outcome has no value here'],
  ['with an error outside a catch', '{% $states.errorOutput.Error %}', '$states.errorOutput has no value here'],
  ['with $states alone', '{% $states %}', '$states must be followed by'],
  ['with an unknown part of the context', '{% $states.context.Execution.RoleArn %}', '.RoleArn is outside the subset'],
  ['with a token outside a wait', '{% $states.context.Task.Token %}', 'Task.Token has no value here'],
  ['that runs text', "{% $eval('1') %}", '$eval is outside the subset'],
  ['that makes identifiers', '{% $uuid() %}', '$uuid is outside the subset'],
  ['that rolls dice', '{% $random() %}', '$random is outside the subset'],
  ['that shuffles', '{% $shuffle([1]) %}', '$shuffle is outside the subset'],
  ['with what AWS adds to JSONata', "{% $hash('a', 'MD5') %}", '$hash is outside the subset'],
  ['newer than AWS: ??', '{% $states.input.a ?? 1 %}', 'is not JSONata'],
  ['newer than AWS: ?:', '{% $states.input.a ?: 1 %}', 'is not JSONata'],
  ['that asks for the time', '{% $now() %}', '$now is outside the subset'],
  ['that reads a time by picture', "{% $toMillis('1', '[Y]') %}", '$toMillis with a picture'],
];

function choice(rule: States) {
  return { Type: 'Choice', Choices: [{ ...(rule.Condition === undefined ? { Condition: '{% true %}' } : {}), ...rule }] };
}
function caught(rule: States) {
  return call('f', { Catch: [{ ErrorEquals: ['E'], ...rule }] });
}
function retried(rule: States) {
  return call('f', { Retry: [{ ErrorEquals: ['E'], ...rule }] });
}
describe('a workflow file is refused when it has', () => {
  test.each(refusals)('a workflow file is refused when it has %s', (_, states, says) => {
    expect(() => loadDefinition('m', textOf(states))).toThrow(says);
  });

  test.each([
    ['no JSON', '{', 'workflow "m": is not JSON'],
    ['another query language', textOf({ A: pass }, { QueryLanguage: 'JSONPath' }), 'field "QueryLanguage": must be "JSONata"'],
    ['no query language', textOf({ A: pass }, { QueryLanguage: undefined }), 'field "QueryLanguage": must be "JSONata"'],
    ['no start', textOf({ A: pass }, { StartAt: undefined }), 'field "StartAt": is missing'],
    ['a start that is not there', textOf({ A: pass }, { StartAt: 'Z' }), 'field "StartAt": there is no state "Z"'],
    ['no states', textOf({}, { StartAt: 'A' }), 'field "States": must be an object'],
    ['an unknown field at the top', textOf({ A: pass }, { Owner: 'me' }), 'field "Owner": is outside the subset'],
    ['another version', textOf({ A: pass }, { Version: '2.0' }), 'field "Version": must be "1.0"'],
    ['a time limit of its own', textOf({ A: pass }, { TimeoutSeconds: 60 }), 'field "TimeoutSeconds": is outside the subset'],
    ['a placeholder without value', textOf({ A: call(`\${Nobody}`) }), 'placeholder "Nobody" has no value'],
  ])('a workflow file is refused when it has %s', (_, text, says) => {
    expect(() => loadDefinition('m', text)).toThrow(says);
  });
});

describe('P16: an expression is refused when the file is loaded:', () => {
  test.each(expressions)('P16: an expression is refused when the file is loaded: one %s', (_, expression, says) => {
    const load = () => loadDefinition('m', textOf({ A: { ...pass, Output: { deep: [expression] } } }));
    expect(load).toThrow(says);
    expect(load).toThrow('state "A": field "Output/deep/0"');
  });

  test('an expression may use a name inside a path, a predicate and a local name', () => {
    const Output = '{% ($n := $states.input[kind = "x"].name; $map($n, function($v, $i){ $v & $i })) %}';
    expect(() => loadDefinition('m', textOf({ A: { ...pass, Output } }))).not.toThrow();
  });
});

test('placeholders of a workflow file are filled in wherever they stand, also with quotes in them', () => {
  const definition = loadDefinition('m', textOf({ A: call(`arn:\${Fn}`) }), { Fn: 'a"b' });
  expect(definition.states.size).toBe(1);
});

describe('the fixtures that this engine accepts', () => {
  test.each(fixtureNames)('the fixture %s is also valid to asl-validator', name => {
    expect(fixture(name).name).toBe(name);
    const { isValid, errorsText } = validate(JSON.parse(fixtureText(name)));
    expect(isValid, errorsText('\n')).toBe(true);
  });
});
