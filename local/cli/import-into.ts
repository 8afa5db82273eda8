/** The rows of a file sent to an office, one after the other, and what became of each. Nothing is made twice: rows are known by their identity. */
import { setTimeout as sleep } from 'node:timers/promises';
import { inFlightOf } from '#imports/in-flight.ts';
import { type Mapping, withGoals } from '#imports/mapping.ts';
import { type PortfolioFile, readPortfolio } from '#imports/portfolio.ts';
import type { ImportReport } from '#imports/report.ts';
import type { PortfolioRow, Problem } from '#imports/row.ts';
import type { Send } from '../demo/send.ts';
import { askedAgain } from './ask-again.ts';
import { progressBar } from './progress.ts';

export interface To {
  readonly send: Send;
  readonly as: string;
  readonly json: boolean;
}

export interface Source {
  readonly file: PortfolioFile;
  readonly mapping: Mapping;
  /** SHA-256 of the file. */
  readonly digest: string;
}

export async function importInto(office: string, source: Source, to: To): Promise<ImportReport> {
  const standard = await to.send(to.as, { method: 'GET', path: `/v1/offices/${encodeURIComponent(office)}` });
  if (standard.status !== 200) throw new Error(`The office ${office} cannot be read: ${standard.body.detail}`);
  const { currency } = source.mapping.money;
  if (standard.body.currency !== currency)
    throw new Error(
      `The mapping counts in ${currency}, the office ${office} in ${standard.body.currency}: no amount changes its currency here. Give amounts in ${standard.body.currency}, or take an office that counts in ${currency}.`,
    );
  const goals: string[] = standard.body.goals.map((goal: { id: string }) => goal.id);
  const { rows, shape, leftOut, unread: unreadColumns } = readPortfolio(source.file, withGoals(source.mapping, goals));
  const submitted = await submitAll(rows, source, to);
  return {
    mapping: source.mapping.id,
    shape,
    read: rows.length,
    ...submitted,
    unread: rows.filter(row => row.proposal).flatMap(row => [...row.problems, ...unreported(row, source.mapping)]),
    withheld: withheldFields(rows),
    leftOut,
    unreadColumns,
    goalsUnknown: [...new Set(source.mapping.contributions.map(rule => rule.goal))].filter(goal => !goals.includes(goal)),
  };
}

type Submitted = Pick<ImportReport, 'taken' | 'updated' | 'known' | 'refused' | 'asked' | 'returned' | 'declined'>;

async function submitAll(rows: readonly PortfolioRow[], source: Source, to: To): Promise<Submitted> {
  const bar = progressBar('Importing', to.json);
  const refused: Problem[] = [];
  const asked: Problem[] = [];
  const projects: { line: number; id: string; isNew: boolean }[] = [];
  let known = 0;
  for (const [index, row] of rows.entries()) {
    const outcome = row.proposal ? await submit(row, source, to) : row.problems;
    if (Array.isArray(outcome)) refused.push(...outcome);
    else if ('asked' in outcome) asked.push(outcome.asked);
    else if ('id' in outcome) projects.push({ line: row.line, ...outcome });
    else known += 1;
    bar.at(index + 1, rows.length);
  }
  bar.end();
  const taken = projects.filter(({ isNew }) => isNew).length;
  return { taken, updated: projects.length - taken, known, refused, asked, ...(await intakeOf(projects, to)) };
}

/** The row's identity names the project: sent again, by anybody, it updates that project or changes nothing. */
async function submit(
  { line, identity, proposal, extra }: PortfolioRow,
  { digest: source, mapping }: Source,
  to: To,
): Promise<{ id: string; isNew: boolean } | { known: true } | { asked: Problem } | Problem[]> {
  const inFlight = mapping.inFlight ? { inFlight: inFlightOf({ line, extra }, mapping).inFlight } : {};
  const sent = { ...proposal, imported: { identity, source, line, ...inFlight } };
  const { status, body } = await askedAgain(sent, to);
  if (status === 201)
    return body.facts.length === 0 ? { known: true } : { id: body.id, isNew: body.facts.includes('proposal-submitted') };
  const [fault] = body.errors ?? [];
  const problem = { line, field: fault?.field ?? 'row', reason: fault?.reason ?? body.detail };
  return body.type === 'urn:tollgate:possible-double' ? { asked: problem } : [problem];
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

/** Comments of a project under way for which its report has no room. */
function unreported(row: PortfolioRow, mapping: Mapping): readonly Problem[] {
  return mapping.inFlight ? inFlightOf(row, mapping).problems : [];
}

function withheldFields(rows: readonly PortfolioRow[]): ImportReport['withheld'] {
  const counts: Record<string, number> = {};
  for (const { field } of rows.flatMap(row => row.withheld)) counts[field] = (counts[field] ?? 0) + 1;
  return counts;
}
