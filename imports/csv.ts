/**
 * Turns text into records, each with the physical line on which it starts. CSV itself is read by csv-parse; CRLF, LF and a lone CR all end
 * a line, also mixed, and line ends inside quotes belong to the cell.
 *
 * Lines are counted here from byte offsets, because csv-parse counts a CRLF inside quotes as two lines.
 */
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { declaredDelimiter } from './delimiter.ts';
import type { RecordsOfFile, TableRecord } from './records.ts';

const lf = 0x0a;
const cr = 0x0d;
/** The header is sought in the beginning only: a quote left open must not cost a pass over the file per delimiter. */
const beginning = 200_000;

/** All records of a text; records in which every cell is blank are left out, and so is a line `sep=…` at the top. */
export function readRecords(text: string, delimiter: string): RecordsOfFile {
  return parsed(text, { delimiter });
}

/** The first records of a text, without reading the rest. */
export function firstRecords(text: string, delimiter: string, to: number): readonly TableRecord[] {
  return parsed(text.slice(0, beginning), { delimiter, to }).records;
}

function parsed(text: string, wanted: Pick<Options, 'delimiter' | 'to'>): RecordsOfFile {
  const bytes = Buffer.from(text, 'utf8');
  const lines = lineCounter(bytes);
  const records: TableRecord[] = [];
  const declared = declaredDelimiter(text) !== undefined;
  let end = 0;
  const options: Options = {
    ...wanted,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (cells: string[], { bytes_records: after }) => {
      const line = lines(end);
      if (cells.some(cell => cell.trim() !== '') && !(declared && line === 1)) records.push({ line, cells });
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
