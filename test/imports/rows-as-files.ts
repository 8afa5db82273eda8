/** The mapping of the tests of imports, and the same rows as each kind of file. */
import { type Mapping, parseMapping } from '#imports/mapping.ts';
import { openFile, textFile } from '#imports/portfolio.ts';
import { workbook } from './workbooks.ts';

export const columns = { title: 'Name', costs: 'Budget', start: 'Start', end: 'End', reference: 'Ref' };

export function mappingOf(changes: Record<string, unknown> = {}): Mapping {
  const constants = { office: 'demo', sponsor: 'ann' };
  const parsed = parseMapping({
    id: 'own',
    title: 'Own',
    columns,
    identity: ['Ref'],
    constants,
    costs: { fallbackYear: 2026 },
    ...changes,
  });
  if (!parsed.ok) throw new Error(parsed.reasons.join('; '));
  return parsed.mapping;
}

const quoted = (cell: string) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (rows: readonly (readonly string[])[]) => Buffer.from(rows.map(row => row.map(quoted).join(',')).join('\r\n'));

/** The same rows as CSV, as XLSX and as ODS. */
export const forms = [
  ['a CSV file', async (rows: readonly (readonly string[])[]) => textFile(csv(rows))],
  ['an XLSX workbook', (rows: readonly (readonly string[])[]) => openFile(workbook(rows))],
  ['an ODS workbook', (rows: readonly (readonly string[])[]) => openFile(workbook(rows, { kind: 'ods' }))],
] as const;

export const header = ['Ref', 'Name', 'Budget', 'Start', 'End'];
