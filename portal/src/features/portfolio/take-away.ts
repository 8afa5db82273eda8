/** What a file of the portfolio says about itself: the office, what was filtered, in which order, and as of when. */
import { orderOf, portfolioColumns } from '#domain/project/portfolio/order.ts';
import { moment } from '../../shared/format.ts';
import { t, withinSentence } from '../../shared/text.ts';
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
    t('Portfolio of {office}', { office }),
    filters.length === 0 ? t('All projects') : t('Only: {filters}', { filters: filters.join('; ') }),
    descending ? t('In the order of: {label}, largest or last first', { label }) : t('In the order of: {label}', { label }),
    t('As of {toISOString}, for {person}', { toISOString: moment(new Date().toISOString()), person }),
  ];
}

const groupings = ['status', 'stage', 'department', 'category', 'confidence', 'model', 'sponsor', 'manager'] as const;

export function filtersInWords(view: View, names: Names): readonly string[] {
  const without = groupingOf({ group: view.without });
  return [
    ...groupings.flatMap(part =>
      view[part] === undefined
        ? []
        : [t('{grouping} is {group}', { grouping: withinSentence(groupingLabels[part]), group: names.group(part, view[part]) })],
    ),
    ...(view.q === undefined ? [] : [t('with the words “{q}”', { q: view.q })]),
    ...(view.alerts === 'yes' ? [t('with alerts')] : []),
    ...(view.of === 'me' ? [t('sponsored or managed by the reader')] : []),
    ...(without ? [withinSentence(names.group(without, undefined))] : []),
  ];
}
