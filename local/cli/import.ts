/** Proposals from a file, through the API, each row at most once. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Mapping, parseMapping, withConstants, withGoals } from '#imports/mapping.ts';
import { detectMapping, openFile, type PortfolioFile, readPortfolio } from '#imports/portfolio.ts';
import { presetMappings } from '#imports/presets.ts';
import { type ImportReport, isComplete, shapeInWords, summaryOf } from '#imports/report.ts';
import type { PortfolioRow, Problem } from '#imports/row.ts';
import { demoOffice } from '../demo/office.ts';
import { type Send, sendOverHttp } from '../demo/send.ts';
import type { Command } from './command.ts';
import { progressBar } from './progress.ts';
import { withHost } from './running.ts';
import { table } from './table.ts';

export const importFile: Command = {
  name: 'import',
  words: ['FILE'],
  summary: 'Import a portfolio from a CSV, XLSX or ODS file; a later file updates what an earlier one brought',
  help: `The columns are read by a mapping (docs/importing.md); the two published portfolios of the UK government are recognised.
A row whose project is there already updates it with what differs from the file before, whoever imports, or changes nothing.
Every row that is refused, or returned by intake, is named with its line, field and reason; withheld fields are counted apart.
Exit code 0: every row is in the office. 1: some were refused, returned or declined.

Options:
  --mapping FILE   a mapping of your own (JSON)
  --office ID      the office that receives the proposals (default ${demoOffice})
  --sponsor ID     their sponsor (default sponsor)
  --as ROLE        who submits (default pmo)`,
  options: { mapping: { type: 'string' }, office: { type: 'string' }, sponsor: { type: 'string' }, as: { type: 'string' } },
  async run({ words: [name = ''], options, json }) {
    const bytes = await readFile(name).catch(() => Promise.reject(new Error(`${name} cannot be read.`)));
    const file = await openFile(bytes);
    if (file.kind === 'unreadable') throw new Error(`${name} is ${file.reason}.`);
    const office = String(options.office ?? demoOffice);
    const mapping = withConstants(await mappingFor(file, options.mapping), {
      office,
      sponsor: String(options.sponsor ?? 'sponsor'),
    });
    return withHost(async url => {
      const to = { send: sendOverHttp(url), as: String(options.as ?? 'pmo'), json };
      const digest = createHash('sha256').update(bytes).digest('hex');
      const report = await importInto(office, { file, mapping, digest }, to);
      console.log(json ? JSON.stringify({ file: name, ...report }) : inWords(name, report));
      return isComplete(report) ? 0 : 1;
    });
  },
};

interface To {
  readonly send: Send;
  readonly as: string;
  readonly json: boolean;
}

async function mappingFor(file: PortfolioFile, own: string | boolean | undefined): Promise<Mapping> {
  if (own === undefined) {
    const detected = detectMapping(file, presetMappings());
    if (detected.ok) return detected.mapping;
    throw new Error(`${detected.reason} Give a mapping with --mapping FILE (see docs/importing.md).`);
  }
  const parsed = parseMapping(JSON.parse(await readFile(String(own), 'utf8')));
  if (parsed.ok) return parsed.mapping;
  throw new Error(`The mapping ${own} is not usable:\n${parsed.reasons.join('\n')}`);
}

interface Source {
  readonly file: PortfolioFile;
  readonly mapping: Mapping;
  /** SHA-256 of the file. */
  readonly digest: string;
}

async function importInto(office: string, source: Source, to: To): Promise<ImportReport> {
  const standard = await to.send(to.as, { method: 'GET', path: `/v1/offices/${encodeURIComponent(office)}` });
  if (standard.status !== 200) throw new Error(`The office ${office} cannot be read: ${standard.body.detail}`);
  const { currency } = source.mapping.money;
  if (standard.body.currency !== currency)
    throw new Error(
      `The mapping counts in ${currency}, the office ${office} in ${standard.body.currency}: no amount changes its currency here. Give amounts in ${standard.body.currency}, or take an office that counts in ${currency}.`,
    );
  const goals: string[] = standard.body.goals.map((goal: { id: string }) => goal.id);
  const { rows, shape, leftOut, unread: unreadColumns } = readPortfolio(source.file, withGoals(source.mapping, goals));
  const submitted = await submitAll(rows, source.digest, to);
  return {
    mapping: source.mapping.id,
    shape,
    read: rows.length,
    ...submitted,
    unread: rows.filter(row => row.proposal).flatMap(row => row.problems),
    withheld: withheldFields(rows),
    leftOut,
    unreadColumns,
    goalsUnknown: [...new Set(source.mapping.contributions.map(rule => rule.goal))].filter(goal => !goals.includes(goal)),
  };
}

