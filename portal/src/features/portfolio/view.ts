/** What the portfolio shows and how, as it stands in the address: it can be sent to others, kept under a name, and is still there when the reader comes back. */
import { type ViewPart, viewParts } from '#domain/office/portfolio-views/parts.ts';
import { type PortfolioGrouping, portfolioGroupings } from '#domain/project/portfolio/groups.ts';
import { type OrderByColumn, orderOf, type PortfolioColumn, portfolioColumns } from '#domain/project/portfolio/order.ts';
import { words } from '#domain/scoring/words.ts';
import type { ProjectFilter } from '../../shared/api/lists.ts';

/** By the names of the address; what is not said is absent. */
export type View = { readonly [P in ViewPart]?: string | undefined };

export const shapes = ['table', 'board', 'timeline', 'dependencies', 'pictures'] as const;
export type Shape = (typeof shapes)[number];

/** What filters, of everything that a view says. */
const filters = [
  ...(['stage', 'status', 'alerts', 'q', 'of', 'department', 'category', 'confidence', 'model', 'sponsor', 'manager'] as const),
  'without',
] as const satisfies readonly ViewPart[];

export function viewIn(search: URLSearchParams): View {
  return Object.fromEntries(viewParts.flatMap(part => (search.get(part) ? [[part, search.get(part)]] : [])));
}

/** The address of a view; other names that stand in the address stay. */
export function searchOf(view: View, before = new URLSearchParams()): URLSearchParams {
  const search = new URLSearchParams(before);
  for (const part of viewParts) {
    const says = view[part];
    if (says === undefined || says === '') search.delete(part);
    else search.set(part, says);
  }
  return search;
}

/** A view with something changed; an empty text takes it away. */
export function changed(view: View, says: View): View {
  return viewIn(searchOf({ ...view, ...says }));
}

/** The same columns, order and shape without any filter. */
export function unfiltered(view: View): View {
  return changed(view, Object.fromEntries(filters.map(filter => [filter, ''])));
}

export function isFiltered(view: View): boolean {
  return filters.some(filter => view[filter] !== undefined);
}

const oneOf = <T extends string>(known: readonly T[], said: string | undefined): T | undefined => known.find(one => one === said);

export function shapeOf({ as }: View): Shape {
  return oneOf(shapes, as) ?? 'table';
}

export function groupingOf({ group }: View): PortfolioGrouping | undefined {
  return oneOf(portfolioGroupings, group);
}

/** As the address says; undefined when nothing is said: the newest first. */
export function orderIn({ order }: View): OrderByColumn | undefined {
  return portfolioColumns.includes(order?.replace(/^-/, '') as PortfolioColumn) ? (order as OrderByColumn) : undefined;
}

/** Columns that are largest first when they are chosen: figures, of which people look for the most. */
const largestFirst: ReadonlySet<PortfolioColumn> = new Set([
  ...(['score', 'cost', 'cost-grows', 'end-slips', 'alerts', 'musts', 'high-risks', 'proposed', 'changed'] as const),
]);

/** The order once a column is chosen: the other way round when it was that already. */
export function orderAfter(view: View, column: PortfolioColumn): OrderByColumn {
  const now = orderIn(view);
  const { by, descending } = now ? orderOf(now) : { by: undefined, descending: false };
  const turned = by === column ? !descending : largestFirst.has(column);
  return turned ? `-${column}` : column;
}

/** The columns that the address names, in their order; undefined when it names none. */
export function columnsIn({ columns }: View): readonly PortfolioColumn[] | undefined {
  if (columns === undefined) return undefined;
  const named = columns.split(',');
  return portfolioColumns.filter(column => named.includes(column));
}

/** What is asked of the server: only what means something to it. */
export function filterOf(office: string, view: View): ProjectFilter {
  const { q = '', alerts, of, without } = view;
  return {
    ...Object.fromEntries(portfolioGroupings.flatMap(part => (view[part] === undefined ? [] : [[part, view[part]]]))),
    office,
    ...(alerts === 'yes' && { alerts }),
    ...(of === 'me' && { of }),
    ...(words(q).length > 0 && { q: q.trim() }),
    ...(oneOf(portfolioGroupings, without) && { without }),
  };
}

/** How a group is asked for: by what it says, or that it says nothing. */
export function withGroup(view: View, grouping: PortfolioGrouping, value: string | undefined): View {
  return changed(view, { group: '', ...(value === undefined ? { without: grouping } : { [grouping]: value }) });
}
