/**
 * The note by which the log's key says how many commits of some histories are in the log at a size: without it, the end of a history could be left
 * out of a file and nobody would miss it. It is no checkpoint and cannot be read as one.
 */

import { canonical } from '../digest.ts';
import { sha256Of } from '../hashing.ts';
import { toBase64, utf8 } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';

/** A history and how many of its commits, from the first on, are in the log. */
export type Head = readonly [stream: string, commits: number];

/**
 * Four lines: `ORIGIN/heads`, `tree SIZE ROOT`, `histories COUNT`, `sha256 DIGEST`; the digest is over the canonical JSON of the heads in the order
 * of the file. So the text stays short enough for every key, however many histories there are.
 */
export function headsText({ origin, size, root }: Checkpoint, heads: readonly Head[]): string {
  const digest = toBase64(sha256Of(utf8(canonical(heads))));
  return `${origin}/heads\ntree ${size} ${toBase64(root)}\nhistories ${heads.length}\nsha256 ${digest}\n`;
}
