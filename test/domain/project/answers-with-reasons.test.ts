/** Whoever says no says why, and whoever asks for a change says of what: the bodies of answers and requests, and the fields they name. */
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { changeRequestSchema } from '#domain/project/baselines/commands.ts';
import { acceptanceSchema } from '#domain/project/closure/commands.ts';
import { conditionAnswerSchema, conditionMetSchema } from '#domain/project/conditions/commands.ts';
import { gateRequestSchema, proceedSchema } from '#domain/project/gates/commands.ts';
import { modelVersionSchema } from '#domain/project/model-version/commands.ts';
import { namingAnswerSchema } from '#domain/project/namings/commands.ts';

/** The fields that are wrong, with what is said of them; empty when the body is taken. */
function faults(schema: z.ZodType, body: unknown): readonly (readonly [field: string, message: string])[] {
  const parsed = schema.safeParse(body);
  return parsed.success ? [] : parsed.error.issues.map(issue => [issue.path.join('.'), issue.message] as const);
}

describe('a no has a reason', () => {
  test.each([
    ['the customer’s answer to a result', acceptanceSchema, 'comment', 'say what is missing when you do not accept'],
    [
      'the answer to a condition that is reported as met',
      conditionAnswerSchema,
      'reason',
      'say what is missing when you send it back',
    ],
    ['the answer of who is named', namingAnswerSchema, 'reason', 'say why you decline'],
  ] as const)('%s is a yes, with words or without, or a no with words', (_what, schema, field, message) => {
    expect(faults(schema, { accepted: true })).toEqual([]);
    expect(faults(schema, { accepted: true, [field]: 'Well done.' })).toEqual([]);
    expect(faults(schema, { accepted: false, [field]: 'Not yet.' })).toEqual([]);
    expect(faults(schema, { accepted: false })).toEqual([[field, message]]);
    expect(faults(schema, {}).map(([name]) => name)).toContain('accepted');
    expect(faults(schema, { accepted: true, else: 1 })).not.toEqual([]);
  });
});

describe('a change request', () => {
  const reason = 'The ground is softer than it was surveyed.';

  test.each([
    ['the cost', { cost: 5 }],
    ['the end', { end: '2027-01-31' }],
    ['the scope', { scope: 'Without the tower.' }],
    ['all three', { cost: 5, end: '2027-01-31', scope: 'Without the tower.' }],
  ])('a change request may change %s, and is decided with the next gate unless it says otherwise', (_what, change) => {
    expect(changeRequestSchema.parse({ ...change, reason })).toEqual({ ...change, reason, alone: false });
    expect(changeRequestSchema.parse({ ...change, reason, alone: true, evidence: 'e1' })).toMatchObject({
      alone: true,
      evidence: 'e1',
    });
  });

  test('a change request that changes nothing, or has no reason, is refused at its field', () => {
    expect(faults(changeRequestSchema, { reason })).toEqual([['cost', 'say what is to change: the cost, the end or the scope']]);
    expect(faults(changeRequestSchema, { cost: 5 }).map(([field]) => field)).toEqual(['reason']);
    expect(faults(changeRequestSchema, { cost: -1, reason }).map(([field]) => field)).toEqual(['cost']);
  });
});

test('a version of a gate model is a whole number from one, moved to with a reason', () => {
  expect(faults(modelVersionSchema, { version: 2, reason: 'It asks for the new test.' })).toEqual([]);
  expect(faults(modelVersionSchema, { version: 0, reason: 'x' }).map(([field]) => field)).toEqual(['version']);
  expect(faults(modelVersionSchema, { version: 1.5, reason: 'x' }).map(([field]) => field)).toEqual(['version']);
  expect(faults(modelVersionSchema, { version: 2 }).map(([field]) => field)).toEqual(['reason']);
});

test('a condition is met by something, a gate is asked for by name or as the next one, and going on against advice has a reason', () => {
  expect(faults(conditionMetSchema, { how: 'Signed.', evidence: 'e1' })).toEqual([]);
  expect(faults(conditionMetSchema, {}).map(([field]) => field)).toEqual(['how']);
  expect(faults(gateRequestSchema, {})).toEqual([]);
  expect(faults(gateRequestSchema, { gate: 'g1' })).toEqual([]);
  expect(faults(proceedSchema, {}).map(([field]) => field)).toEqual(['reason']);
});
