/** The assessment of one proposal: what it proposes, the reader's ratings, who has answered, and what the panel said once that is for everybody's eyes. */
import { Alert, Anchor, Grid, Group, Stack, Text } from '@mantine/core';
import { Link, useParams } from 'react-router';
import type { AssessmentView } from '#api/answers/calls.ts';
import { isolated } from '#domain/values/isolated.ts';
import { rowsOf, useWaitingAssessments } from '../../shared/api/lists.ts';
import { useAssessment } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { away, moment } from '../../shared/format.ts';
import { rich, t } from '../../shared/text.ts';
import { pathOfAssessment } from '../../shared/ui/AssessmentCard.tsx';
import { byRoom } from '../../shared/ui/by-room.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { LabelTag, Tag } from '../../shared/ui/Tag.tsx';
import { PanelActs } from './PanelActs.tsx';
import { PanelSaid } from './PanelSaid.tsx';
import { Proposed } from './Proposed.tsx';
import { RatingForm } from './RatingForm.tsx';
import { assessmentStatusLabels } from './words.ts';

export function AssessmentPage() {
  const { id = '' } = useParams();
  return (
    <Answer of={useAssessment(id)} what={t('Reading the assessment')}>
      {assessment => <Assessment key={id} assessment={assessment} />}
    </Answer>
  );
}

function Assessment({ assessment }: { assessment: AssessmentView }) {
  return (
    <Page
      title={assessment.title}
      intro={
        <Group gap="xs">
          <bdi>{assessment.callName}</bdi>
          <LabelTag label={assessmentStatusLabels[assessment.status]} />
        </Group>
      }
      actions={
        <LinkButton to={`/calls/${assessment.call}`} variant="default">
          {t('The call')}
        </LinkButton>
      }
    >
      <Standing assessment={assessment} />
      <Grid gap="lg" {...byRoom}>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack gap="lg">
            <RatingForm assessment={assessment} />
            <PanelSaid assessment={assessment} />
            <NextAssessment after={assessment} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack gap="lg">
            <Proposed assessment={assessment} />
            <WhoRates assessment={assessment} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

/** Who may see what now, and what is asked. */
function Standing({ assessment }: { assessment: AssessmentView }) {
  const { status, due, talk, ended, dimensions, hidden, revealed } = assessment;
  const { nameOf } = useCurrentUser();
  if (status === 'rating')
    return (
      <Alert variant="outline" role="status" title={t('Blind until all have answered')}>
        {t(
          'Nobody sees what anybody rates, the PMO and auditors no more than others, until the last of the panel has answered or {due} has come ({due2}). Everybody sees who has answered.',
          { due: moment(due), due2: away(due) },
        )}
      </Alert>
    );
  if (talk && status === 'talking') {
    const about = dimensions.filter(({ id }) => talk.dimensions.includes(id)).map(({ name }) => isolated(name));
    return (
      <Alert
        variant="outline"
        color="yellow"
        role="status"
        title={t('The panel talks until {until}', { until: moment(talk.until) })}
      >
        <Text>
          {t('About {about}: {what}', {
            about: about.join(', '),
            what: talk.reason === undefined ? t('the ratings differ more than the model allows.') : isolated(talk.reason),
          })}
        </Text>
        <Text>
          {t(
            'Rate again where you see it differently now, or give the same ratings once more if yours stand. Both stay on record.',
          )}
        </Text>
        {hidden && <Text>{t('You have an interest in the project: you see the ratings when the assessment has ended.')}</Text>}
      </Alert>
    );
  }
  if (ended)
    return (
      <Alert variant="outline" role="status" title={t('Ended {at}', { at: moment(ended.at) })}>
        {ended.reason === undefined ? t('Its figures stand.') : `${isolated(nameOf(ended.by))}: ${isolated(ended.reason)}`}
      </Alert>
    );
  return (
    <Alert variant="outline" role="status" title={t('The ratings came to light {at}', { at: moment(revealed?.at) })}>
      {t('{what} The assessment ends by itself soon.', {
        what: revealed?.why === 'day-came' ? t('The day has come.') : t('All have answered.'),
      })}
    </Alert>
  );
}

function WhoRates({ assessment }: { assessment: AssessmentView }) {
  const { nameOf } = useCurrentUser();
  const { assessors, recused, replaced, excluded } = assessment;
  return (
    <Section id="panel" title={t('Who rates')}>
      <ul className="plain-list">
        {assessors.map(({ person, answered }) => (
          <li key={person}>
            <Group justify="space-between" gap="xs">
              <bdi>{nameOf(person)}</bdi>
              <Tag tone={answered ? 'good' : 'plain'}>{answered ? t('Has answered') : t('Not yet')}</Tag>
            </Group>
          </li>
        ))}
      </ul>
      <Stack gap={4} mt="sm">
        {recused.map(({ assessor, reason, left }) => (
          <Text key={assessor} size="sm" c="dimmed" className="clip">
            {left
              ? rich('{name} left: {reason}', { name: <bdi>{nameOf(assessor)}</bdi>, reason: isolated(reason) })
              : rich('{name} stepped back: {reason}', { name: <bdi>{nameOf(assessor)}</bdi>, reason: isolated(reason) })}
          </Text>
        ))}
        {replaced.map(({ assessor, replacement, reason, at }) => (
          <Text key={`${assessor} ${at}`} size="sm" c="dimmed" className="clip">
            {rich('{replacement} came in place of {assessor}: {reason}', {
              replacement: <bdi>{nameOf(replacement)}</bdi>,
              assessor: <bdi>{nameOf(assessor)}</bdi>,
              reason: isolated(reason),
            })}
          </Text>
        ))}
        {excluded.map(({ assessor, why }) => (
          <Text key={assessor} size="sm" c="dimmed" className="clip">
            {rich('{assessor} is left out: {why}.', { assessor: <bdi>{nameOf(assessor)}</bdi>, why })}
          </Text>
        ))}
      </Stack>
      <PanelActs assessment={assessment} />
    </Section>
  );
}

/** One proposal after another, those of the same call first. */
function NextAssessment({ after }: { after: AssessmentView }) {
  const waiting = rowsOf(useWaitingAssessments().data).filter(({ id }) => id !== after.id);
  const next = waiting.find(({ call }) => call === after.call) ?? waiting[0];
  if (!next)
    return after.actions.includes('give-ratings') ? (
      <Text className="no-print">{t('No other proposal waits for your ratings.')}</Text>
    ) : null;
  return (
    <Group className="no-print" gap="sm">
      <Anchor component={Link} to={pathOfAssessment(next.id)} fw={600} className="clip">
        {rich('Next proposal: {title}', { title: <bdi>{next.title}</bdi> })}
      </Anchor>
      <Text c="dimmed">
        {t('{waiting, plural, one {{waiting} more waits for you} other {{waiting} more wait for you}}', {
          waiting: waiting.length,
        })}
      </Text>
    </Group>
  );
}
