/** P15: what a schema refuses is said in words that tell what to send instead. */
import { expect, test } from 'vitest';
import * as z from 'zod';
import { mailAddressSchema, shortText } from '#domain/values/text.ts';
import { dateSchema, instantSchema } from '#domain/values/time.ts';
import { whatFits } from '#domain/values/what-fits.ts';

const said = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value, { error: whatFits });
  return result.error?.issues.map(({ path, message }) => [...path.map(String), message].join(': ')).join('; ');
};
const cost = z.strictObject({ year: z.int().min(1950), amount: z.number().lt(10) });
const choice = z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]);

test.each<[z.ZodType, unknown, string]>([
  [cost, { year: 2026 }, 'amount: missing; give a number'],
  [cost, { year: '2026', amount: 1 }, 'year: a whole number, not a text'],
  [cost, { year: 2026.5, amount: 1 }, 'year: a whole number, not 2026.5'],
  [cost, { year: 1, amount: 10 }, 'year: at least 1950; amount: less than 10'],
  [cost, [], 'an object, not a list'],
  [z.number(), Number.POSITIVE_INFINITY, 'a number, not a number too large to be kept'],
  [z.boolean(), null, 'true or false, not null'],
  [z.string(), false, 'a text, not false'],
  [z.string(), { toString: 'x' }, 'a text, not an object'],
  [shortText, '   ', 'at least one visible character'],
  [shortText, 'x'.repeat(201), 'at most 200 characters, not 201'],
  [z.array(z.string()).min(1).max(2), ['a', 'b', 'c'], 'at most 2 entries, not 3'],
  [z.array(z.string()).min(1), [], 'at least 1 entry'],
  [z.enum(['go', 'hold']), 'stop', 'one of go, hold'],
  [z.literal('yes'), 'no', 'yes and nothing else'],
  [choice, { kind: 'c' }, 'kind: one of a, b'],
  [z.union([z.number(), z.enum(['low', 'high']), z.null()]), 'x', 'a number, or one of low, high, or null'],
  [z.union([cost, z.strictObject({ id: z.string() })]), {}, 'it fits none of the shapes that may stand here'],
  [dateSchema, '2026-02-30', 'a day that exists, such as 2026-12-31'],
  [instantSchema, '2026-01-01T00:00:00', 'an instant with its zone, such as 2026-12-31T12:00:00Z'],
  [z.url(), 'nowhere', 'an address such as https://example.org/page'],
])('P15: what does not fit is said with what would (%#)', (schema, value, words) => {
  expect(said(schema, value)).toBe(words);
});

test('what a schema says in its own words stays', () => {
  expect(said(mailAddressSchema, 'nobody')).toBe('a mail address such as name@example.org');
  expect(said(z.string('a name'), 7)).toBe('a name');
});
