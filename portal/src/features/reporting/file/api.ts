/** What the page asks of the API: the lines of a table, a hundred at a time, first to compare and then to file. */

import type { Answer } from '#api/answers.ts';
import { readTable, type TableLine } from '#imports/table.ts';
import { ApiError, request } from '../../../shared/api/client.ts';
import { t } from '../../../shared/text.ts';

type Answered = Answer<'file-reports'>;
/** What one line would do, or did. */
export type LineItem = Answered['items'][number];

/** Of which office, and how far it is. */
export interface Asking {
  readonly office: string;
  readonly form: ReportsForm;
  readonly progress: (done: number, all: number) => void;
}

/** How the table is written, as its reader says. */
export interface ReportsForm {
  readonly decimal: '.' | ',';
  readonly slashed?: 'day' | 'month';
}

export interface Compared {
  readonly lines: readonly TableLine[];
  /** How the file was read, in words. */
  readonly read: string;
  readonly header: number;
  readonly unread: readonly string[];
  readonly items: readonly LineItem[];
}

const perRequest = 100;

/** Compares all lines of a file with what was reported last. */
export async function compare(file: File, { office, form, progress }: Asking): Promise<Compared> {
  const table = await readTable(file);
  if ('fault' in table) throw unreadable(table.fault);
  const [first, ...rest] = chunksOf(table.lines);
  if (!first) throw unreadable(t('The file holds no line.'));
  const begun = await ask(office, first, form);
  const header = table.lines.find(({ line }) => line === begun.header);
  const items = [...begun.items];
  for (const lines of rest) {
    progress(items.length, table.lines.length);
    items.push(...(await ask(office, header ? [header, ...lines] : lines, form)).items);
  }
  return { lines: table.lines, read: table.read, header: begun.header, unread: begun.unread, items: eachOnce(items) };
}

/** Files the reports of the lines that say something; what became of each. */
export async function fileAll(
  { lines, header, items }: Compared,
  { office, form, progress }: Asking,
): Promise<readonly LineItem[]> {
  const meant = new Set(items.flatMap(({ line, outcome }) => (outcome === 'report' ? [line] : [])));
  const head = lines.filter(({ line }) => line === header);
  const toFile = lines.filter(({ line }) => meant.has(line));
  const filed = new Map<number, LineItem>();
  for (const part of chunksOf(toFile)) {
    progress(filed.size, toFile.length);
    const answer = await ask(office, [...head, ...part], { ...form, commit: true });
    for (const item of answer.items) filed.set(item.line, item);
  }
  return items.map(item => filed.get(item.line) ?? item);
}

function ask(office: string, records: readonly TableLine[], form: ReportsForm & { commit?: true }): Promise<Answered> {
  const path = `/v1/offices/${office}/reports-file`;
  return request<Answered>(path, { method: 'POST', body: { records, ...form }, key: crypto.randomUUID() });
}

function chunksOf(lines: readonly TableLine[]): TableLine[][] {
  const count = Math.ceil(lines.length / perRequest);
  return Array.from({ length: count }, (_, at) => lines.slice(at * perRequest, (at + 1) * perRequest));
}

/** A project that stands in a line before is refused: two reports of one file would say two things. */
function eachOnce(items: readonly LineItem[]): LineItem[] {
  const seen = new Set<string>();
  return items.map(item => {
    const { project, outcome } = item;
    if (project === undefined || outcome === 'refused') return item;
    const twice = seen.has(project);
    seen.add(project);
    if (!twice) return item;
    const refused = [{ field: 'project', value: project, reason: t('stands in the file twice') }];
    return { ...item, outcome: 'refused' as const, changes: [], refused };
  });
}

/** Nothing was sent: the file itself is at fault. */
function unreadable(detail: string): ApiError {
  return new ApiError({ status: 0, title: t('The file cannot be read'), detail });
}
