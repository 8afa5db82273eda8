/**
 * What has been read of a row so far: each field of the mapping is in `values`, `withheld` or `missing`, or left out with one
 * of the `problems`.
 */
import type { FieldName } from './mapping.ts';

export interface Note {
  readonly field: string;
  readonly reason: string;
}

export interface RowDraft {
  readonly values: Map<FieldName, string | number>;
  readonly withheld: Note[];
  readonly missing: Note[];
  readonly problems: Note[];
  /** The column a field was read from. */
  readonly from: Map<FieldName, string>;
}

export function emptyRowDraft(): RowDraft {
  return { values: new Map(), withheld: [], missing: [], problems: [], from: new Map() };
}
