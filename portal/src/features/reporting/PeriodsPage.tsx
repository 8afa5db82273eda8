/** The reporting periods of the office, the newest first, and what is asked for next. */
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Reporting } from '#api/answers/reporting.ts';
import { periodInWords } from '#domain/office/reporting/period-words.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day, dayOf } from '../../shared/format.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import { useReporting } from './api.ts';

export function PeriodsPage() {
  const { office } = useCurrentUser();
  return <Answer of={useReporting(office.id)}>{reporting => <Periods reporting={reporting} />}</Answer>;
}

type Row = Reporting['periods'][number];

const columns: readonly Column<Row>[] = [
  {
    label: 'Period',
    show: ({ period }) => (
      <Anchor component={Link} to={`/reporting/${period}`}>
        {periodInWords(period)}
      </Anchor>
    ),
  },
  { label: 'Gate model', show: ({ gateModel }) => gateModel ?? 'All others' },
  { label: 'Due', show: ({ due }) => day(due) },
  { label: 'State', show: ({ closed }) => (closed ? `Closed ${dayOf(closed.at)}` : 'Open') },
];

function Periods({ reporting: { rules, next, periods, mayChange } }: { reporting: Reporting }) {
  const actions = (
    <>
      <LinkButton to="/reporting/file" variant="default">
        Report on many projects
      </LinkButton>
      {mayChange && (
        <LinkButton to="/admin/reporting" variant="default">
          Set the cycle
        </LinkButton>
      )}
    </>
  );
  return (
    <Page title="Reports" intro="What projects were asked to report, and when." actions={actions}>
      {rules.length === 0 && <Empty title="This office asks its projects for no reports yet." />}
      {next.map(({ gateModel = 'all other gate models', period, at }) => (
        <Text key={gateModel} size="sm">
          {periodInWords(period)} is asked about on {day(at)} ({gateModel}).
        </Text>
      ))}
      {periods.length > 0 && (
        <DataTable caption="Periods" columns={columns} rows={periods} keyOf={row => `${row.period} ${row.gateModel ?? ''}`} />
      )}
    </Page>
  );
}
