/**
 * A file sent to an office through the API: the file first, then how it was read, then its rows page by page, and what intake said of them. A
 * page that was sent before changes nothing, so an import that was broken off is simply sent again.
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from '#api/answers.ts';
import type { Mapping } from '#imports/mapping.ts';
import type { ImportReport } from '#imports/report.ts';
import type { Problem } from '#imports/row.ts';
import type { Send, Sent } from '../demo/send.ts';
import { sendImportFile } from './import-file.ts';
import { progressBar } from './progress.ts';

export interface To {
  readonly send: Send;
  readonly as: string;
  readonly json: boolean;
}

export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** When left out, one of those that the office keeps or that come with Tollgate must fit. */
  readonly mapping?: Mapping | undefined;
  /** Sponsor of the rows that name none. */
  readonly sponsor: string;
  readonly inFlight?: true | undefined;
  readonly different?: true | undefined;
}

type Preview = Answer<'preview-import'>;
type Row = Preview['rows'][number];

/** Rows of a request: few, so that an import that is stopped has not far to go back. */
const perPage = 50;

export async function importInto(office: string, source: Source, to: To): Promise<ImportReport> {
  const sha256 = createHash('sha256').update(source.bytes).digest('hex');
  const key = await sendImportFile(office, { ...source, sha256 }, to);
  const { sponsor, inFlight, different } = source;
  const asked = { office, file: { key, sha256 }, sponsor, inFlight, different };
  const preview: Preview = await answered(to, '/v1/imports/preview', { ...asked, mapping: source.mapping, rows: 1 });
  if (preview.origin === 'guessed')
    throw new Error(
      'No mapping fits this file. Give a mapping with --mapping FILE (see docs/importing.md), or import it on the page of the portal, which shows a guess to correct.',
    );
  const chosen = { ...asked, mapping: preview.mapping };
  const rows = await commitAll(chosen, preview.read, to);
  return { ...fileIn(preview), ...(await outcomes(rows, chosen, to)) };
}

function fileIn({ mapping, shape, read, withheld, leftOut, unreadColumns, goalsUnknown }: Preview) {
  // The server's reader is the code that the report is typed by.
  const told = { shape: shape as ImportReport['shape'], leftOut };
  return { mapping: mapping.id, read, withheld, unreadColumns, goalsUnknown, ...told };
}

async function commitAll(chosen: object, read: number, to: To): Promise<Row[]> {
  const bar = progressBar('Importing', to.json);
  const rows: Row[] = [];
  while (rows.length < read) {
    const page = await answered(to, '/v1/imports', { ...chosen, from: rows.length, rows: perPage });
    for (const row of page.rows) rows.push(await settled(row, { ...chosen, from: rows.length, rows: 1 }, to));
    bar.at(rows.length, read);
    if (page.rows.length === 0) break;
  }
  bar.end();
  return rows;
}

/** A row whose round was being withdrawn is sent again until that is on record. */
async function settled(first: Row, one: object, to: To): Promise<Row> {
  let row = first;
  for (let tries = 0; row.outcome === 'again' && tries < 100; tries += 1) {
    await sleep(100);
    row = (await answered(to, '/v1/imports', one)).rows[0] ?? row;
  }
  return row;
}

type Outcomes = Pick<ImportReport, 'taken' | 'updated' | 'known' | 'refused' | 'asked' | 'unread' | 'returned' | 'declined'>;

async function outcomes(rows: readonly Row[], chosen: object, to: To): Promise<Outcomes> {
  const those = (...wanted: Row['outcome'][]) => rows.filter(({ outcome }) => wanted.includes(outcome));
  const [made, updated] = [those('new', 'in-flight'), those('updated')];
  return {
    ...{ taken: made.length, updated: updated.length, known: those('unchanged').length },
    refused: those('refused', 'again').flatMap(problemsOf),
    asked: those('asked').flatMap(problemsOf),
    unread: those('new', 'in-flight', 'updated', 'unchanged').flatMap(problemsOf),
    ...(await intakeOf(rows, chosen, to)),
  };
}

function problemsOf({ line, problems }: Row): Problem[] {
  return problems.map(({ field, reason }) => ({ line, field, reason }));
}

/** Intake answers a moment later: what it returned or declined is no more taken than what was refused. */
async function intakeOf(rows: readonly Row[], chosen: object, to: To): Promise<Pick<ImportReport, 'returned' | 'declined'>> {
  const bar = progressBar('Waiting for intake', to.json);
  const asked = rows.flatMap(({ outcome }, at) => (outcome === 'new' || outcome === 'updated' ? [at] : []));
  const latest = [...rows];
  const waiting = () => asked.filter(at => latest[at]?.status === 'submitted');
  for (let tries = 0; waiting().length > 0 && tries < 150; tries += 1) {
    for (const from of new Set(waiting().map(at => at - (at % perPage)))) {
      const page: Preview = await answered(to, '/v1/imports/preview', { ...chosen, from, rows: perPage });
      latest.splice(from, page.rows.length, ...page.rows);
    }
    bar.at(asked.length - waiting().length, asked.length);
    if (waiting().length > 0) await sleep(200);
  }
  bar.end();
  const answers = asked.flatMap(at => latest[at] ?? []);
  return { returned: answersOf(answers, 'returned'), declined: answersOf(answers, 'declined') };
}

function answersOf(rows: readonly Row[], wanted: string): Problem[] {
  return rows
    .filter(({ status }) => status === wanted)
    .map(({ line, reasons = [] }) => ({ line, field: 'intake', reason: reasons.join(' ') || 'no reason given' }));
}

async function answered(to: To, path: string, body: object): Promise<Sent['body']> {
  const sent = await to.send(to.as, { method: 'POST', path, body });
  if (sent.status >= 300) throw new Error(sent.body.detail);
  return sent.body;
}
