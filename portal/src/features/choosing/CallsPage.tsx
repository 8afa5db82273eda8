/** The calls for proposals of the office, newest first, and what waits for the reader's ratings. */
import { Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { CallRow } from '#api/answers/calls.ts';
import { rowsOf, useCalls, useWaitingAssessments } from '../../shared/api/lists.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { useIsUsable } from '../../shared/is-usable.ts';
import { modelName } from '../../shared/model-name.ts';
import { NotSetUp } from '../../shared/parts/NotSetUp.tsx';
import { rich, t } from '../../shared/text.ts';
import { AssessmentCard } from '../../shared/ui/AssessmentCard.tsx';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { More } from '../../shared/ui/More.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { callStatusLabels } from './words.ts';

export function CallsPage() {
  const { office } = useCurrentUser();
  const calls = useCalls(office.id);
  const usable = useIsUsable();
  const mayOpen = office.actions.includes('open-call');
  return (
    <Page
      title={t('Calls')}
      intro={t('What the office asks for, who rates what is proposed, and what comes out first.')}
      actions={
        <>
          {mayOpen && <LinkButton to="/calls/new">{t('Open a call')}</LinkButton>}
          <LinkButton to="/weightings" variant="default">
            {t('Weights by several people')}
          </LinkButton>
        </>
      }
    >
      <WaitingForRatings />
      <Answer of={calls} what={t('Reading the calls')}>
        {data =>
          rowsOf(data).length > 0 ? (
            <Stack>
              <ul className="plain-list">
                {rowsOf(data).map(row => (
                  <CallCard key={row.id} row={row} />
                ))}
              </ul>
              {calls.hasNextPage && <More of={calls} shown={rowsOf(data).length} what={t('calls')} />}
            </Stack>
          ) : usable ? (
            <Empty title={t('There is no call yet')}>
              {mayOpen
                ? t('A call asks for proposals until a day, has panels rate them, and ranks them.')
                : t('The PMO and administrators open calls; sponsors are told by mail when one opens.')}
            </Empty>
          ) : (
            <NotSetUp title={t('There is no call yet.')} />
          )
        }
      </Answer>
    </Page>
  );
}

function WaitingForRatings() {
  const waiting = rowsOf(useWaitingAssessments().data);
  if (waiting.length === 0) return null;
  return (
    <Section id="rate" title={t('Waits for your ratings')}>
      <ul className="plain-list">
        {waiting.map(entry => (
          <AssessmentCard key={entry.id} entry={entry} />
        ))}
      </ul>
    </Section>
  );
}

function CallCard({ row }: { row: CallRow }) {
  return (
    <Card withBorder padding="md" component="li">
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={`/calls/${row.id}`} fw={600} className="clip">
          {row.name}
        </Anchor>
        <LabelTag label={callStatusLabels[row.status]} />
      </Group>
      <Text c="dimmed" size="sm" className="clip">
        {row.proposals === 1
          ? row.status === 'open'
            ? rich('{daysInWords} One proposal. {name}, version {version}.', {
                daysInWords: daysInWords(row),
                name: <bdi>{modelName(row.model)}</bdi>,
                version: row.model.version,
              })
            : rich('{daysInWords} One proposal, {assessed} assessed. {name}, version {version}.', {
                daysInWords: daysInWords(row),
                assessed: row.assessed,
                name: <bdi>{modelName(row.model)}</bdi>,
                version: row.model.version,
              })
          : row.status === 'open'
            ? rich('{daysInWords} {proposals} proposals. {name}, version {version}.', {
                daysInWords: daysInWords(row),
                proposals: row.proposals,
                name: <bdi>{modelName(row.model)}</bdi>,
                version: row.model.version,
              })
            : rich('{daysInWords} {proposals} proposals, {assessed} assessed. {name}, version {version}.', {
                daysInWords: daysInWords(row),
                proposals: row.proposals,
                assessed: row.assessed,
                name: <bdi>{modelName(row.model)}</bdi>,
                version: row.model.version,
              })}
      </Text>
    </Card>
  );
}

function daysInWords({ status, opensAt, closesAt, assessBy, endedAt }: CallRow): string {
  if (status === 'ended') return t('Ended {endedAt}.', { endedAt: moment(endedAt) });
  if (status === 'closed' && assessBy !== undefined) return t('Ratings until {assessBy}.', { assessBy: moment(assessBy) });
  return closesAt === undefined
    ? t('Open since {opensAt}.', { opensAt: moment(opensAt) })
    : t('From {opensAt} to {closesAt}.', { opensAt: moment(opensAt), closesAt: moment(closesAt) });
}