type Submitted = Pick<ImportReport, 'taken' | 'updated' | 'known' | 'refused' | 'returned' | 'declined'>;

async function submitAll(rows: readonly PortfolioRow[], digest: string, to: To): Promise<Submitted> {
  const bar = progressBar('Importing', to.json);
  const refused: Problem[] = [];
  const projects: { line: number; id: string; isNew: boolean }[] = [];
  let known = 0;
  for (const [index, row] of rows.entries()) {
    const outcome = row.proposal ? await submit(row, digest, to) : row.problems;
    if (Array.isArray(outcome)) refused.push(...outcome);
    else if ('id' in outcome) projects.push({ line: row.line, ...outcome });
    else known += 1;
    bar.at(index + 1, rows.length);
  }
  bar.end();
  const taken = projects.filter(({ isNew }) => isNew).length;
  return { taken, updated: projects.length - taken, known, refused, ...(await intakeOf(projects, to)) };
}

/** The row's identity names the project: sent again, by anybody, it updates that project or changes nothing. */
async function submit(
  { line, identity, proposal }: PortfolioRow,
  source: string,
  { send, as }: To,
): Promise<{ id: string; isNew: boolean } | { known: true } | Problem[]> {
  const sent = { ...proposal, imported: { identity, source } };
  const { status, body } = await send(as, { method: 'POST', path: '/v1/proposals', body: sent });
  if (status === 201)
    return body.facts.length === 0 ? { known: true } : { id: body.id, isNew: body.facts.includes('proposal-submitted') };
  const [fault] = body.errors ?? [];
  return [{ line, field: fault?.field ?? 'row', reason: fault?.reason ?? body.detail }];
}

/** Intake answers a moment later: what it returned or declined is no more taken than what was refused. */
async function intakeOf(
  projects: readonly { line: number; id: string }[],
  to: To,
): Promise<Pick<ImportReport, 'returned' | 'declined'>> {
  const bar = progressBar('Waiting for intake', to.json);
  const answers: { line: number; status: string; reason: string }[] = [];
  for (const [index, { line, id }] of projects.entries()) {
    answers.push({ line, ...(await intakeAnswer(id, to)) });
    bar.at(index + 1, projects.length);
  }
  bar.end();
  const those = (wanted: string) =>
    answers.filter(({ status }) => status === wanted).map(({ line, reason }) => ({ line, field: 'intake', reason }));
  return { returned: those('returned'), declined: those('declined') };
}

async function intakeAnswer(id: string, { send, as }: To): Promise<{ status: string; reason: string }> {
  for (let tries = 0; tries < 150; tries += 1) {
    const { body } = await send(as, { method: 'GET', path: `/v1/projects/${encodeURIComponent(id)}` });
    if (body.status !== 'submitted') return { status: body.status, reason: body.reasons.join(' ') || 'no reason given' };
    await sleep(200);
  }
  return { status: 'submitted', reason: 'intake has not answered yet' };
}

function withheldFields(rows: readonly PortfolioRow[]): ImportReport['withheld'] {
  const counts: Record<string, number> = {};
  for (const { field } of rows.flatMap(row => row.withheld)) counts[field] = (counts[field] ?? 0) + 1;
  return counts;
}

function inWords(file: string, report: ImportReport): string {
  const problems = (title: string, entries: readonly Problem[]) =>
    entries.length === 0
      ? []
      : [
          '',
          title,
          table(
            ['line', 'field', 'reason'],
            entries.map(entry => [String(entry.line), entry.field, entry.reason]),
          ),
        ];
  const withheld = Object.entries(report.withheld).map(([field, count]) => `${field} ${count}`);
  const leftOut = report.leftOut.map(({ line, kind, text }) => [String(line), kind, text]);
  return [
    summaryOf(file, report),
    ...(report.shape ? [shapeInWords(report.shape)] : []),
    ...(withheld.length > 0 ? [`Withheld: ${withheld.join(', ')}.`] : []),
    ...(report.unreadColumns.length > 0 ? [`Columns that the mapping does not read: ${report.unreadColumns.join(', ')}.`] : []),
    ...(report.goalsUnknown.length > 0
      ? [`Rules left out, because the office has no such goal: ${report.goalsUnknown.join(', ')}.`]
      : []),
    ...problems('Refused:', report.refused),
    ...problems('Returned by intake (taken, and waiting for their sponsor):', report.returned),
    ...problems('Declined by intake:', report.declined),
    ...problems('Taken without these fields:', report.unread),
    ...(leftOut.length > 0 ? ['', 'No project:', table(['line', 'what it is', 'text'], leftOut)] : []),
  ].join('\n');
}
