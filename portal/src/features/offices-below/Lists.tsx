/** Projects, alerts, what waits and reports of the offices below, one list at a time; each is taken away whole. */
import { Group, NativeSelect } from '@mantine/core';
import type { AlertBelow, DutyBelow, ProjectBelow, ReportBelow } from '#api/answers/offices-below.ts';
import { useAddress } from '../../shared/address.ts';
import { rowsOf } from '../../shared/api/lists.ts';
import { alertKey, dutyKey } from '../../shared/api/row-keys.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { SaveAllCsv } from '../../shared/parts/SaveAllCsv.tsx';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { type Column, tableData } from '../../shared/ui/table-data.ts';
import { type BelowFilter, everyRowBelow, useBelow } from './api.ts';
import { alertColumns, dutyColumns, projectColumns, reportColumns } from './columns.tsx';

interface ListProps<Row> {
  readonly what: string;
  readonly name: 'projects' | 'alerts' | 'duties' | 'reports';
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly filter: BelowFilter;
  readonly none: string;
}

const lists = [
  { value: 'projects', label: t('Projects') },
  { value: 'alerts', label: t('Alerts') },
  { value: 'duties', label: t('Late') },
  { value: 'reports', label: t('Missed reports') },
] as const;

export function Lists({ of, title }: { of: string | undefined; title: string }) {
  const { query, set } = useAddress();
  const shown = lists.find(({ value }) => value === query.get('list'))?.value ?? 'projects';
  return (
    <Section id="lists" title={title}>
      <Group className="no-print" mb="sm">
        <NativeSelect
          label={t('Which list')}
          value={shown}
          onChange={event => set({ list: event.currentTarget.value })}
          data={lists.map(entry => ({ ...entry }))}
        />
      </Group>
      <Shown list={shown} of={of} />
    </Section>
  );
}

function Shown({ list, of }: { list: (typeof lists)[number]['value']; of: string | undefined }) {
  const filter = { of };
  if (list === 'projects')
    return (
      <List<ProjectBelow>
        {...{ what: t('projects'), name: list, columns: projectColumns, filter, none: t('There is no project.') }}
        keyOf={row => row.id}
      />
    );
  if (list === 'alerts')
    return (
      <List<AlertBelow>
        {...{ what: t('alerts'), name: list, columns: alertColumns, filter, none: t('No criterion fails.') }}
        keyOf={alertKey}
      />
    );
  if (list === 'duties')
    return (
      <List<DutyBelow>
        {...{ what: t('that are late'), name: list, columns: dutyColumns, none: t('Nothing is late.') }}
        filter={{ ...filter, late: 'yes' }}
        keyOf={dutyKey}
      />
    );
  return (
    <List<ReportBelow>
      {...{ what: t('missed reports'), name: list, columns: reportColumns, none: t('No report was missed.') }}
      filter={{ ...filter, state: 'missed' }}
      keyOf={row => `${row.project} ${row.period}`}
    />
  );
}

const words = {
  projects: { reading: t('Reading the projects'), caption: t('List of projects') },
  alerts: { reading: t('Reading the alerts'), caption: t('List of alerts') },
  duties: { reading: t('Reading the duties'), caption: t('List of duties') },
  reports: { reading: t('Reading the reports'), caption: t('List of reports') },
} as const;

function List<Row>({ what, name, columns, keyOf, filter, none }: ListProps<Row>) {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}/roll-up/${name}`;
  const pages = useBelow<Row>(path, filter);
  const rows = rowsOf(pages.data, keyOf);
  return (
    <>
      {pages.error && <ErrorAlert error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Loading what={words[name].reading} />}
      {pages.data && rows.length === 0 && !pages.hasNextPage && <Empty title={none} />}
      {rows.length > 0 && <DataTable caption={words[name].caption} columns={columns} rows={rows} keyOf={keyOf} />}
      {pages.data && (rows.length > 0 || pages.hasNextPage) && (
        <Group mt="sm">
          <More of={pages} shown={rows.length} what={what} />
          <SaveAllCsv
            label={t('Download all as CSV')}
            name={`offices-${name}`}
            read={async () => tableData(columns, await everyRowBelow<Row>(path, filter))}
          />
        </Group>
      )}
    </>
  );
}
