/**
 * Rows of a file become projects, one command each: rehearsed for a preview, given for good. Nothing is made twice, because the identity of a
 * row decides which project it is; so a page that is sent again after a break changes nothing.
 */
import type { Answer as ApiAnswer } from '#api/answers.ts';
import type { Refusal } from '#domain/decision/refusals.ts';
import type { Actor } from '#domain/history/commit.ts';
import { differencesOf, importDifferences, importOutcome, refusalOutcome } from '#domain/project/intake/import-outcome.ts';
import type { Imported } from '#domain/project/intake/imported.ts';
import { importedSchema } from '#domain/project/intake/imported.ts';
import { asksForGateAgain, updatedBy, withdrawnForImport } from '#domain/project/intake/importing.ts';
import { type Proposal, proposalSchema } from '#domain/project/proposal.ts';
import type { Project, ProjectState } from '#domain/project/state.ts';
import { inFlightOf } from '#imports/in-flight.ts';
import type { ImportReading } from '#imports/reading.ts';
import type { PortfolioRow } from '#imports/row.ts';
import type { App } from './app.ts';
import type { Order } from './execute.ts';
import { importedProject, possibleDoubles } from './imported-project.ts';
import { rehearse } from './rehearse.ts';

export type RowAnswer = ApiAnswer<'commit-import'>['rows'][number];

/** Of which file the rows are, and who sends it. */
export interface Importing {
  readonly actor: Actor;
  readonly office: string;
  readonly sha256: string;
  readonly mapping: ImportReading['mapping'];
}

type Submission = Order<'project'> & { readonly command: Extract<Order<'project'>['command'], { type: 'submit-proposal' }> };

interface ReadRow {
  readonly row: PortfolioRow;
  readonly proposal: Proposal;
  readonly imported: Imported;
}

/** What the row would become; nothing is stored. */
export async function previewRow(app: App, row: PortfolioRow, importing: Importing): Promise<RowAnswer> {
  const read = asSent(row, importing);
  if (!read) return refusedByReader(row);
  const order = await submission(app, read, importing);
  const { decision, state } = await rehearse(app, { ...order, actor: importing.actor });
  const about = { ...said(read, importing), ...standing(state) };
  if ('facts' in decision)
    return { ...about, outcome: importOutcome(decision.facts), differences: importDifferences(state, decision.facts) };
  if (await mayAskAnew(app, { state, refusal: decision.refusal }, importing)) {
    const differences = differencesOf(openProject(state).proposal, updatedBy(read.proposal, openProject(state)));
    const reason = 'Its board has not voted yet: the request is withdrawn, the project updated, and the gate asked for again.';
    return { ...about, outcome: 'updated', differences, problems: [...about.problems, { field: 'row', reason }] };
  }
  return refusedByRules(about, decision.refusal);
}

/** Takes the row; what it became. `again` while its round is being withdrawn. */
export async function commitRow(app: App, row: PortfolioRow, importing: Importing): Promise<RowAnswer> {
  const read = asSent(row, importing);
  if (!read) return refusedByReader(row);
  const order = await submission(app, read, importing);
  const before = (await app.states.current('project', order.id)).state;
  const answer = await app.execute<'project'>({ ...order, actor: importing.actor });
  if ('refusal' in answer) {
    const about = { ...said(read, importing), ...standing(before) };
    return withdrawing(app, { about, state: before, refusal: answer.refusal }, importing);
  }
  const facts = (answer.commit?.facts ?? []) as Parameters<typeof importOutcome>[0];
  const problems = await askForGateAgain(app, answer.state, importing);
  const about = { ...said(read, importing), ...standing(answer.state) };
  return {
    ...about,
    outcome: importOutcome(facts),
    differences: importDifferences(before, facts),
    problems: [...about.problems, ...problems],
  };
}

function asSent(row: PortfolioRow, { sha256, mapping }: Importing): ReadRow | undefined {
  if (!row.proposal) return undefined;
  const { line, identity } = row;
  const inFlight = mapping.inFlight ? { inFlight: inFlightOf(row, mapping).inFlight } : {};
  const imported = importedSchema.parse({ identity, source: sha256, line, ...inFlight });
  return { row, proposal: proposalSchema.parse(row.proposal), imported };
}

