/** The tables of a file before anybody has said how to read it: of a text one for each delimiter that it may have, of a workbook each sheet that people see. */
import { firstRecords } from './csv.ts';
import { decode } from './decode.ts';
import { declaredDelimiter, delimiters } from './delimiter.ts';
import type { PortfolioFile } from './portfolio.ts';
import type { TableRecord } from './records.ts';
import { recordsOfSheet, sheetsFor } from './workbook.ts';

export interface RawTable {
  readonly records: readonly TableRecord[];
}

/** Rows of a text that are looked at. */
const rowsOfText = 400;

export function rawTables(file: PortfolioFile): RawTable[] {
  if (file.kind === 'unreadable') return [];
  if (file.kind === 'XML') return [{ records: file.records }];
  if (file.kind !== 'text') return sheetsFor(file.workbook, {}).map(sheet => ({ records: recordsOfSheet(sheet, '.') }));
  const decoded = decode(file.bytes, 'auto');
  if (!decoded.ok) return [];
  const declared = declaredDelimiter(decoded.text);
  return (declared === undefined ? delimiters : [declared]).map(delimiter => ({
    records: firstRecords(decoded.text, delimiter, rowsOfText),
  }));
}
