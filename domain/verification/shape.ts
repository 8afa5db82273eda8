/** What a file of an export, and a list of anchors, must look like: every field of the envelope and of the entries known, none besides. */
import * as z from 'zod';
import { actorKinds } from '../history/commit.ts';
import { exportedLogSchema } from '../history/log/exported-schema.ts';
import { exportedAggregates } from './exported.ts';

/** Why a digest is none. */
const hexadecimal = 'it should be 64 hexadecimal digits in small letters';
const digest = z.string().regex(/^[0-9a-f]{64}$/, hexadecimal);
const placeShape = { stream: z.string(), seq: z.int(), digest };
const signature = z.strictObject({ key: z.string(), value: z.string() });
export const anchorsSchema = z.array(
  z.strictObject({ at: z.string(), heads: z.array(z.strictObject({ ...placeShape, signature: signature.optional() })) }),
);
/** Exactly what a digest covers, and the digest. */
export const entrySchema = z.strictObject({
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
export const exportSchema = z.union(exportedAggregates.map(name => z.strictObject({ ...shape, [name]: z.string() })));

/** Where an element of a list that was taken out of the value that was looked at stood in the file. */
export type PlaceInFile = (path: readonly string[]) => number | undefined;

/** The first fault in words; of the shapes that a file may have, that of the one which it comes closest to. */
export function wordsOf(issues: readonly z.core.$ZodIssue[], inFile: PlaceInFile = () => undefined): string {
  const [issue] = issues;
  if (!issue) return 'its shape';
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return wordsOf(
      issue.errors.reduce((best, other) => (other.length < best.length ? other : best)),
      inFile,
    );
  const path = issue.path.map((name, at) => inFile(issue.path.slice(0, at).map(String)) ?? name).map(String);
  const said = saidOf(issue);
  return path.length === 0 ? said : `${path.join('.')}: ${said}`;
}

function saidOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `no digest covers ${issue.keys.map(key => `“${key}”`).join(', ')}`;
  if (issue.code === 'invalid_type') return `it should be of the type ${issue.expected}`;
  if (issue.code !== 'invalid_value') return issue.message;
  const values = issue.values.map(value => `“${String(value)}”`).join(', ');
  return issue.values.length === 1 ? `it should be ${values}` : `it should be one of ${values}`;
}
