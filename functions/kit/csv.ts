/** Tables as CSV, for whoever asks with `Accept: text/csv`: the same rows as in JSON, for a spreadsheet. */
import type { Cell } from '#imports/write-csv.ts';

export interface Table {
  /** Of the file, without its ending. */
  readonly name: string;
  /** The first row names the columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Whether a reader would rather have CSV than JSON. */
export function wantsCsv(accept: string | undefined): boolean {
  const wish = (type: string) => {
    const entry = (accept ?? '').split(',').find(part => part.trim().toLowerCase().startsWith(type));
    if (entry === undefined) return 0;
    const quality = /;\s*q=([0-9.]+)/.exec(entry)?.[1];
    return quality === undefined ? 1 : Number(quality);
  };
  return wish('text/csv') > wish('application/json');
}
