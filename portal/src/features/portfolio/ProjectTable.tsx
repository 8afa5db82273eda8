/** Projects page by page in a table whose heads order it; the server orders, so that the first rows are the first of all. */
import { Box, Checkbox, Stack } from '@mantine/core';
import type { ProjectRow } from '#api/answers/lists.ts';
import { orderOf } from '#domain/project/portfolio/order.ts';
import { type ProjectFilter, rowsOf, useProjects } from '../../shared/api/lists.ts';
import { t } from '../../shared/text.ts';
import { DataTable, type TableOrder } from '../../shared/ui/DataTable.tsx';
import { More } from '../../shared/ui/More.tsx';
import { ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import type { PortfolioTableColumn } from './columns.tsx';
import { orderAfter, orderIn, type View } from './view.ts';

/** Which projects are chosen for something that is done with several at once. */
export interface Chosen {
  readonly has: (project: string) => boolean;
  readonly set: (rows: readonly ProjectRow[], chosen: boolean) => void;
}

export interface TableProps {
  readonly caption: string;
  readonly filter: ProjectFilter;
  readonly aPage: number;
  readonly columns: readonly PortfolioTableColumn[];
  readonly view: View;
  readonly change: (says: View) => void;
  readonly chosen?: Chosen | undefined;
}

export function ProjectTable({ caption, filter, aPage, columns, view, change, chosen }: TableProps) {
  const projects = useProjects(filter, aPage);
  const rows = rowsOf(projects.data);
  if (projects.isPending) return <Loading what={t('Reading the portfolio')} />;
  const shown: readonly Column<ProjectRow>[] = chosen ? [chooser(rows, chosen), ...columns] : columns;
  return (
    <Stack gap="xs">
      {projects.error && <ErrorAlert error={projects.error} retry={() => void projects.refetch()} />}
      <Box aria-busy={projects.isPlaceholderData} style={{ opacity: projects.isPlaceholderData ? 0.6 : 1, minWidth: 0 }}>
        <DataTable
          caption={caption}
          columns={shown}
          rows={rows}
          keyOf={row => row.id}
          order={tableOrder({ columns, view, change })}
        />
      </Box>
      {projects.data && <More of={projects} shown={rows.length} what={t('projects')} />}
    </Stack>
  );
}

function tableOrder({ columns, view, change }: Pick<TableProps, 'columns' | 'view' | 'change'>): TableOrder {
  const order = orderIn(view);
  const { by, descending } = order ? orderOf(order) : { by: undefined, descending: false };
  const idOf = (label: string) => columns.find(column => column.label === label)?.id ?? 'title';
  return {
    by: columns.find(({ id }) => id === by)?.label ?? '',
    descending,
    columns: columns.map(({ label }) => label),
    choose: label => change({ order: orderAfter(view, idOf(label)) }),
  };
}

function chooser(rows: readonly ProjectRow[], { has, set }: Chosen): Column<ProjectRow> {
  const all = rows.length > 0 && rows.every(({ id }) => has(id));
  return {
    label: t('Chosen'),
    head: (
      <Checkbox
        aria-label={t('Choose all that are shown')}
        checked={all}
        indeterminate={!all && rows.some(({ id }) => has(id))}
        onChange={event => set(rows, event.currentTarget.checked)}
      />
    ),
    show: row => (
      <Checkbox
        aria-label={t('Choose {title}', { title: row.title })}
        checked={has(row.id)}
        onChange={event => set([row], event.currentTarget.checked)}
      />
    ),
  };
}
