/**
 * Projects under a draft of their gate model. A page reads the list of projects until it has its number of those under way that follow the model, ten times at most, and of these what they hold
 * now; the first page counts the rows of the list besides. Nothing is stored.
 */
import type { Answer } from '#api/answers.ts';
import type { TryGateModel } from '#api/requests/gate-models.ts';
import type { PublishedGateModel } from '#domain/office/gate-model.ts';
import { asNextVersion } from '#domain/office/standards/next-version.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { Standpoint } from '#domain/project/findings.ts';
import { atEveryGate, differs, type TriedOn, triedOn } from '#domain/project/model-version/tried.ts';
import { countTried } from '#domain/project/model-version/tried-counts.ts';
import type { Project } from '#domain/project/state.ts';
import { readPage } from '#views/list.ts';
import { type ProjectRow, projectsOf } from '#views/projects.ts';
import type { App } from './app.ts';
import { forEachConcurrently } from './concurrency.ts';
import { allMeant } from './portfolio.ts';
import { notFound } from './problem.ts';

type Answered = Answer<'try-gate-model'>;
type Item = Answered['items'][number];

/** Projects that are read at the same time, and reads of the list for a page. */
const atOnce = 16;
const mostReads = 10;

const isUnderWay = ({ status }: Pick<ProjectRow, 'status'>) =>
  status === 'active' || status === 'on-hold' || status === 'closing';

export async function triedModel(app: App, office: OfficeState, asked: TryGateModel): Promise<Answered> {
  const model = asNextVersion(office, asked.model);
  const at = { office, now: app.ports.clock.now() };
  const { rows, cursor } = await projectsFollowing(app, office, asked);
  const tried = new Map<string, { readonly project: Project; readonly found: TriedOn }>();
  await forEachConcurrently(rows, atOnce, async ({ id }) => {
    const { state } = await app.states.current('project', id);
    if (state.id !== undefined) tried.set(id, { project: state, found: triedOn(state, model, at) });
  });
  const shown = rows.flatMap(({ id }) => tried.get(id) ?? []);
  const items = shown.filter(({ found }) => !asked.changesOnly || differs(found));
  const first = asked.cursor === undefined;
  return {
    ...(first && { of: await countFollowing(app, office, asked.model.id) }),
    counted: countTried(shown.map(({ found }) => found)),
    items: items.map(({ project, found }) => itemOf(project, found, false)),
    ...(cursor !== undefined && { cursor }),
  };
}

/** One project, which need not follow the model: whatever it has reached, with all criteria and at every gate. */
export async function triedOnOne(
  app: App,
  office: OfficeState,
  { model: draft, id }: { model: TryGateModel['model']; id: string },
): Promise<Answered> {
  const { state } = await app.states.current('project', id);
  if (state.id === undefined || state.office !== office.id) throw notFound('project');
  const model = asNextVersion(office, draft);
  const at = { office, now: app.ports.clock.now() };
  const found = triedOn(state, model, at);
  return { of: 1, counted: countTried([found]), items: [{ ...itemOf(state, found, true), gates: gatesOf(state, model, at) }] };
}

function gatesOf(project: Project, model: PublishedGateModel, at: Standpoint) {
  return atEveryGate(project, model, at).map(({ findings, ...gate }) => ({ ...gate, findings: [...findings] }));
}

function itemOf({ id: project, proposal, status, stage, model }: Project, found: TriedOn, all: boolean): Item {
  const { criteria, ...standing } = found;
  const changed = criteria.filter(({ change }) => change !== 'unchanged');
  return {
    ...{ project, title: proposal.title, status, stage, version: model?.version },
    ...standing,
    criteria: all ? [...criteria] : changed,
    unchanged: criteria.length - changed.length,
  };
}

async function projectsFollowing(app: App, { id = '' }: OfficeState, { model, limit, cursor: from }: TryGateModel) {
  const rows: ProjectRow[] = [];
  let cursor = from;
  for (let reads = 0; reads < mostReads && rows.length < limit; reads += 1) {
    const page = await readPage(app.ports.views, projectsOf(id), { limit: limit - rows.length, cursor });
    rows.push(...page.items.filter(row => row.gateModel === model.id && isUnderWay(row)));
    cursor = page.cursor;
    if (cursor === undefined) break;
  }
  return { rows, cursor };
}

async function countFollowing(app: App, { id = '' }: OfficeState, model: string): Promise<number> {
  const rows = await allMeant(app, { question: { office: id }, saying: { model } });
  return rows.filter(isUnderWay).length;
}
