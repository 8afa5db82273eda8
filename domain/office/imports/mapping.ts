/**
 * How the columns of a file become projects, kept by the office under a name so that the same file needs no explanation next month. What a
 * mapping says is checked by who reads files; the office keeps it as it was given.
 */
import * as z from 'zod';
import { idSchema, shortText } from '../../values/text.ts';
import type { Instant } from '../../values/time.ts';

/** Characters of a mapping as JSON at most. */
export const longestMapping = 40_000;
/** Mappings of an office at most. */
export const mostMappings = 50;

export const officeMappingSchema = z.strictObject({
  id: idSchema.meta({ description: 'Part of the identity of every row that was read by it' }),
  title: shortText,
  settings: z
    .record(z.string(), z.unknown())
    .refine(
      settings => JSON.stringify(settings).length <= longestMapping,
      `at most ${longestMapping} characters as JSON: leave out rules and words that this file does not need`,
    )
    .meta({ description: 'The whole mapping, as docs/importing.md describes it' }),
});

/** A mapping with who kept it last, and when. */
export interface OfficeMapping extends z.output<typeof officeMappingSchema> {
  readonly by: string;
  readonly at: Instant;
}
