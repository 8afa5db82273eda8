/**
 * Reads what an auditor was given, and nothing that another reader could read otherwise: strict JSON (domain/history/strict-json.ts), every field of
 * the envelope and of the entries known, none besides. What a digest does not cover is never shown as if it were vouched for.
 */
import * as z from 'zod';
import { actorKinds } from '../history/commit.ts';
import { exportedLogSchema } from '../history/log/exported-schema.ts';
import { parseStrictly } from '../history/strict-json.ts';
import { type Exported, exportedAggregates, type NamedExport } from './exported.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');
const placeShape = { stream: z.string(), seq: z.int(), digest };
const signature = z.strictObject({ key: z.string(), value: z.string() });
const anchorsSchema = z.array(
  z.strictObject({ at: z.string(), heads: z.array(z.strictObject({ ...placeShape, signature: signature.optional() })) }),
);
/** Exactly what a digest covers, and the digest. */
const entrySchema = z.strictObject({
  ...placeShape,
  at: z.string(),
  actor: z.strictObject({ kind: z.enum(actorKinds), id: z.string() }),
  command: z.string(),
  content: z.string(),
  facts: z.array(z.looseObject({ type: z.string() })),
  previous: digest,
});
const shape = {
  format: z.literal('tollgate-export/1'),
  exportedAt: z.iso.datetime(),
  streams: z.array(z.strictObject({ stream: z.string(), commits: z.array(entrySchema) })),
  anchors: anchorsSchema,
  log: exportedLogSchema.optional(),
  people: z.array(z.strictObject({ commitment: digest, salt: z.string(), value: z.record(z.string(), z.string()) })).optional(),
};
/** With the name of the one whose history it is. */
const exportSchema = z.union(exportedAggregates.map(name => z.strictObject({ ...shape, [name]: z.string() })));

/** A text with the name under which people know it. */
export interface Named {
  readonly name: string;
  readonly text: string;
}

/** `unreadable`: it is no JSON at all. `wrong`: it is, and not such a file. Both are whole sentences that name the place. */
export type Reading<T> = { readonly value: T } | { readonly unreadable: string } | { readonly wrong: string };

export const readExport = (file: Named): Reading<NamedExport> => read(exportSchema as unknown as z.ZodType<NamedExport>, file);
export const readAnchors = (file: Named): Reading<Exported['anchors']> => read(anchorsSchema, file);

function read<T>(schema: z.ZodType<T>, { name, text }: Named): Reading<T> {
  let parsed: ReturnType<typeof parseStrictly>;
  try {
    parsed = parseStrictly(text);
  } catch {
    return { unreadable: `${name} is not JSON.` };
  }
  if ('fault' in parsed) return { wrong: `${name} says two things in line ${parsed.fault.line}: ${parsed.fault.why}.` };
  const result = schema.safeParse(parsed.value);
  return result.success ? { value: result.data } : { wrong: `${name} is not such a file: ${placeOf(result.error.issues)}.` };
}

/** The first fault; of the shapes that a file may have, that of the one which it comes closest to. */
function placeOf(issues: readonly z.core.$ZodIssue[]): string {
  const [issue] = issues;
  if (!issue) return 'its shape';
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return placeOf(issue.errors.reduce((best, other) => (other.length < best.length ? other : best)));
  const path = issue.path.map(String).join('.');
  const said =
    issue.code === 'unrecognized_keys' ? `no digest covers ${issue.keys.map(key => `“${key}”`).join(', ')}` : issue.message;
  return path === '' ? said : `${path}: ${said}`;
}
