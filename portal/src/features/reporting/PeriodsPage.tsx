/** The reporting periods of the office, the newest first, and what is asked for next. */
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Reporting } from '#api/answers/reporting.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day, dayOf } from '../../shared/format.ts';
import { periodName } from '../../shared/period-words.ts';
import { t } from '../../shared/text.ts';
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
    label: t('Period'),
    show: ({ period }) => (
      <Anchor component={Link} to={`/reporting/${period}`}>
        {periodName(period)}
      </Anchor>
    ),
  },
  { label: t('Gate model'), show: ({ gateModel }) => gateModel ?? t('All others') },
  { label: t('Due'), show: ({ due }) => day(due) },
  { label: t('State'), show: ({ closed }) => (closed ? t('Closed {at}', { at: dayOf(closed.at) }) : t('Open')) },
];

function Periods({ reporting: { rules, next, periods, mayChange } }: { reporting: Reporting }) {
  const actions = (
    <>
      <LinkButton to="/reporting/file" variant="default">
        {t('Report on many projects')}
      </LinkButton>
      {mayChange && (
        <LinkButton to="/admin/reporting" variant="default">
          {t('Set the cycle')}
        </LinkButton>
      )}
    </>
  );
  return (
    <Page title={t('Reports')} intro={t('What projects were asked to report, and when.')} actions={actions}>
      {rules.length === 0 && (
        <Empty title={t('This office asks its projects for no reports yet.')}>
          {t(
            'The PMO or an administrator sets the cycle: how often, by which day, and of which projects. From then on each period stands here with who has reported. Reports can be filed at any time without it.',
          )}
        </Empty>
      )}
      {next.map(({ gateModel = t('all other gate models'), period, at }) => (
        <Text key={gateModel} size="sm">
          {t('{periodInWords} is asked about on {at} ({gateModel}).', {
            periodInWords: periodName(period),
            at: day(at),
            gateModel,
          })}
        </Text>
      ))}
      {periods.length > 0 && (
        <DataTable
          caption={t('Periods')}
          columns={columns}
          rows={periods}
          keyOf={row => `${row.period} ${row.gateModel ?? ''}`}
        />
      )}
    </Page>
  );
}
