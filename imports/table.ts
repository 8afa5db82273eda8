/**
 * Turns text into a header and records, each with the physical line on which it starts. CSV itself is read by csv-parse;
 * CRLF, LF and a lone CR all end a line, also mixed, and line ends inside quotes belong to the cell.
 *
 * Lines are counted here from byte offsets, because csv-parse counts a CRLF inside quotes as two lines.
 */
import { CsvError, type Options, parse } from 'csv-parse/sync';

export interface TableRecord {
  /** 1 for the first line of the file. */
  readonly line: number;
  readonly cells: readonly string[];
}
export interface Table {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  /** Rows in which every cell is blank are left out. */
  readonly records: readonly TableRecord[];
  /** What made reading stop before the end of the file. */
  readonly broken?: { readonly line: number; readonly reason: string };
}

const delimiters = [',', ';', '\t', '|'];
const lf = 0x0a;
const cr = 0x0d;

/** Reads a whole file; `auto` takes the delimiter that splits the header into most columns. An empty file has an empty header. */
export function readTable(text: string, delimiter: string): Table {
  const used = delimiter === 'auto' ? guessDelimiter(text) : delimiter;
  return { delimiter: used, ...split(withRecords(text, used)) };
}

/** The header alone, without reading the rest. */
export function readHeader(text: string, delimiter: string): { delimiter: string; header: readonly string[] } {
  const used = delimiter === 'auto' ? guessDelimiter(text) : delimiter;
  return { delimiter: used, header: firstRecord(text, used) };
}

function guessDelimiter(text: string): string {
  const widths = delimiters.map(candidate => firstRecord(text, candidate).length);
  return delimiters[widths.indexOf(Math.max(...widths))] ?? ',';
}

/** The header is sought in the beginning of the text only: a quote left open must not cost a pass over the file per delimiter. */
function firstRecord(text: string, delimiter: string): readonly string[] {
  return split(withRecords(text.slice(0, 200_000), delimiter, 1)).header;
}

function split(read: { records: TableRecord[]; broken?: Table['broken'] }): Omit<Table, 'delimiter'> {
  const filled = read.records.filter(record => record.cells.some(cell => cell.trim() !== ''));
  const [first, ...records] = filled;
  return { header: first?.cells ?? [], headerLine: first?.line ?? 1, records, broken: read.broken };
}

function withRecords(text: string, delimiter: string, to?: number): { records: TableRecord[]; broken?: Table['broken'] } {
  const bytes = Buffer.from(text, 'utf8');
  const lines = lineCounter(bytes);
  const records: TableRecord[] = [];
  let end = 0;
  const options: Options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    ...(to === undefined ? {} : { to }),
    on_record: (cells: string[], { bytes_records: after }) => {
      records.push({ line: lines(end), cells });
      end = after;
      return null;
    },
  };
  try {
    parse(bytes, options);
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const reason =
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote is opened and never closed: nothing from here on was read' : error.message;
    return { records, broken: { line: lines(end), reason } };
  }
}

/** Answers, for growing offsets, the line of the first byte at or after the offset that is no line end. */
function lineCounter(bytes: Uint8Array): (offset: number) => number {
  let line = 1;
  let at = 0;
  return offset => {
    while (at < bytes.length && (at < offset || bytes[at] === cr || bytes[at] === lf)) {
      const byte = bytes[at];
      if (byte === lf || (byte === cr && bytes[at + 1] !== lf)) line += 1;
      at += 1;
    }
    return line;
  };
}
