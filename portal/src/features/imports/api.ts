/** What the page asks of the API: the file first, then its preview and its rows, a page at a time, as often as it takes. */
import type { Answer } from '#api/answers.ts';
import { request } from '../../shared/api/client.ts';
import { uploadTo } from '../../shared/api/upload.ts';
import { t } from '../../shared/text.ts';

export type Preview = Answer<'preview-import'>;
export type Mapping = Preview['mapping'];
export type Row = Preview['rows'][number];

/** A file that was sent, and how the reader wants it read. */
export interface Asked {
  readonly office: string;
  readonly file: { readonly key: string; readonly sha256: string };
  readonly mapping?: Mapping | undefined;
  readonly sponsor?: string | undefined;
  readonly inFlight: boolean;
  readonly different: boolean;
}

export type OnProgress = (done: number, all: number) => void;

const perPreview = 200;
const perCommit = 50;
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.tsv': 'text/csv',
  '.txt': 'text/plain',
  '.xlsx': sheet,
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.xml': 'application/xml',
};
export const importTypes = Object.keys(types);

const typeOf = ({ name }: File) => types[name.slice(name.lastIndexOf('.')).toLowerCase()];

/** Why a file cannot be sent, in words; undefined when it can. */
export function importFileProblem(file: File): string | undefined {
  if (typeOf(file) === undefined)
    return t('Files of this kind are not read. Take one of these: {importTypes}.', { importTypes: importTypes.join(', ') });
  if (file.size === 0) return t('This file is empty.');
  return file.size > 25 * 1024 * 1024 ? t('This file is larger than 25 MB; split it.') : undefined;
}

export async function sendFile(office: string, file: File, onProgress: (percent: number) => void): Promise<Asked['file']> {
  const to = { path: '/v1/imports/uploads', about: { office }, contentType: typeOf(file), onProgress };
  const { key, sha256 } = await uploadTo(file, to);
  return { key, sha256 };
}

/** The whole preview: the file as it was read, with all its rows. */
export async function previewAll(asked: Asked, onProgress: OnProgress): Promise<Preview> {
  const first = await preview(asked, 0);
  const rows = [...first.rows];
  for (let next = first.next; next !== undefined; ) {
    onProgress(rows.length, first.read);
    const page = await preview({ ...asked, mapping: first.mapping }, next);
    rows.push(...page.rows);
    next = page.next;
  }
  return { ...first, rows };
}

const preview = (asked: Asked, from: number) =>
  request<Preview>('/v1/imports/preview', { method: 'POST', body: { ...asked, from, rows: perPreview } });

/** Takes the rows from `from` on; each page is told as soon as it is taken, so that a break loses nothing. */
export async function commitFrom(asked: Asked, from: number, onPage: (rows: readonly Row[]) => void): Promise<void> {
  for (let next: number | undefined = from; next !== undefined; ) {
    const page: Answer<'commit-import'> = await commit(asked, next, perCommit);
    const rows: Row[] = [];
    for (const [index, row] of page.rows.entries()) rows.push(await settled(asked, row, next + index));
    onPage(rows);
    next = page.next;
  }
}

const commit = (asked: Asked, from: number, rows: number) =>
  request<Answer<'commit-import'>>('/v1/imports', { method: 'POST', body: { ...asked, from, rows } });

/** A row whose round was being withdrawn is sent again until that is on record. */
async function settled(asked: Asked, first: Row, at: number): Promise<Row> {
  let row = first;
  for (let tries = 0; row.outcome === 'again' && tries < 60; tries += 1) {
    await pause(300);
    row = (await commit(asked, at, 1)).rows[0] ?? row;
  }
  return row;
}

/** What intake says of the rows that it was given: it answers within moments. */
export async function intakeAnswers(asked: Asked, rows: readonly Row[]): Promise<readonly Row[]> {
  const latest = [...rows];
  const waiting = () => latest.flatMap(({ outcome, status }, at) => (isNews(outcome) && status === 'submitted' ? [at] : []));
  for (let tries = 0; waiting().length > 0 && tries < 30; tries += 1) {
    await pause(500);
    for (const from of new Set(waiting().map(at => at - (at % perPreview)))) {
      const page = await preview(asked, from);
      for (const [index, { status, reasons }] of page.rows.entries()) {
        const row = latest[from + index];
        if (row) latest[from + index] = { ...row, status, reasons };
      }
    }
  }
  return latest;
}

const isNews = (outcome: Row['outcome']) => outcome === 'new' || outcome === 'updated';
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
