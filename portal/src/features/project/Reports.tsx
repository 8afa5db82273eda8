/** Status reports: the last one in words, and how cost, progress, risks and KPIs moved over time. */
import { Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ProjectView } from '../../shared/api/answers.ts';
import { day, moment, money, number } from '../../shared/format.ts';
import { type Column, DataTable } from '../../shared/ui/DataTable.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Loading } from '../../shared/ui/states.tsx';
import { WordTag } from '../../shared/ui/Tag.tsx';
import { Words } from '../../shared/ui/Words.tsx';
import { useWho } from '../../shared/who.tsx';
import { confidenceWords } from '../../shared/words.ts';

const Trends = lazy(async () => ({ default: (await import('./Trends.tsx')).Trends }));

export function Reports({ project, mayAct }: { project: ProjectView; mayAct: boolean }) {
  const { report, trend, currency, status } = project;
  const live = status === 'active' || status === 'on-hold' || status === 'closing';
  const file = mayAct && live && (
    <LinkButton to={`/projects/${project.id}/report`} variant="default">
      File a report
    </LinkButton>
  );
  return (
    <Section id="reports" title="Reports and trends" actions={file}>
      {report ? (
        <Stack gap="sm">
          <Text>
            Last report {moment(report.at)}:{' '}
            {report.progress === undefined ? 'progress not reported' : `${number(report.progress)} % done`}, forecast{' '}
            {money(report.forecast, currency)}, end {day(report.end)}.{' '}
            {report.confidence && <WordTag word={confidenceWords[report.confidence]} />}
          </Text>
          {report.summary !== undefined && <Words>{report.summary}</Words>}
          <Details report={report} />
          <Suspense fallback={<Loading what="Drawing the trends" />}>
            <Trends trend={trend} currency={currency} />
          </Suspense>
        </Stack>
      ) : (
        <Text c="dimmed">No report has been filed yet.</Text>
      )}
    </Section>
  );
}

type Report = NonNullable<ProjectView['report']>;

const milestones: readonly Column<Report['milestones'][number]>[] = [
  { label: 'Milestone', show: row => row.name },
  { label: 'Due', show: row => day(row.due) },
  { label: 'Forecast', show: row => (row.forecast === undefined ? '–' : day(row.forecast)) },
  { label: 'Done', show: row => (row.done === undefined ? 'Not yet' : day(row.done)) },
];
const kpis: readonly Column<Report['kpis'][number]>[] = [
  { label: 'KPI', show: row => row.name },
  { label: 'Value', show: row => number(row.value, 2), right: true },
  { label: 'Target', show: row => number(row.target, 2), right: true },
  { label: 'Better when', show: row => row.better },
];
const communication: readonly Column<Report['communication'][number]>[] = [
  { label: 'Audience', show: row => row.audience },
  { label: 'Message', show: row => row.message },
  { label: 'Due', show: row => day(row.due) },
  { label: 'Done', show: row => (row.done ? 'Yes' : 'Not yet') },
];

function Details({ report }: { report: Report }) {
  const { nameOf } = useWho();
  const risks: readonly Column<Report['risks'][number]>[] = [
    { label: 'Risk', show: row => row.risk },
    { label: 'Probability × impact', show: row => `${row.probability} × ${row.impact} = ${row.probability * row.impact} of 25` },
    { label: 'Owner', show: row => nameOf(row.owner) },
    { label: 'Response', show: row => row.response ?? '–' },
    { label: 'Open', show: row => (row.open ? 'Open' : 'Closed') },
  ];
  return (
    <>
      {report.milestones.length > 0 && (
        <DataTable caption="Milestones" columns={milestones} rows={report.milestones} keyOf={row => row.name} />
      )}
      {report.risks.length > 0 && <DataTable caption="Risks" columns={risks} rows={report.risks} keyOf={row => row.risk} />}
      {report.kpis.length > 0 && <DataTable caption="KPIs" columns={kpis} rows={report.kpis} keyOf={row => row.name} />}
      {report.communication.length > 0 && (
        <DataTable
          caption="Communication plan"
          columns={communication}
          rows={report.communication}
          keyOf={row => `${row.audience} ${row.due}`}
        />
      )}
    </>
  );
}
