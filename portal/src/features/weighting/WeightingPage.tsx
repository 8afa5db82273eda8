/** A question of weights: the reader's answer, who has answered, and once it is closed what it comes to, where people disagree and what became of it. */
import { Alert, Grid, Group, Stack, Text } from '@mantine/core';
import { useParams } from 'react-router';
import type { WeightingView } from '#api/answers/weightings.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useWeighting } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { away, moment } from '../../shared/format.ts';
import { rich, t } from '../../shared/text.ts';
import { byRoom } from '../../shared/ui/by-room.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import { Acts } from './Acts.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { Result } from './Result.tsx';
import { methodNames, weightingStatusLabels } from './words.ts';

export function WeightingPage() {
  const { id = '' } = useParams();
  return (
    <Answer of={useWeighting(id)} what={t('Reading the question of weights')}>
      {weighting => <Weighting key={id} weighting={weighting} />}
    </Answer>
  );
}

function Weighting({ weighting }: { weighting: WeightingView }) {
  return (
    <Page
      title={weighting.name}
      intro={
        <Group gap="xs">
          {methodNames[weighting.method]}
          <LabelTag label={weightingStatusLabels[weighting.status]} />
        </Group>
      }
      actions={
        <LinkButton to="/weightings" variant="default">
          {t('All questions')}
        </LinkButton>
      }
    >
      <Standing weighting={weighting} />
      {weighting.question !== undefined && (
        <Text className="clip" style={{ whiteSpace: 'pre-line' }}>
          <bdi>{weighting.question}</bdi>
        </Text>
      )}
      <Grid gap="lg" {...byRoom}>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            <AnswerForm weighting={weighting} />
            <Result weighting={weighting} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <WhoAnswers weighting={weighting} />
            <WhatBecame weighting={weighting} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

const whyClosed = {
  'all-answered': t('All have answered.'),
  'day-came': t('Its day has come.'),
  'by-hand': t('It was closed before its day.'),
} as const;

/** Who may see what now. */
function Standing({ weighting: { closed, until, result } }: { weighting: WeightingView }) {
  const { nameOf } = useCurrentUser();
  if (!closed)
    return (
      <Alert variant="outline" role="status" title={t('Blind until all have answered')}>
        {t(
          'Nobody sees what anybody answers, the PMO and auditors no more than others, until the last has answered or {until} has come ({until2}). Everybody sees who has answered.',
          { until: moment(until), until2: away(until) },
        )}
      </Alert>
    );
  return (
    <Alert variant="outline" role="status" title={result ? t('The weights are known') : t('Nobody has answered')}>
      {whyClosed[closed.why]}{' '}
      {closed.reason === undefined
        ? t('Closed {at}.', { at: moment(closed.at) })
        : t('Closed {at} by {by}: {reason}', {
            at: moment(closed.at),
            by: isolated(nameOf(closed.by)),
            reason: isolated(closed.reason),
          })}
    </Alert>
  );
}

function WhoAnswers({ weighting }: { weighting: WeightingView }) {
  const { nameOf } = useCurrentUser();
  const isOpen = weighting.status === 'open';
  return (
    <Section id="people" title={t('Who is asked')}>
      <ul className="plain-list">
        {weighting.asked.map(({ person, answered }) => (
          <li key={person}>
            <Group justify="space-between" gap="xs">
              <bdi>{nameOf(person)}</bdi>
              <Tag tone={answered ? 'good' : 'plain'}>
                {answered ? t('Has answered') : isOpen ? t('Not yet') : t('No answer')}
              </Tag>
            </Group>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="sm" className="clip">
        {rich('Asked by {openedBy} {openedAt}.', {
          openedBy: <bdi>{nameOf(weighting.openedBy)}</bdi>,
          openedAt: moment(weighting.openedAt),
        })}
        {weighting.remindedAt !== undefined && ` ${t('Reminded {remindedAt}.', { remindedAt: moment(weighting.remindedAt) })}`}
      </Text>
      <Acts weighting={weighting} />
    </Section>
  );
}

/** What the office has made of the weights. */
function WhatBecame({ weighting: { takenOver } }: { weighting: WeightingView }) {
  const { nameOf } = useCurrentUser();
  if (takenOver.length === 0) return null;
  return (
    <Section id="taken" title={t('What became of them')}>
      <ul className="plain-list">
        {takenOver.map(({ as, by, at, entry }) => (
          <li key={entry}>
            <Text className="clip">
              {as.kind === 'goals'
                ? rich('The weights of the goals, by {by}, {at}.', { by: <bdi>{nameOf(by)}</bdi>, at: moment(at) })
                : rich('Version {version} of the scoring model {model}, by {by}, {at}.', {
                    version: as.version,
                    model: as.model,
                    by: <bdi>{nameOf(by)}</bdi>,
                    at: moment(at),
                  })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
