/**
 * The portfolio of an office as a whole: its projects filtered by anything that they say, in an order by any column, and what they come to. Every row of the list that
 * leads to the answer is read once for it; the lists that lead there by stage, status, alerts, words and person keep that few.
 */
import { setImmediate as othersFirst } from 'node:timers/promises';
import * as z from 'zod';
import type { ProjectsQuery } from '#api/requests/lists.ts';
import { gateModelOf, nameOf, type OfficeState } from '#domain/office/state.ts';
import type { PortfolioNames } from '#domain/project/portfolio/entry.ts';
import { isInPortfolio, type PortfolioFilter } from '#domain/project/portfolio/groups.ts';
import { comparePlaces, orderOf, type Place, type PortfolioOrder, placeOf } from '#domain/project/portfolio/order.ts';
import { findProjects, type ProjectQuestion } from '#views/find-projects.ts';
import { ForeignCursor, type Page, type PageQuery } from '#views/list.ts';
import type { ProjectRow } from '#views/projects.ts';
import type { App } from './app.ts';

export interface StageName {
  readonly id: string;
  readonly name: string;
}

/** The stages of the newest versions of all gate models, the default one first; one that several share stands once. */
export function stageNames(office: OfficeState): readonly StageName[] {
  const ids = Object.keys(office.gateModels);
  const inOrder = [...ids.filter(id => id === office.defaultModel), ...ids.filter(id => id !== office.defaultModel)];
  const stages = inOrder.flatMap(id => gateModelOf(office, id)?.stages ?? []);
  return [...new Map(stages.map(({ id, name }) => [id, { id, name }])).values()];
}

export function portfolioNames(office: OfficeState): PortfolioNames {
  const stages = stageNames(office);
  const places = new Map(stages.map(({ id }, place) => [id, place]));
  return {
    person: id => nameOf(office, id),
    model: id => gateModelOf(office, id)?.name ?? id,
    stage: id => stages.find(stage => stage.id === id)?.name ?? id,
    stagePlace: id => places.get(id) ?? stages.length,
  };
}

type Asked = Omit<ProjectsQuery, 'office' | 'order' | 'limit' | 'cursor'>;

/** What a query asks for, in the words of the lists. */
export function askedOf(office: string, asked: Asked, person: string): PortfolioQuestion {
  const { stage, status, alerts, q: text, of, ...saying } = asked;
  const question = { office, stage, status, text, alerts: alerts === 'yes', person: of === 'me' ? person : undefined };
  return { question, saying };
}

export interface PageAsked {
  readonly office: OfficeState;
  readonly asked: Asked;
  readonly order: ProjectsQuery['order'];
  /** Who asks. */
  readonly person: string;
}

/**
 * A page of the projects that are asked for. In the order of a list, and with no more asked than lists lead to, it reads what it shows; in the order of a column, or by what
 * no list leads to, it reads all that are meant.
 */
export async function portfolioPage(
  app: App,
  { office, asked, order, person }: PageAsked,
  page: PageQuery,
): Promise<Page<ProjectRow>> {
  const { question, saying } = askedOf(office.id ?? '', asked, person);
  const byColumn = order !== undefined && order !== 'submitted' && order !== 'news';
  const byNews = order === 'news';
  if (!byColumn && Object.values(saying).every(value => value === undefined))
    return findProjects(app.ports.views, { ...question, byNews }, page);
  const by = byColumn ? orderOf(order) : { by: byNews ? ('changed' as const) : ('proposed' as const), descending: true };
  const rows = await allMeant(app, { question, saying });
  return pageInOrder(rows, { ...by, names: portfolioNames(office) }, page);
}

export interface PortfolioQuestion {
  readonly question: ProjectQuestion;
  readonly saying: PortfolioFilter;
}

/** Every project that is meant, the newest first or by their latest news, as the list that leads there has them. */
export async function allMeant({ ports: { views } }: App, { question, saying }: PortfolioQuestion): Promise<ProjectRow[]> {
  const rows: ProjectRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await findProjects(views, question, { limit: 200, cursor });
    for (const row of page.items) if (isInPortfolio(row, saying)) rows.push(row);
    cursor = page.cursor;
    await othersFirst();
  } while (cursor !== undefined);
  return rows;
}

/** A page in an order; its cursor is the place of its last row, so that what moves meanwhile makes no row come twice. */
export function pageInOrder(
  rows: readonly ProjectRow[],
  { by, descending, names }: PortfolioOrder & { readonly names: PortfolioNames },
  { limit, cursor }: PageQuery,
): Page<ProjectRow> {
  const order = `${descending ? '-' : ''}${by}`;
  const after = cursor === undefined ? undefined : placeIn(cursor, order);
  const placed = rows
    .map(row => ({ row, place: placeOf(row, by, names) }))
    .filter(({ place }) => after === undefined || comparePlaces(after, place, descending) < 0)
    .sort((left, right) => comparePlaces(left.place, right.place, descending));
  const shown = placed.slice(0, limit);
  const last = shown.at(-1);
  const rest = placed.length > shown.length && last !== undefined;
  return { items: shown.map(({ row }) => row), ...(rest && { cursor: cursorOf(order, last.place) }) };
}

const cursorSchema = z.tuple([
  z.string(),
  z.strictObject({ value: z.union([z.string(), z.number()]).optional(), proposed: z.string(), id: z.string() }),
]);

function cursorOf(order: string, place: Place): string {
  return Buffer.from(JSON.stringify([order, place])).toString('base64url');
}

function placeIn(cursor: string, order: string): Place {
  try {
    const [of, place] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (of === order) return place;
  } catch (fault) {
    throw new ForeignCursor('projects in an order', fault);
  }
  throw new ForeignCursor('projects in an order', undefined);
}
