/** A table of status reports: each line is one command to its project, rehearsed for a preview and given for good. A line that is sent again changes nothing. */
import type { Answer } from '#api/answers.ts';
import type { ReportsFileBody } from '#api/requests/reporting.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { carriedOn, changesSaid, isNews } from '#domain/project/delivery/carried-on.ts';
import type { Project } from '#domain/project/state.ts';
import {
  type RefusedReportCell,
  type ReportHeader,
  type ReportLine,
  readReportLine,
  reportHeaderIn,
} from '#imports/report-lines.ts';
import { findProjects } from '#views/find-projects.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';
import type { Sender } from './endpoint.ts';
import type { Order } from './execute.ts';
import { rehearse } from './rehearse.ts';

type Item = Answer<'file-reports'>['items'][number];

/** Lines that are worked on at the same time. */
const atOnce = 8;

interface Around {
  readonly app: App;
  readonly office: OfficeState;
  readonly body: ReportsFileBody;
  readonly sender: Sender;
}

export async function reportsOfFile(around: Around): Promise<{ header: ReportHeader; items: Item[] } | undefined> {
  const { office, body } = around;
  const header = reportHeaderIn(body.records);
  if (!header) return undefined;
  const form = { currency: office.currency, decimal: body.decimal, slashed: body.slashed };
  const lines = body.records.flatMap(record => (record.line > header.line ? [readReportLine(record, header, form)] : []));
  const items = new Array<Item>(lines.length);
  const meant = new Array<Meant>(lines.length);
  await forEachConcurrently(lines.entries(), atOnce, async ([index, line]) => {
    meant[index] = await projectOf(line, around);
  });
  const firsts = eachOnce(meant);
  await forEachConcurrently(lines.entries(), atOnce, async ([index, line]) => {
    const found = firsts[index];
    if (found) items[index] = 'reason' in found ? refused(line, {}, found) : await itemOf(line, found.project, around);
  });
  return { header, items };
}

type Meant = { readonly project: Project } | RefusedReportCell;

/** Of several lines on one project the first counts: two reports of one file would say two things. */
function eachOnce(meant: readonly Meant[]): readonly Meant[] {
  const seen = new Set<string>();
  return meant.map(found => {
    if ('reason' in found) return found;
    const { id } = found.project;
    if (seen.has(id)) return { field: 'project', value: id, reason: 'stands in the file twice' };
    seen.add(id);
    return found;
  });
}

function refused(line: ReportLine, about: Partial<Project>, ...cells: readonly RefusedReportCell[]): Item {
  return { ...named(line, about), outcome: 'refused', changes: [], refused: [...cells, ...line.refused] };
}

function named({ line, project }: ReportLine, { id, proposal }: Partial<Project>): Pick<Item, 'line' | 'project' | 'title'> {
  const title = proposal?.title ?? project.title;
  return { line, ...(id !== undefined && { project: id }), ...(title !== undefined && { title }) };
}

async function itemOf(line: ReportLine, project: Project, around: Around): Promise<Item> {
  if (line.refused.length > 0) return refused(line, project);
  const about = { ...named(line, project), changes: [...changesSaid(project, line.said)], refused: [] };
  if (!isNews(project, line, around.office)) return { ...about, outcome: 'unchanged' };
  const { app, body, sender } = around;
  const report = carriedOn(project, line.said);
  const command = { type: 'file-report' as const, report, period: line.period };
  const order: Order<'project'> = { aggregate: 'project', id: project.id, command };
  const answer = body.commit
    ? await app.execute<'project'>({ ...order, actor: sender.actor, key: sender.key })
    : (await rehearse(app, { ...order, actor: sender.actor })).decision;
  if (!('refusal' in answer)) return { ...about, outcome: body.commit ? 'filed' : 'report' };
  const { field = 'project', message: reason } = answer.refusal;
  return refused(line, project, { field: field === 'period' ? 'period' : 'project', value: project.id, reason });
}

async function projectOf(line: ReportLine, { app, office }: Around): Promise<Meant> {
  const { id, title } = line.project;
  const meant = id === undefined ? await byTitle(app, office, title ?? '') : id;
  if (typeof meant === 'object') return meant;
  const { state } = await app.states.current('project', meant);
  if (state.id !== undefined && state.office === office.id) return { project: state };
  return { field: 'project', value: meant, reason: 'this office has no such project' };
}

async function byTitle(app: App, office: OfficeState, title: string): Promise<string | RefusedReportCell> {
  if (title === '') return { field: 'project', value: '', reason: 'empty; say the id or the title of the project' };
  const key = sameWords(title);
  const { items } = await findProjects(app.ports.views, { office: office.id ?? '', text: title }, { limit: 200 });
  const [only, ...others] = items.filter(row => sameWords(row.title) === key);
  if (!only) return { field: 'title', value: title, reason: 'this office has no project of this title' };
  if (others.length === 0) return only.id;
  return { field: 'title', value: title, reason: `${others.length + 1} projects have this title; say the id` };
}

/** How titles are compared: whatever the case and blanks. */
function sameWords(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
