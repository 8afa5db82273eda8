/** The projects that match: as a table, in groups, on the board, on the timeline or by what they wait for; with what can be done with several of them at once. */
import { lazy, Suspense, useRef } from 'react';
import type { PortfolioAnswer } from '#api/answers/portfolio.ts';
import type { PortfolioGrouping } from '#domain/project/portfolio/groups.ts';
import type { ProjectFilter } from '../../shared/api/lists.ts';
import { t } from '../../shared/text.ts';
import { Loading } from '../../shared/ui/states.tsx';
import { Board } from './Board.tsx';
import { useChosen } from './chosen.ts';
import type { PortfolioTableColumn } from './columns.tsx';
import { Groups } from './Groups.tsx';
import type { Names } from './names.ts';
import { ProjectTable } from './ProjectTable.tsx';
import type { Shape, View } from './view.ts';

const Timeline = lazy(async () => ({ default: (await import('./Timeline.tsx')).Timeline }));
const Dependencies = lazy(async () => ({ default: (await import('./dependencies/Dependencies.tsx')).Dependencies }));
const Bulk = lazy(async () => ({ default: (await import('./Bulk.tsx')).Bulk }));

interface ShownProps {
  readonly view: View;
  readonly change: (says: View) => void;
  readonly shape: Shape;
  readonly filter: ProjectFilter;
  readonly columns: readonly PortfolioTableColumn[];
  readonly names: Names;
  readonly office: string;
  readonly groups: PortfolioAnswer['groups'] | undefined;
  readonly grouping: PortfolioGrouping | undefined;
}

/** Rows of the table, until the reader asks for more. */
const aPage = 100;

export function Shown({ shape, groups, grouping, filter, office, names, ...table }: ShownProps) {
  const { chosen, projects, clear } = useChosen();
  const list = useRef<HTMLDivElement>(null);
  const chooseNone = () => {
    clear();
    list.current?.focus();
  };
  if (shape === 'timeline')
    return (
      <Suspense fallback={<Loading what={t('Drawing the timeline')} />}>
        <Timeline filter={filter} />
      </Suspense>
    );
  if (shape === 'dependencies')
    return (
      <Suspense fallback={<Loading what={t('Reading the dependencies')} />}>
        <Dependencies filter={filter} />
      </Suspense>
    );
  if (grouping && !groups) return <Loading what={t('Making groups')} />;
  if (shape === 'board' && groups) return <Board groups={groups} office={office} names={names} view={table.view} />;
  return (
    <>
      {projects.length > 0 && (
        <Suspense>
          <Bulk projects={projects} clear={chooseNone} />
        </Suspense>
      )}
      <div ref={list} tabIndex={-1} style={{ outline: 'none' }}>
        {grouping && groups ? (
          <Groups {...table} key={grouping} groups={groups} by={grouping} office={office} names={names} chosen={chosen} />
        ) : (
          <ProjectTable {...table} caption={t('Projects')} filter={filter} aPage={aPage} chosen={chosen} />
        )}
      </div>
    </>
  );
}
