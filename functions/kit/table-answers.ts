/** A table as a file in the answer, as CSV or as a workbook, named after what it is. */
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { csvOf } from '#imports/write-csv.ts';
import { xlsxOf, xlsxType } from '#imports/write-xlsx.ts';
import type { Table } from './csv.ts';

type Result = APIGatewayProxyStructuredResultV2;

export async function asFile(kind: 'csv' | 'xlsx', { name, rows }: Table): Promise<Result> {
  const file = `${name.replace(/[^A-Za-z0-9._-]/g, '_')}.${kind}`;
  if (kind === 'csv') {
    // With the mark by which spreadsheets know UTF-8.
    return { statusCode: 200, headers: headersOf('text/csv; charset=utf-8', file), body: `\ufeff${csvOf(rows)}\r\n` };
  }
  const body = Buffer.from(await xlsxOf(name, rows)).toString('base64');
  return { statusCode: 200, headers: headersOf(xlsxType, file), body, isBase64Encoded: true };
}

function headersOf(type: string, file: string) {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${file}"`,
    'cache-control': 'no-store',
    vary: 'accept',
  };
}
