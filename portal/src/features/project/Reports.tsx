/** Status reports: the last one in words, and how cost, progress, risks and KPIs moved over time. */
import { Stack, Text, Title } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { ProjectView } from '#api/answers/projects.ts';
import { day, moment, money, number } from '../../shared/format.ts';
import { confidenceLabels } from '../../shared/labels.ts';
import { ReportChanges } from '../../shared/parts/ReportChanges.tsx';
import { t } from '../../shared/text.ts';
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
      {t('File a report')}
    </LinkButton>
  );
  return (
    <Section id="reports" title={t('Reports and trends')} actions={file}>
      {report ? (
        <Stack gap="sm">
          <Text>
            {report.progress === undefined
              ? t('Last report {at}: progress not reported, forecast {forecast}, end {end}.', {
                  at: moment(report.at),
                  forecast: money(report.forecast, currency),
                  end: day(report.end),
                })
              : t('Last report {at}: {progress} % done, forecast {forecast}, end {end}.', {
                  at: moment(report.at),
                  progress: number(report.progress),
                  forecast: money(report.forecast, currency),
                  end: day(report.end),
                })}{' '}
            {report.confidence && <LabelTag label={confidenceLabels[report.confidence]} />}
          </Text>
          {report.summary !== undefined && <Prose>{report.summary}</Prose>}
          {project.reportChanges && (
            <>
              <Title order={3}>{t('What it changed')}</Title>
              <ReportChanges
                changes={project.reportChanges}
                currency={currency}
                same={t('Nothing differs from the report before.')}
                label={t('What the last report changed')}
              />
            </>
          )}
          <Suspense fallback={<Loading what={t('Drawing the trends')} />}>
            <Trends trend={trend} currency={currency} />
          </Suspense>
        </Stack>
      ) : (
        <Text c="dimmed">{t('No report has been filed yet.')}</Text>
      )}
    </Section>
  );
}