async function submission(app: App, { proposal, imported }: ReadRow, { actor }: Importing): Promise<Submission> {
  const id = await importedProject(app, { office: proposal.office, identity: imported.identity, by: actor.id });
  const asks = imported.inFlight !== undefined && !imported.inFlight.different;
  const doubles = asks ? await possibleDoubles(app, id, proposal) : undefined;
  return { aggregate: 'project', id, command: { type: 'submit-proposal', project: id, proposal, imported, doubles } };
}

function said(
  { row, proposal }: ReadRow,
  { mapping }: Importing,
): Pick<RowAnswer, 'line' | 'title' | 'problems' | 'differences'> {
  const left = mapping.inFlight ? inFlightOf(row, mapping).problems : [];
  const problems = [...row.problems, ...left].map(({ field, reason }) => ({ field, reason }));
  return { line: row.line, title: proposal.title, differences: [], problems };
}

function standing(state: ProjectState): Partial<Pick<RowAnswer, 'project' | 'status' | 'reasons'>> {
  if (state.id === undefined) return {};
  const answered = state.status === 'returned' || state.status === 'declined';
  return { project: state.id, status: state.status, ...(answered && { reasons: state.reasons }) };
}

function refusedByReader({ line, title, problems: found }: PortfolioRow): RowAnswer {
  const problems = found.map(({ field, reason }) => ({ field, reason }));
  return { line, ...(title !== undefined && { title }), outcome: 'refused', differences: [], problems };
}

function refusedByRules(about: Omit<RowAnswer, 'outcome'>, refusal: Refusal): RowAnswer {
  const { field = 'row', message: reason } = refusal;
  // With what could not be read, too: whoever corrects the row corrects all of it at once.
  return { ...about, outcome: refusalOutcome(refusal), differences: [], problems: [{ field, reason }, ...about.problems] };
}

interface Stopped {
  readonly state: ProjectState;
  readonly refusal: Refusal;
}

/** The domain says whether the request may be withdrawn without asking the chair: then nobody has voted. */
async function mayAskAnew(app: App, { state, refusal }: Stopped, { actor }: Importing): Promise<boolean> {
  if (refusal.code !== 'round-is-open' || !state.open) return false;
  const command = { type: 'withdraw', reason: withdrawnForImport } as const;
  const { decision } = await rehearse(app, { aggregate: 'review', id: state.open.review, command, actor });
  return 'facts' in decision && decision.facts.some(({ type }) => type === 'round-withdrawn');
}

async function withdrawing(
  app: App,
  { about, ...stopped }: Stopped & { about: Omit<RowAnswer, 'outcome'> },
  importing: Importing,
): Promise<RowAnswer> {
  const { state, refusal } = stopped;
  if (refusal.code === 'decision-being-recorded') return { ...about, outcome: 'again' };
  if (!state.open || !(await mayAskAnew(app, stopped, importing))) return refusedByRules(about, refusal);
  const command = { type: 'withdraw', reason: withdrawnForImport } as const;
  const answer = await app.execute<'review'>({ aggregate: 'review', id: state.open.review, command, actor: importing.actor });
  return 'refusal' in answer ? refusedByRules(about, answer.refusal) : { ...about, outcome: 'again' };
}

/** The gate that an import withdrew is asked for again, also by one that was broken off in between. */
async function askForGateAgain(app: App, state: ProjectState, { actor }: Importing): Promise<RowAnswer['problems']> {
  if (state.id === undefined || !asksForGateAgain(state)) return [];
  const answer = await app.execute<'project'>({ aggregate: 'project', id: state.id, command: { type: 'request-gate' }, actor });
  return 'refusal' in answer ? [{ field: 'gate', reason: answer.refusal.message }] : [];
}

function openProject(state: ProjectState): Project {
  if (state.id === undefined) throw new Error('a round is open without a project');
  return state;
}
