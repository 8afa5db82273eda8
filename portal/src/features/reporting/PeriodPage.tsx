/** A reporting period: who filed, who is late, what was accepted or sent back; the PMO or an administrator accepts, sends back and closes. */
import { Anchor, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Reporting, ReportRow } from '#api/answers/reporting.ts';
import { rowsOf } from '../../shared/api/lists.ts';
import { projectKey } from '../../shared/api/row-keys.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day, moment } from '../../shared/format.ts';
import { TableFiles } from '../../shared/parts/TableFiles.tsx';
import { periodName } from '../../shared/period-words.ts';
import { reportStateLabels } from '../../shared/report-states.ts';
import { commas, t } from '../../shared/text.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty, ErrorAlert, Loading } from '../../shared/ui/states.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import type { Column } from '../../shared/ui/table-data.ts';
import { AnswerReport } from './AnswerReport.tsx';
import { useReporting, useReports } from './api.ts';

export function PeriodPage() {
  const { period = '' } = useParams();
  const { office } = useCurrentUser();
  return <Answer of={useReporting(office.id)}>{reporting => <Period period={period} reporting={reporting} />}</Answer>;
}

function Period({ period, reporting }: { period: string; reporting: Reporting }) {
  const { office, nameOf } = useCurrentUser();
  const reports = useReports(office.id, period);
  const rows = rowsOf(reports.data, projectKey);
  const asked = reporting.periods.filter(entry => entry.period === period);
  const closed = asked.find(entry => entry.closed)?.closed;
  const columns = columnsOf(nameOf);
  if (asked.length === 0)
    return (
      <Page title={t('Reports')}>
        {
          <Empty title={t('No report was asked for in this period.')}>
            {t(
              'Projects are asked by the cycle that the office has set; the periods in which they were asked are listed under Reports.',
            )}
          </Empty>
        }
      </Page>
    );
  return (
    <Page
      title={t('Reports on {periodInWords}', { periodInWords: periodName(period) })}
      intro={
        closed
          ? t('Closed by {by}, {at}', { by: nameOf(closed.by), at: moment(closed.at) })
          : t('Due {due}', { due: day(asked[0]?.due) })
      }
      actions={
        <>
          <TableFiles name={`reports-${period}`} columns={columns} rows={rows} />
          {reporting.mayChange && !closed && <ClosePeriod period={period} />}
        </>
      }
    >
      <Counts rows={rows} />
      {reports.error && <ErrorAlert error={reports.error} retry={() => void reports.refetch()} />}
      {reports.isPending && <Loading what={t('Reading the reports')} />}
      {rows.length > 0 && <DataTable caption={t('Reports')} columns={columns} rows={rows} keyOf={projectKey} />}
      {reports.data && <More of={reports} shown={rows.length} what={t('reports')} />}
      {reporting.mayChange && !closed && <Waiting period={period} rows={rows.filter(({ state }) => state === 'filed')} />}
    </Page>
  );
}

function Counts({ rows }: { rows: readonly ReportRow[] }) {
  const of = (...states: readonly ReportRow['state'][]) => ({ count: rows.filter(({ state }) => states.includes(state)).length });
  return (
    <Group gap="xs" role="status">
      <Tag tone="good">{t('{count} accepted', of('accepted'))}</Tag>
      <Tag tone="calm">{t('{count} wait for a word', of('filed'))}</Tag>
      <Tag tone="warn">{t('{count} to come', of('asked', 'sent-back'))}</Tag>
      <Tag tone="bad">{t('{count} missed', of('missed'))}</Tag>
      <Text size="sm">{t('{rows} came late', { rows: rows.filter(({ late }) => late).length })}</Text>
    </Group>
  );
}

const stateOf = ({ state, late }: ReportRow) => commas(reportStateLabels[state][0], late && t('late'));

function columnsOf(nameOf: (id: string) => string): readonly Column<ReportRow>[] {
  return [
    {
      label: t('Project'),
      show: row => (
        <Anchor component={Link} to={`/projects/${row.project}#reports`} className="clip">
          <bdi>{row.title}</bdi>
        </Anchor>
      ),
      data: row => row.title,
    },
    {
      label: t('State'),
      show: row => <Tag tone={reportStateLabels[row.state][1]}>{stateOf(row)}</Tag>,
      data: stateOf,
    },
    { label: t('Asked of'), show: row => nameOf(row.asked), data: row => nameOf(row.asked) },
    { label: t('Due'), show: row => day(row.due), data: row => row.due.slice(0, 10) },
    { label: t('Filed'), show: row => (row.filedAt === undefined ? '–' : moment(row.filedAt)), data: row => row.filedAt },
    {
      label: t('Answer'),
      show: row => (row.answeredBy === undefined ? '–' : `${nameOf(row.answeredBy)}${row.reason ? `: ${row.reason}` : ''}`),
      data: row => row.reason,
    },
  ];
}

/** Reports that wait for the PMO: each with what it changes; those that are ticked are accepted together. */
function Waiting({ period, rows }: { period: string; rows: readonly ReportRow[] }) {
  const { office } = useCurrentUser();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const send = useSend<{ items: readonly { project: string; outcome: string; reason?: string }[] }>();
  const chosen = rows.filter(({ project }) => ticked.includes(project));
  const toggle = (project: string) =>
    setTicked(ticked.includes(project) ? ticked.filter(entry => entry !== project) : [...ticked, project]);
  const accept = () =>
    send.mutate(
      {
        path: `/v1/offices/${office.id}/reporting/${period}/acceptance`,
        body: { projects: chosen.slice(0, 100).map(({ project }) => project) },
      },
      { onSuccess: () => setTicked([]) },
    );
  const refused = (send.data?.items ?? []).filter(({ outcome }) => outcome === 'refused');
  return (
    <Section id="waiting" title={t('Waiting for your word')}>
      {rows.length === 0 && <Text c="dimmed">{t('No report waits.')}</Text>}
      <Stack gap="sm">
        {rows.length > 1 && (
          <Group>
            <Button variant="default" onClick={() => setTicked(rows.map(({ project }) => project))}>
              {t('Tick all')}
            </Button>
            <Button disabled={chosen.length === 0} loading={send.isPending} onClick={accept}>
              {t('{chosen, plural, one {Accept {chosen} report} other {Accept {chosen} reports}}', { chosen: chosen.length })}
            </Button>
          </Group>
        )}
        {send.error && <ErrorAlert error={send.error} />}
        {refused.map(({ project, reason }) => (
          <Text key={project} role="alert" className="clip">
            {rows.find(row => row.project === project)?.title ?? project}: {reason}
          </Text>
        ))}
        {rows.map(row => (
          <AnswerReport
            key={row.project}
            row={row}
            tick={
              rows.length > 1 && (
                <Checkbox
                  aria-label={t('Tick {title}', { title: row.title })}
                  checked={ticked.includes(row.project)}
                  onChange={() => toggle(row.project)}
                />
              )
            }
          />
        ))}
      </Stack>
    </Section>
  );
}

function ClosePeriod({ period }: { period: string }) {
  const { office } = useCurrentUser();
  const send = useSend();
  return (
    <>
      <Button
        loading={send.isPending}
        onClick={() => send.mutate({ path: `/v1/offices/${office.id}/reporting/${period}/closing`, body: {} })}
      >
        {t('Close the period')}
      </Button>
      {send.error && <ErrorAlert error={send.error} />}
    </>
  );
}
