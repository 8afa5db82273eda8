/** What intake would say now: score with its breakdown, likely duplicates, lessons of similar closed projects. */
import { Card, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Preview } from '#api/answers/proposals.ts';
import type { Duplicate } from '#domain/project/intake/score.ts';
import { benefitsToldInWords } from '../../shared/benefit-words.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { ScoreBreakdown } from '../../shared/parts/ScoreBreakdown.tsx';
import { rich, t } from '../../shared/text.ts';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { Duplicates } from './Duplicates.tsx';
import type { ProposalDraft } from './draft.ts';
import { Follows } from './Follows.tsx';
import { usePreview } from './preview.ts';
import type { StepProps } from './step.ts';

interface LivePreviewProps extends StepProps {
  /** What intake asked about, when the proposal was sent before. */
  readonly asked: readonly Duplicate[];
}

export function LivePreview({ form, asked }: LivePreviewProps) {
  const { office } = useCurrentUser();
  const draft = form.values;
  const preview = usePreview(draft, office);
  const floor = office.scoring.declineBelow;
  return (
    <Card withBorder component="aside" aria-label={t('Preview')}>
      <Title order={2}>{t('Score preview')}</Title>
      {floor !== undefined && <Text size="sm">{t('Intake declines a score below {floor}.', { floor })}</Text>}
      <Answer of={preview} what={t('Scoring the draft')}>
        {data => (
          <Stack>
            <Follows route={data.route} above={data.above} />
            <ScoreBreakdown score={withWords(data.score, draft)} />
            <Duplicates form={form} found={[...asked, ...data.duplicates]} />
            <Lessons lessons={data.lessons} />
          </Stack>
        )}
      </Answer>
    </Card>
  );
}

/** The preview is asked for points only; the words are in the draft. */
function withWords(score: Preview['score'], draft: ProposalDraft): Preview['score'] {
  const saidOf = (id: string) => draft.contributions.find(({ goal }) => goal === id)?.justification;
  return {
    ...score,
    goals: score.goals.map(goal => ({
      ...goal,
      justification: saidOf(goal.goal) || t('Nothing said yet.'),
    })),
  };
}

function Lessons({ lessons }: Pick<Preview, 'lessons'>) {
  return (
    <div>
      <Title order={3}>{t('Lessons of similar projects')}</Title>
      {lessons.length === 0 && <Text c="dimmed">{t('None found for these words.')}</Text>}
      {lessons.map(lesson => (
        <div key={lesson.id}>
          <Text fw={600} mt="xs" className="clip">
            <bdi>{lesson.title}</bdi>
          </Text>
          <Prose quiet>{lesson.text}</Prose>
          <Text size="sm" className="clip">
            {rich('From {link}. {benefits}', {
              link: (
                <Link to={`/projects/${lesson.project}`}>
                  <bdi>{lesson.projectTitle}</bdi>
                </Link>
              ),
              benefits: lesson.benefits && benefitsToldInWords(lesson.benefits),
            })}
          </Text>
        </div>
      ))}
    </div>
  );
}
