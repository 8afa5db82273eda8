/**
 * The projects of an office under two scoring models, from the rows of its list: pages of 200 projects, and no stream of any project. Places depend on
 * all projects, so a page of the answer reads them all: 50 reads for 10,000 projects.
 */
import type { Answer } from '#api/answers.ts';
import { dimensionsOf, type FrozenModel } from '#domain/call/frozen-model.ts';
import { type MeantModel, modelAsked, type Rescore } from '#domain/call/rescoring/asked.ts';
import { type RatedProject, ratedBy } from '#domain/call/rescoring/portfolio.ts';
import { type Rescored, rescored } from '#domain/call/rescoring/rescored.ts';
import type { OfficeState } from '#domain/office/state.ts';
import type { Fault } from '#domain/scoring/fault.ts';
import type { Cell } from '#imports/write-csv.ts';
import { readPage } from '#views/list.ts';
import { type ProjectRow, projectsOf } from '#views/projects.ts';
import type { App } from './app.ts';
import type { Table } from './csv.ts';
import { ProblemError, problem } from './problem.ts';

type Answered = Answer<'rescore'>;
type Row = Answered['items'][number];

/** The whole, of which a page is answered and a table made. */
interface Whole {
  readonly answer: Omit<Answered, 'items' | 'next'>;
  readonly rows: readonly Row[];
}

export async function rescoredIn(app: App, office: OfficeState, asked: Rescore): Promise<Whole> {
  const [before, after] = [meant(office, asked, 'before'), meant(office, asked, 'after')];
  const projects = await projectsWith(app, office, asked.statuses);
  const rated = projects.map(ratedProject);
  const titles = new Map(projects.map(({ id, title }) => [id, title]));
  const names = namesIn([before.model, after.model]);
  const moves = rescored(office, [before.model, after.model], rated);
  const by = (source: 'panel' | 'claim' | undefined) => rated.filter(project => ratedBy(project) === source).length;
  return {
    answer: {
      before: aboutModel(before),
      after: aboutModel(after),
      counted: {
        panel: by('panel'),
        claim: by('claim'),
        unrated: by(undefined),
        moved: moves.filter(move => move.before !== move.after).length,
      },
    },
    rows: moves.map(move => rowOf(move, { title: titles.get(move.project) ?? move.project, names })),
  };
}

export function pageOf({ answer, rows }: Whole, { from, limit }: Pick<Rescore, 'from' | 'limit'>): Answered {
  const next = from + limit;
  return { ...answer, items: rows.slice(from, next), ...(next < rows.length && { next }) };
}

function meant(office: OfficeState, asked: Rescore, which: 'before' | 'after'): MeantModel {
  const { value, fault } = modelAsked(office, asked[which], which);
  if (fault) throw refusedModel(fault);
  return value;
}

function refusedModel({ field, message }: Fault): ProblemError {
  return new ProblemError(problem(400, 'invalid-request', `${field}: ${message}`, [{ field, reason: message }]));
}

const pageSize = 200;

async function projectsWith(app: App, { id = '' }: OfficeState, statuses: Rescore['statuses']): Promise<ProjectRow[]> {
  const found: ProjectRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await readPage(app.ports.views, projectsOf(id), { limit: pageSize, cursor });
    found.push(...page.items.filter(({ status }) => statuses.includes(status)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}

/** What a proposal does not say about a goal is missing here, although intake takes it for nothing. */
function ratedProject({ id: project, rated: panel, goals = [] }: ProjectRow): RatedProject {
  const claims = goals.filter(({ unsaid }) => !unsaid);
  return { project, claims, ...(panel && { panel }) };
}

function aboutModel({ model: { id, version, name, scoring }, draft }: MeantModel): Answered['before'] {
  return { id, version, name, method: scoring.method, draft };
}

/** Of both models; a goal that both have is called as the other one calls it. */
function namesIn(models: readonly FrozenModel[]): ReadonlyMap<string, string> {
  return new Map(models.flatMap(model => dimensionsOf(model).map(({ id, name }) => [id, name] as const)));
}

interface Naming {
  readonly title: string;
  readonly names: ReadonlyMap<string, string>;
}

function rowOf({ scores, byGoal, apartFor, ...move }: Rescored, { title, names }: Naming): Row {
  const named = (dimension: string) => ({ dimension, name: names.get(dimension) ?? dimension });
  const [scoreBefore, scoreAfter] = scores;
  return {
    ...move,
    title,
    ...{ scoreBefore, scoreAfter },
    byDimension: byGoal.map(({ goal, change }) => ({ ...named(goal), change })),
    missing: apartFor.map(named),
  };
}

/** A row for each project, all of them, with a column for what each goal adds more or less. */
export function rescoredTable({ answer: { before, after }, rows }: Whole): Table {
  const goals = new Map(rows.flatMap(({ byDimension }) => byDimension.map(({ dimension, name }) => [dimension, name] as const)));
  const called = ({ name, version, draft }: Answered['before']) => `${name}, version ${version}${draft ? ', tried' : ''}`;
  const head: Cell[] = [
    ...['project', 'title', 'rated by', `place: ${called(before)}`, `place: ${called(after)}`, 'places gained'],
    ...['score before', 'score after', 'change of score'],
    ...[...goals.values()].map(name => `${name} adds more or less`),
    'missing or failed',
  ];
  const cells = ({ byDimension, missing, ...row }: Row): Cell[] => [
    ...[row.project, row.title, row.by, row.before ?? undefined, row.after ?? undefined, row.gained ?? undefined],
    ...[rounded(row.scoreBefore), rounded(row.scoreAfter), rounded(row.scoreChange)],
    ...[...goals.keys()].map(goal => rounded(byDimension.find(({ dimension }) => dimension === goal)?.change)),
    missing.map(({ name }) => name).join('; '),
  ];
  return { name: 'projects under another scoring model', rows: [head, ...rows.map(cells)] };
}

/** Six places: what is beyond is rounding of the arithmetic. */
const rounded = (value: number | null | undefined) =>
  value === null || value === undefined ? undefined : Number(value.toFixed(6));
