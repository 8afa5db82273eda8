/**
 * A whole list as an answer: CSV or JSON, written row by row into gzip, so that what is held is a few rows and the compressed text. Lambda answers 6 MB
 * at most, a third of which goes into base64: a list that is longer even compressed is refused, with what to do instead.
 */
import { once } from 'node:events';
import { createGzip } from 'node:zlib';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type Cell, csvOf } from '#imports/write-csv.ts';
import { takesGzip } from '../compressed.ts';
import { ProblemError, problem } from '../problem.ts';
import { asFile } from '../table-answers.ts';
import type { Columns, ExportCell, ExportRow } from './table.ts';

/** Bytes of an answer before base64 at most. */
const mostBytes = 4_400_000;

export interface Whole {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly columns: Columns;
  readonly rows: AsyncIterable<ExportRow>;
}

export interface WantedAs {
  readonly kind: 'csv' | 'xlsx' | 'json';
  /** What the caller says of itself in `Accept-Encoding`. */
  readonly encodings: string | undefined;
}

/** `head` is the JSON answer with an empty list of items, which the rows fill. */
export async function wholeAnswer(
  { name, columns, rows }: Whole,
  head: Readonly<Record<string, unknown>>,
  { kind, encodings }: WantedAs,
): Promise<APIGatewayProxyStructuredResultV2> {
  if (kind === 'xlsx') return asWorkbook({ name, columns, rows });
  const lines = kind === 'csv' ? csvLines(columns, rows) : jsonLines(head, rows);
  const zipped = takesGzip(encodings);
  const bytes = await (zipped ? compressed(lines) : plain(lines));
  return {
    statusCode: 200,
    headers: {
      'content-type': `${kind === 'csv' ? 'text/csv' : 'application/json'}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name.replace(/[^A-Za-z0-9._-]/g, '_')}.${kind}"`,
      'cache-control': 'no-store',
      vary: 'accept, accept-encoding',
      ...(zipped && { 'content-encoding': 'gzip' }),
    },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  };
}

async function* csvLines(columns: Columns, rows: AsyncIterable<ExportRow>): AsyncGenerator<string, undefined> {
  const names = Object.keys(columns);
  // With the mark by which spreadsheets know UTF-8.
  yield `\ufeff${csvOf([names])}\r\n`;
  for await (const row of rows) yield `${csvOf([names.map(name => cellOf(row[name]))])}\r\n`;
}

/** A workbook is made as a whole: it takes some hundred bytes a row while it is. */
async function asWorkbook({ name, columns, rows }: Whole): Promise<APIGatewayProxyStructuredResultV2> {
  const names = Object.keys(columns);
  const cells: Cell[][] = [names];
  for await (const row of rows) cells.push(names.map(key => cellOf(row[key])));
  const answer = await asFile('xlsx', { name, rows: cells });
  if ((answer.body?.length ?? 0) > (mostBytes * 4) / 3) throw tooLong('Ask for CSV or JSON instead.');
  return answer;
}

const cellOf = (cell: ExportCell) => (typeof cell === 'boolean' ? String(cell) : cell);

async function* jsonLines(head: object, rows: AsyncIterable<ExportRow>): AsyncGenerator<string, undefined> {
  yield `${JSON.stringify({ ...head, items: undefined }).slice(0, -1)},"items":[`;
  let first = true;
  for await (const row of rows) {
    yield `${first ? '' : ','}\n${JSON.stringify(row)}`;
    first = false;
  }
  yield ']}';
}

async function plain(lines: AsyncIterable<string>): Promise<Buffer> {
  const chunks = createCollector('Send Accept-Encoding: gzip, as browsers, Excel and Power BI do, to get it compressed.');
  for await (const line of lines) chunks.add(Buffer.from(line));
  return chunks.whole();
}

/** The rows are read no faster than they are compressed. */
async function compressed(lines: AsyncIterable<string>): Promise<Buffer> {
  const chunks = createCollector('Read the list page by page instead, with limit and cursor.');
  const gzip = createGzip();
  const ended = once(gzip, 'end');
  gzip.on('data', (chunk: Buffer) => void chunks.add(chunk));
  for await (const line of lines) {
    if (!gzip.write(line)) await once(gzip, 'drain');
    chunks.check();
  }
  gzip.end();
  await ended;
  chunks.check();
  return chunks.whole();
}

const tooLong = (remedy: string) =>
  new ProblemError(problem(413, 'too-large', `The whole list is longer than one answer may be (${mostBytes} bytes). ${remedy}`));

function createCollector(remedy: string) {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const check = () => {
    if (bytes > mostBytes) throw tooLong(remedy);
  };
  return {
    check,
    add(chunk: Buffer) {
      bytes += chunk.length;
      chunks.push(chunk);
    },
    whole() {
      check();
      return Buffer.concat(chunks);
    },
  };
}
