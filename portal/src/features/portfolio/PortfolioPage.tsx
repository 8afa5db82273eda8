/** The portfolio: what all projects that match come to, and these as a table, in groups, on a board, on a timeline, by what they wait for or in pictures. What is shown stands in the address. */
import { Button, Text } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import type { ProjectRow } from '#api/answers/lists.ts';
import type { PortfolioAnswer } from '#api/answers/portfolio.ts';
import type { PortfolioGrouping } from '#domain/project/portfolio/groups.ts';
import { type OrderByColumn, ordered, orderOf } from '#domain/project/portfolio/order.ts';
import { AboutFiles } from '../../shared/about-files.ts';
import { useAddress } from '../../shared/address.ts';
import { usePortfolio } from '../../shared/api/portfolio.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { useIsUsable } from '../../shared/is-usable.ts';
import { NotSetUp } from '../../shared/parts/NotSetUp.tsx';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { columnsFor, usualColumns } from './columns.tsx';
import { Filters } from './Filters.tsx';
import { type Names, useNames } from './names.ts';
import { ReadingAll, useAllRows } from './ReadAll.tsx';
import { Shown } from './Shown.tsx';
import { ShownAs } from './ShownAs.tsx';
import { TakeAway } from './TakeAway.tsx';
import { Totals } from './Totals.tsx';
import { aboutPortfolio } from './take-away.ts';
import { Views } from './Views.tsx';
import {
  changed,
  columnsIn,
  filterOf,
  groupingOf,
  isFiltered,
  orderIn,
  type Shape,
  searchOf,
  shapeOf,
  unfiltered,
  type View,
  viewIn,
} from './view.ts';

const Pictures = lazy(async () => ({ default: (await import('./Pictures.tsx')).Pictures }));

const noStages: PortfolioAnswer['stages'] = [];

/** What the address asks for, and what the server says of it. */
function usePortfolioShown() {
  const { office } = useCurrentUser();
  const { query, change: changeAddress } = useAddress();
  const view = useMemo(() => viewIn(query), [query]);
  const shape = shapeOf(view);
  const grouping = groupingShown(shape, view);
  const order = orderIn(view);
  const filter = { ...filterOf(office.id, view), ...(order && { order }) };
  const portfolio = usePortfolio(filter, grouping);
  const names = useNames(portfolio.data?.stages ?? noStages);
  const show = (next: View) => changeAddress(now => searchOf(next, now));
  const change = (says: View) => changeAddress(now => searchOf(changed(viewIn(now), says), now));
  return { view, shape, grouping, order, filter, portfolio, names, show, change };
}

/** A board has the stages as its columns; a table is grouped by what the address says. */
function groupingShown(shape: Shape, view: View): PortfolioGrouping | undefined {
  if (shape === 'board') return 'stage';
  return shape === 'table' ? groupingOf(view) : undefined;
}

export function PortfolioPage() {
  const { office, me, nameOf } = useCurrentUser();
  const { view, shape, grouping, order, filter, portfolio, names, show, change } = usePortfolioShown();
  const all = useAllRows(filter);
  const every = columnsFor(names);
  const shown = columnsIn(view) ?? usualColumns;
  const columns = every.filter(({ id }) => id === 'title' || shown.includes(id));
  const inOrder = (rows: readonly ProjectRow[]) => inOrderOf(rows, order, names);
  const matching = portfolio.data?.sums.projects;
  const about = aboutPortfolio({ office: office.name, view, names, columns: every, person: nameOf(me.id) });
  return (
    <AboutFiles value={about}>
      <Page
        title={t('Portfolio')}
        intro={office.name}
        actions={
          <>
            <LinkButton to="/benefits" variant="default">
              {t('Benefits')}
            </LinkButton>
            <LinkButton to="/scores" variant="default">
              {t('Another scoring model')}
            </LinkButton>
            <TakeAway all={all} columns={columns} inOrder={inOrder} disabled={!matching} />
          </>
        }
      >
        <Text className="print-only" size="sm">
          {about.slice(1).join('. ')}
        </Text>
        <Filters view={view} change={change} names={names} departments={portfolio.data?.departments ?? []}>
          <Views view={view} show={show} office={portfolio.data?.views ?? []} own={portfolio.data?.ownViews} />
        </Filters>
        {portfolio.error && <ErrorAlert error={portfolio.error} retry={() => void portfolio.refetch()} />}
        {!portfolio.error && <Totals sums={portfolio.data?.sums} currency={office.currency} view={view} />}
        <ShownAs view={view} change={change} columns={every} />
        <ReadingAll of={all} total={matching} />
        {matching === 0 ? (
          <NoProject view={view} show={show} />
        ) : shape === 'pictures' ? (
          <Suspense fallback={<Loading what={t('Drawing the pictures')} />}>
            <Pictures all={all} stageName={names.stages} lookInto={says => change({ as: '', ...says })} />
          </Suspense>
        ) : (
          <Shown
            {...{ view, change, shape, filter, columns, names, office: office.id }}
            groups={grouping && portfolio.data?.groups}
            grouping={grouping}
          />
        )}
      </Page>
    </AboutFiles>
  );
}

function inOrderOf(rows: readonly ProjectRow[], order: OrderByColumn | undefined, names: Names): readonly ProjectRow[] {
  return ordered(rows, order ? orderOf(order) : { by: 'proposed', descending: true }, names);
}

function NoProject({ view, show }: { view: View; show: (view: View) => void }) {
  const usable = useIsUsable();
  if (!isFiltered(view)) {
    if (!usable) return <NotSetUp title={t('There are no projects here yet.')} />;
    return (
      <Empty title={t('There are no projects here yet.')}>
        <Text>
          {t('Whatever is proposed stands here from its first day. Projects that are under way already come in with a file.')}
        </Text>
      </Empty>
    );
  }
  return (
    <Empty title={t('No project matches.')}>
      <Button variant="default" onClick={() => show(unfiltered(view))}>
        {t('Show unfiltered')}
      </Button>
    </Empty>
  );
}
