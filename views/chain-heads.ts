/**
 * The last entry of each stream under the hour in which it was made, so that the anchor reads only what changed. Key: `STREAM`.
 */
import * as z from 'zod';
import type { Commit } from '#domain/history/commit.ts';
import type { ViewRow } from '#domain/ports.ts';
import type { Instant } from '#domain/values/time.ts';
import { type List, rowIn } from './list.ts';

export const chainHeadRowSchema = z.object({ stream: z.string(), seq: z.int(), digest: z.string() });
export type ChainHeadRow = z.output<typeof chainHeadRowSchema>;

/** The heads made in the hour of an instant. */
export function headsInHourOf(at: Instant): List<ChainHeadRow> {
  return { name: `heads/${at.slice(0, 13)}`, schema: chainHeadRowSchema };
}

export function chainHeadRow({ stream, seq, digest, at }: Commit): ViewRow {
  return rowIn(headsInHourOf(at), stream, { stream, seq, digest });
}
