/**
 * The single place where requests may still use the field names of version 1. The old name is described as deprecated, stands for the new one,
 * and wins when both are given. Answers keep their old names beside the new ones where the endpoints say so.
 */
import * as z from 'zod';

/** The new name of a field, its name in version 1, and what it may hold (without a default: an absent old name says nothing). */
const oldNames = [
  { now: 'expectedVersion', before: 'seen', schema: z.int().min(0).optional() },
  { now: 'default', before: 'preferred', schema: z.boolean().optional() },
] as const;

/** A body's schema that takes the old names as well. */
export function acceptingOldNames<T extends z.ZodObject>(schema: T) {
  const known = oldNames.filter(({ now }) => now in schema.shape);
  const fields = known.map(({ now, before, schema: value }) => [
    before,
    value.meta({ deprecated: true, description: `The name of \`${now}\` in version 1` }),
  ]);
  return schema.extend(Object.fromEntries(fields)).transform(body => lifted(body, known) as z.output<T>);
}

function lifted(body: Readonly<Record<string, unknown>>, known: readonly (typeof oldNames)[number][]): Record<string, unknown> {
  const result = { ...body };
  for (const { now, before } of known) {
    if (result[before] !== undefined) result[now] = result[before];
    delete result[before];
  }
  return result;
}
