/** Rows that may be worked out later, worked out now: for a store that keeps nothing in memory. */
import type { RowsInParts, ViewRow } from '#domain/ports.ts';

export function allRows({ parts, rows }: RowsInParts): ViewRow[] {
  return parts.flatMap((_, part) => rows(part));
}
