/** What every kind of file comes down to: records of cells as texts, each at its line (of a workbook: its row). */
export interface TableRecord {
  /** 1 for the first line of the file, or the first row of the sheet. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface RecordsOfFile {
  readonly records: readonly TableRecord[];
  /** What made reading stop before the end of the file. */
  readonly broken?: { readonly line: number; readonly reason: string };
}
