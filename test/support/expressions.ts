/** Random criteria: well-formed nested expressions, hostile text, and values for the inputs (some of them missing). */
import fc from 'fast-check';
import { type Inputs, inputs } from '#domain/criteria/inputs.ts';

const numbers = Object.entries(inputs)
  .filter(([, { type }]) => type === 'double')
  .map(([name]) => name);

const { truth } = fc.letrec<{ number: string; truth: string }>(tie => ({
  number: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...numbers),
    fc.constantFrom('kpi["uptime"]', 'kpi.uptime', 'kpi["constructor"]'),
    fc.integer({ min: -9, max: 99 }).map(value => `(${value}.0)`),
    fc.tuple(tie('number'), fc.constantFrom('+', '-', '*'), tie('number')).map(parts => `(${parts.join(' ')})`),
    fc.tuple(tie('truth'), tie('number'), tie('number')).map(([when, yes, no]) => `(${when} ? ${yes} : ${no})`),
  ),
  truth: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('true', 'false', 'confidence == "red"', 'confidence in ["green", "amber"]'),
    fc.tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('number')).map(parts => parts.join(' ')),
    fc.tuple(tie('truth'), fc.constantFrom('&&', '||', '=='), tie('truth')).map(parts => `(${parts.join(' ')})`),
    tie('truth').map(inner => `!(${inner})`),
  ),
}));

/** An expression that is well formed, though perhaps too long or too deep. */
export const expressionText = truth;

const scraps = fc.constantFrom(
  ...['score', 'kpi', 'confidence', 'constructor', '__proto__', 'prototype', 'toString', 'process', 'globalThis', 'int', 'type'],
  ...[
    '.',
    '[',
    ']',
    '(',
    ')',
    '{',
    '}',
    '?',
    ':',
    '"',
    "'",
    '`',
    '$',
    '\\',
    '//',
    '\n',
    ' ',
    ',',
    'in',
    '==',
    '<',
    '&&',
    '||',
    '!',
  ],
  ...[
    'has(',
    'size(',
    'matches(',
    '.all(x,',
    '.map(',
    'eval(',
    'Function(',
    'require(',
    '=>',
    '${',
    '0',
    '1.0',
    '9e999',
    'null',
    'r"',
    'b"',
  ],
);

/** Anything at all: any characters, or scraps of the language and of attacks on it in any order. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 120 }),
  fc.array(scraps, { maxLength: 60 }).map(parts => parts.join('')),
);

const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), { nil: undefined });

/** Values of the inputs; each may be missing. */
export const inputValues: fc.Arbitrary<Inputs> = fc
  .record({
    numbers: fc.tuple(...numbers.map(() => number)),
    confidence: fc.constantFrom('green', 'amber', 'red', undefined),
    kpi: fc.option(fc.dictionary(fc.constantFrom('uptime', 'speed', '__proto__'), fc.double({ noNaN: true })), {
      nil: undefined,
    }),
  })
  .map(({ numbers: values, confidence, kpi }) => ({
    ...Object.fromEntries(numbers.map((name, index) => [name, values[index]])),
    confidence,
    kpi,
  }));
