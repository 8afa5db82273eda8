/** A file as lines of cells: CSV in any encoding and with any separator, or the first sheet of a workbook (XLSX, ODS). For browsers and the command line. */
import { decode } from './decode.ts';
import { declaredDelimiter, delimiters } from './delimiter.ts';

export interface TableLine {
  readonly line: number;
  readonly cells: string[];
}

export type TableOfFile =
  | { readonly lines: readonly TableLine[]; readonly read: string }
  /** Why it could not be read, with what to do. */
  | { readonly fault: string };

/** Larger files hold no list of two thousand people. */
const mostBytes = 5 * 1024 * 1024;

export async function readTable(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<TableOfFile> {
  if (file.size > mostBytes) return { fault: 'The file is larger than 5 MB: is it the list of people?' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { looksLikeWorkbook } = await import('./workbook.ts');
  return looksLikeWorkbook(bytes) ? fromWorkbook(bytes) : fromText(bytes);
}

async function fromWorkbook(bytes: Uint8Array): Promise<TableOfFile> {
  const { openWorkbook, recordsOfSheet, sheetsFor } = await import('./workbook.ts');
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return { fault: `The file is ${opened.reason}.` };
  const [sheet] = sheetsFor(opened.workbook, {});
  if (!sheet) return { fault: 'The workbook has no sheet that people see.' };
  const lines = recordsOfSheet(sheet, '.').map(({ line, cells }) => ({ line, cells: [...cells] }));
  return { lines, read: `the sheet ${sheet.name} of an ${opened.kind} workbook` };
}

async function fromText(bytes: Uint8Array): Promise<TableOfFile> {
  const { parseCsv } = await import('hucre/csv');
  const decoded = decode(bytes, 'auto');
  if (!decoded.ok) return { fault: `Line ${decoded.line} cannot be read: ${decoded.reason}.` };
  if (decoded.mixed)
    return { fault: 'Some lines are in another encoding than the others: save the file as UTF-8 and choose it again.' };
  const declared = declaredDelimiter(decoded.text);
  const delimiter = declared ?? likelyDelimiter(decoded.text);
  const rows = parseCsv(decoded.text, { delimiter }).map(row => row.map(cell => String(cell ?? '')));
  return {
    lines: numbered(declared === undefined ? rows : rows.slice(1), declared === undefined ? 1 : 2),
    read: `CSV in ${decoded.encoding}`,
  };
}

/** The separator that splits the first lines most. */
function likelyDelimiter(text: string): string {
  const beginning = text.split(/\r\n|\r|\n/, 10).join('\n');
  const count = (delimiter: string) => beginning.split(delimiter).length;
  return delimiters.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** Each row at the line of the file on which it begins; rows without any word are left out. */
function numbered(rows: readonly (readonly string[])[], first: number): TableLine[] {
  let line = first;
  return rows.flatMap(cells => {
    const at = line;
    line += 1 + cells.join('').split('\n').length - 1;
    return cells.some(cell => cell.trim() !== '') ? [{ line: at, cells: [...cells] }] : [];
  });
}
