/** One report that waits for the PMO: what it changes against the one before, and the two words that answer it. */
import { Anchor, Button, Card, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { ReportRow } from '#api/answers/reporting.ts';
import { useProject } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { ReportChanges } from '../../shared/parts/ReportChanges.tsx';
import { t } from '../../shared/text.ts';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Answer, ErrorAlert } from '../../shared/ui/states.tsx';

export function AnswerReport({ row, tick }: { row: ReportRow; tick: ReactNode }) {
  const { nameOf } = useCurrentUser();
  const { project, title, period, filedBy = '', filedAt = '' } = row;
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Group gap="sm" wrap="nowrap">
          {tick}
          <Anchor component={Link} to={`/projects/${project}#reports`} fw={600} className="clip">
            <bdi>{title}</bdi>
          </Anchor>
        </Group>
        <Text size="sm" c="dimmed">
          {t('Filed by {filedBy}, {filedAt}', { filedBy: nameOf(filedBy), filedAt: moment(filedAt) })}
        </Text>
        <Answer of={useProject(project)} what={t('Reading the report')}>
          {view => (
            <>
              {view.report?.summary !== undefined && <Prose>{view.report.summary}</Prose>}
              {view.reportChanges && (
                <ReportChanges
                  changes={view.reportChanges}
                  currency={view.currency}
                  same={t('Nothing differs from the report before.')}
                  label={t('What the report of {title} changes', { title })}
                />
              )}
              {view.actions.includes('answer-report') && <Words project={project} title={title} period={period} />}
            </>
          )}
        </Answer>
      </Stack>
    </Card>
  );
}

function Words({ project, title, period }: { project: string; title: string; period: string }) {
  const [asking, setAsking] = useState(false);
  const send = useSend();
  const path = `/v1/projects/${project}/reports/${period}/answer`;
  return (
    <>
      {send.error && <ErrorAlert error={send.error} />}
      <Group>
        <Button
          aria-label={t('Accept the report of {title}', { title })}
          loading={send.isPending}
          onClick={() => send.mutate({ path, body: { accepted: true } })}
        >
          {t('Accept')}
        </Button>
        <Button variant="default" aria-label={t('Send back the report of {title}', { title })} onClick={() => setAsking(true)}>
          {t('Send back')}
        </Button>
      </Group>
      <ReasonDialog
        opened={asking}
        close={() => setAsking(false)}
        title={t('Send back the report of {title}', { title })}
        closeLabel={t('Go back without sending')}
        label={t('What is missing')}
        missing={t('Say what is missing, so that it can be put right.')}
        act={t('Send back')}
        path={path}
        bodyOf={reason => ({ accepted: false, reason })}
      >
        <Text>{t('Whoever filed it is told, and files it again.')}</Text>
      </ReasonDialog>
    </>
  );
}
