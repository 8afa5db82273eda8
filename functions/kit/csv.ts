/** Tables as files, for whoever asks with `Accept: text/csv` or for a workbook: the same rows as in JSON, for a spreadsheet. */
import type { Cell } from '#imports/write-csv.ts';
import { xlsxType } from '#imports/write-xlsx.ts';

export interface Table {
  /** Of the file, without its ending. */
  readonly name: string;
  /** The first row names the columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** As which file a reader would rather have a table than as JSON; undefined for JSON. */
export function fileWanted(accept: string | undefined): 'csv' | 'xlsx' | undefined {
  const wish = (type: string) => {
    const entry = (accept ?? '').split(',').find(part => part.trim().toLowerCase().startsWith(type));
    if (entry === undefined) return 0;
    const quality = /;\s*q=([0-9.]+)/.exec(entry)?.[1];
    return quality === undefined ? 1 : Number(quality);
  };
  const [json, csv, xlsx] = [wish('application/json'), wish('text/csv'), wish(xlsxType)];
  if (Math.max(csv, xlsx) <= json) return undefined;
  return csv >= xlsx ? 'csv' : 'xlsx';
}
