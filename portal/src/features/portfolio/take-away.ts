/** What a file of the portfolio says about itself: the office, what was filtered, in which order, and as of when. */
import { orderOf, portfolioColumns } from '#domain/project/portfolio/order.ts';
import { moment } from '../../shared/format.ts';
import type { PortfolioTableColumn } from './columns.tsx';
import { groupingLabels, type Names } from './names.ts';
import { groupingOf, orderIn, type View } from './view.ts';

interface AboutParts {
  readonly office: string;
  readonly view: View;
  readonly names: Names;
  readonly columns: readonly PortfolioTableColumn[];
  readonly person: string;
}

/** A line each: whose portfolio, which projects, in which order, when and by whom. */
export function aboutPortfolio({ office, view, names, columns, person }: AboutParts): readonly string[] {
  const filters = filtersInWords(view, names);
  const order = orderIn(view);
  const { by, descending } = order ? orderOf(order) : { by: 'proposed' as const, descending: true };
  const label = columns.find(({ id }) => id === by)?.label ?? portfolioColumns.find(column => column === by);
  return [
    `Portfolio of ${office}`,
    filters.length === 0 ? 'All projects' : `Only: ${filters.join('; ')}`,
    `In the order of: ${label}${descending ? ', largest or last first' : ''}`,
    `As of ${moment(new Date().toISOString())}, for ${person}`,
  ];
}

const groupings = ['status', 'stage', 'department', 'category', 'confidence', 'model', 'sponsor', 'manager'] as const;

export function filtersInWords(view: View, names: Names): readonly string[] {
  const without = groupingOf({ group: view.without });
  return [
    ...groupings.flatMap(part =>
      view[part] === undefined ? [] : [`${groupingLabels[part].toLowerCase()} is ${names.group(part, view[part])}`],
    ),
    ...(view.q === undefined ? [] : [`with the words “${view.q}”`]),
    ...(view.alerts === 'yes' ? ['with alerts'] : []),
    ...(view.of === 'me' ? ['sponsored or managed by the reader'] : []),
    ...(without ? [names.group(without, undefined).toLowerCase()] : []),
  ];
}
