/** Status reports: the last one in words, and how cost, progress, risks and KPIs moved over time. */
import { Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ProjectView } from '#api/answers/projects.ts';
import { day, moment, money, number } from '../../shared/format.ts';
import { confidenceLabels } from '../../shared/labels.ts';
import { ReportChanges } from '../../shared/parts/ReportChanges.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Loading } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';

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
          {project.reportChanges && (
            <>
              <Title order={3}>What it changed</Title>
              <ReportChanges
                changes={project.reportChanges}
                currency={currency}
                same="Nothing differs from the report before."
                label="What the last report changed"
              />
            </>
          )}
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
