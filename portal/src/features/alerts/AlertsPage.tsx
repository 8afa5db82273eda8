/** Alerts project by project: which criteria fail now, since when, whose they are, and what is done about each. */
import { Anchor, Group, SegmentedControl } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { AlertRow } from '#api/answers/lists.ts';
import { rowsOf, useAlerts } from '../../shared/api/lists.ts';
import { alertKey } from '../../shared/api/row-keys.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day, moment } from '../../shared/format.ts';
import { kindLabels } from '../../shared/labels.ts';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { seenInWords } from '../../shared/seen-words.ts';
import { t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import type { Column } from '../../shared/ui/table-data.ts';

export function AlertsPage() {
  const { office, nameOf } = useCurrentUser();
  const [search, setSearch] = useSearchParams();
  const mine = search.get('of') === 'me';
  const alerts = useAlerts({ office: office.id, ...(mine && { of: 'me' as const }) }, 50);
  const rows = rowsOf(alerts.data, alertKey);
  const columns = columnsFor(nameOf);
  return (
    <Page
      title={t('Alerts')}
      intro={t(
        'Criteria that fail now, project by project, those with a must first. An alert clears itself when its criterion passes again.',
      )}
      actions={<TableFiles name="alerts" columns={columns} rows={rows} />}
    >
      <Group className="no-print">
        <SegmentedControl
          aria-label={t('Whose alerts')}
          value={mine ? 'me' : 'all'}
          onChange={whose => setSearch(whose === 'me' ? { of: 'me' } : {}, { replace: true })}
          data={[
            { value: 'all', label: t('Everybody’s') },
            { value: 'me', label: t('Those I own') },
          ]}
        />
      </Group>
      {alerts.error && <ErrorAlert error={alerts.error} retry={() => void alerts.refetch()} />}
      {alerts.isPending && <Loading what={t('Reading the alerts')} />}
      {alerts.data && rows.length === 0 && (
        <Empty title={mine ? t('No criterion that you own fails.') : t('No criterion fails.')} />
      )}
      {rows.length > 0 && <DataTable caption={t('Alerts')} columns={columns} rows={rows} keyOf={alertKey} />}
      {alerts.data && <More of={alerts} shown={rows.length} what={t('alerts')} />}
    </Page>
  );
}

function columnsFor(nameOf: (person: string) => string): readonly Column<AlertRow>[] {
  return [
    {
      label: t('Project'),
      show: row => (
        <Anchor component={Link} to={`/projects/${row.project}`}>
          {row.title}
        </Anchor>
      ),
      data: row => row.title,
    },
    { label: t('Criterion'), show: row => row.name, data: row => row.name },
    {
      label: t('Kind'),
      show: row => <Tag tone={row.kind === 'must' ? 'bad' : 'warn'}>{kindLabels[row.kind]}</Tag>,
      data: row => kindLabels[row.kind],
    },
    { label: t('What was seen'), show: row => seenInWords(row.value), data: row => seenInWords(row.value) },
    { label: t('Asked by'), show: row => row.gate ?? t('Watched always'), data: row => row.gate ?? t('Watched always') },
    { label: t('Owner'), show: row => nameOf(row.owner), data: row => nameOf(row.owner) },
    {
      label: t('What is done'),
      show: ({ acknowledged }) => (acknowledged ? <bdi>{acknowledged.note}</bdi> : t('Nobody has said')),
      data: ({ acknowledged }) => acknowledged?.note,
    },
    {
      label: t('Who sees to it, by when'),
      show: ({ acknowledged: said }) => (said ? `${nameOf(said.owner)}, ${day(said.due)}` : '–'),
      data: ({ acknowledged: said }) => (said ? `${nameOf(said.owner)}, ${said.due}` : undefined),
    },
    { label: t('Since'), show: row => moment(row.since), data: row => row.since },
  ];
}
