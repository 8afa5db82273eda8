/** A table as columns of its rows, shown and as plain data for a file. */
import type { ReactNode } from 'react';
import type { Cell } from '#imports/write-csv.ts';

export interface Column<T> {
  readonly label: string;
  /** Stands in its head instead of the label, which is then only heard. */
  readonly head?: ReactNode;
  readonly show: (row: T) => ReactNode;
  /** As plain data, for CSV; left out of the file when absent. */
  readonly data?: (row: T) => Cell;
  readonly right?: boolean;
  /** Its least width, in rem, where its words would else break into many lines. */
  readonly rem?: number;
}

/** The same table as rows of cells, its labels first. */
export function tableData<T>(columns: readonly Column<T>[], rows: readonly T[]): Cell[][] {
  const kept = columns.filter(column => column.data);
  return [kept.map(column => column.label), ...rows.map(row => kept.map(column => column.data?.(row)))];
}
