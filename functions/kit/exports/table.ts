/** A whole list as rows that come one after the other, so that however long it is a few of them are held at a time. */
import type { OfficeState } from '#domain/office/state.ts';
import type { ColumnKind } from '#domain/values/whole-lists.ts';
import type { App } from '../app.ts';

export type ExportCell = string | number | boolean | undefined;
export type ExportRow = Readonly<Record<string, ExportCell>>;

/** The names of the columns with their kinds, in their order. */
export type Columns = Readonly<Record<string, ColumnKind>>;

export interface ExportAround {
  readonly app: App;
  readonly office: OfficeState;
}

export interface ExportTable {
  readonly columns: Columns;
  /** Every row has fields of the columns alone. */
  rows(around: ExportAround): AsyncIterable<ExportRow>;
}
