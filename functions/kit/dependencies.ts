/** What the projects of an office wait for, put together when it is asked for: their open dependencies from one list, their titles and days from that of the projects. */
import * as z from 'zod';
import type { DependencyView } from '#api/answers/portfolio.ts';
import type { OpenDependency } from '#domain/project/portfolio/dependencies.ts';
import { type PlacedDependency, standingsTogether } from '#domain/project/portfolio/dependency-standings.ts';
import { type DependencyRow, dependenciesOf } from '#views/dependencies.ts';
import { ForeignCursor, type Page, type PageQuery, readPage } from '#views/list.ts';
import type { App } from './app.ts';
import { addOfOtherOffices, type Seen } from './givers.ts';
import { allMeant, type PortfolioQuestion } from './portfolio.ts';

interface Asked extends PortfolioQuestion {
  readonly person: string;
}

/** Those of which the project that needs something, or the one that gives it, is among the projects that are asked for. */
export async function dependenciesAsked(app: App, { question, saying, person }: Asked) {
  const rows = await allRows(app, question.office);
  if (rows.length === 0) return { items: [], cycles: [] };
  const everyProject = await allMeant(app, { question: { office: question.office }, saying: {} });
  const meant = isEverything({ question, saying }) ? everyProject : await allMeant(app, { question, saying });
  const matching = new Set(meant.map(({ id }) => id));
  const seen = new Map<string, Seen>(everyProject.map(row => [row.id, row]));
  await addOfOtherOffices(app, { rows, seen, person });
  const placed = rows.flatMap(({ project, dependencies }) =>
    seen.has(project) ? dependencies.map(one => placedIn(one as OpenDependency, project, seen)) : [],
  );
  const standings = standingsTogether(placed, app.ports.clock.now());
  const named = (id: string) => ({ project: id, title: seen.get(id)?.title ?? id });
  const items = placed
    .filter(({ taker, giver = '' }) => matching.has(taker) || matching.has(giver))
    .map((one): DependencyView => {
      const { chain, ...standing } = standings.of(one.id);
      const { taker, giver, giverNow, from, ...rest } = one;
      const end = (id: string) => shownEnd(id, { seen, matching });
      return {
        ...rest,
        taker: end(taker),
        giver: giver !== undefined && giverNow !== undefined ? end(giver) : { title: from, matches: false },
        ...standing,
        ...(chain && { chain: chain.map(node => ('project' in node ? named(node.project) : { title: node.words })) }),
      };
    });
  const cycles = standings.cycles.filter(ids => ids.some(id => matching.has(id))).map(ids => ids.map(named));
  return { items, cycles, placeOf: (id: string) => seen.get(id)?.submittedAt ?? '' };
}

async function allRows({ ports: { views } }: App, office: string): Promise<DependencyRow[]> {
  const rows: DependencyRow[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<DependencyRow> = await readPage(views, dependenciesOf(office), { limit: 200, cursor });
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}

function isEverything({ question: { office: _, ...question }, saying }: PortfolioQuestion): boolean {
  return [...Object.values(question), ...Object.values(saying)].every(value => value === undefined || value === false);
}

function placedIn(one: OpenDependency, taker: string, seen: ReadonlyMap<string, Seen>): PlacedDependency {
  const giver = one.giver === undefined ? undefined : seen.get(one.giver);
  return { ...one, id: `${taker} ${one.entry}`, taker, giverNow: giver && { status: giver.status, end: giver.end } };
}

interface Shown {
  readonly seen: ReadonlyMap<string, Seen>;
  readonly matching: ReadonlySet<string>;
}

function shownEnd(project: string, { seen, matching }: Shown): DependencyView['taker'] {
  const { title = project, status, end } = seen.get(project) ?? {};
  return { project, title, status, end, matches: matching.has(project) };
}

const cursorSchema = z.tuple([z.string(), z.string(), z.int(), z.int()]);
type Place = z.output<typeof cursorSchema>;

/** A page of them: by the project that needs something, the newest first, and of a project in the order in which they came. */
export async function pageOfDependencies(
  { items, placeOf = () => '' }: Awaited<ReturnType<typeof dependenciesAsked>>,
  { limit, cursor }: PageQuery,
): Promise<Page<DependencyView>> {
  const after = cursor === undefined ? undefined : placeIn(cursor);
  const placed = items
    .map(item => ({ item, place: placeFrom(item, placeOf) }))
    .filter(({ place }) => after === undefined || compared(place, after) > 0)
    .sort((left, right) => compared(left.place, right.place));
  const shown = placed.slice(0, limit);
  const last = shown.at(-1);
  const rest = placed.length > shown.length && last !== undefined;
  return {
    items: shown.map(({ item }) => item),
    ...(rest && { cursor: Buffer.from(JSON.stringify(last.place)).toString('base64url') }),
  };
}

function placeFrom({ taker: { project = '' }, kind, entry }: DependencyView, placeOf: (id: string) => string): Place {
  return [placeOf(project), project, kind === 'need' ? 0 : 1, Number(entry.slice(1))];
}

function compared(left: Place, right: Place): number {
  for (const [index, mine] of left.entries()) {
    const other = right[index] ?? 0;
    if (mine === other) continue;
    const newestFirst = index < 2 ? -1 : 1;
    return (mine < other ? -1 : 1) * newestFirst;
  }
  return 0;
}

function placeIn(cursor: string): Place {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (fault) {
    throw new ForeignCursor('dependencies', fault);
  }
}
