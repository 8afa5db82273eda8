/** Status reports: the last one in words, and how cost, progress, risks and KPIs moved over time. */
import { Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ProjectView } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day, moment, money, number } from '../../shared/format.ts';
import { confidenceLabels } from '../../shared/labels.ts';
import { DataTable } from '../../shared/ui/DataTable.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Loading } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { communication, kpis, milestones, risks, withData } from './report-columns.ts';

const Trends = lazy(async () => ({ default: (await import('./Trends.tsx')).Trends }));

export function Reports({ project }: { project: ProjectView }) {
  const { report, trend, currency, actions } = project;
  const file = actions.includes('file-report') && (
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
            {report.confidence && <LabelTag label={confidenceLabels[report.confidence]} />}
          </Text>
          {report.summary !== undefined && <Prose>{report.summary}</Prose>}
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

function Details({ report }: { report: Report }) {
  const { nameOf } = useCurrentUser();
  return (
    <>
      {report.milestones.length > 0 && (
        <DataTable
          caption="Milestones"
          file="milestones"
          columns={withData(milestones)}
          rows={report.milestones}
          keyOf={row => row.name}
        />
      )}
      {report.risks.length > 0 && (
        <DataTable caption="Risks" file="risks" columns={withData(risks(nameOf))} rows={report.risks} keyOf={row => row.risk} />
      )}
      {report.kpis.length > 0 && (
        <DataTable caption="KPIs" file="kpis" columns={withData(kpis)} rows={report.kpis} keyOf={row => row.name} />
      )}
      {report.communication.length > 0 && (
        <DataTable
          caption="Communication plan"
          file="communication plan"
          columns={withData(communication)}
          rows={report.communication}
          keyOf={row => `${row.audience} ${row.due}`}
        />
      )}
    </>
  );
}
