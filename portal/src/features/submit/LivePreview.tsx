/** What intake would say now: score with its breakdown, likely duplicates, lessons of similar closed projects. */
import { Anchor, Card, Checkbox, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Preview } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { ScoreBreakdown } from '../../shared/parts/ScoreBreakdown.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import type { ProposalDraft } from './draft.ts';
import { usePreview } from './preview.ts';
import type { StepProps } from './step.ts';

export function LivePreview({ form }: StepProps) {
  const { office } = useCurrentUser();
  const draft = form.values;
  const preview = usePreview(draft, office.id);
  const floor = office.scoring.declineBelow;
  return (
    <Card withBorder component="aside" aria-label="Preview">
      <Title order={2}>Score preview</Title>
      {floor !== undefined && <Text size="sm">Intake declines a score below {floor}.</Text>}
      <Answer of={preview} what="Scoring the draft">
        {data => (
          <Stack>
            <ScoreBreakdown score={withWords(data.score, draft)} />
            <Duplicates form={form} duplicates={data.duplicates} />
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
      justification: saidOf(goal.goal) || 'Nothing said yet.',
    })),
  };
}

function Duplicates({ form, duplicates }: StepProps & Pick<Preview, 'duplicates'>) {
  const { notDuplicateOf } = form.values;
  const toggle = (project: string, different: boolean) =>
    form.setFieldValue('notDuplicateOf', different ? [...notDuplicateOf, project] : notDuplicateOf.filter(id => id !== project));
  return (
    <div>
      <Title order={3}>Likely duplicates</Title>
      {duplicates.length === 0 && <Text c="dimmed">None found.</Text>}
      {duplicates.map(duplicate => (
        <div key={duplicate.project}>
          <Anchor component={Link} to={`/projects/${duplicate.project}`} target="_blank" className="clip">
            {duplicate.title}
          </Anchor>
          <Text size="sm" c="dimmed">
            {Math.round(duplicate.similarity * 100)} % of the title’s words in common
          </Text>
          <Checkbox
            label={`Mine is another project than “${duplicate.title}”`}
            checked={notDuplicateOf.includes(duplicate.project)}
            onChange={event => toggle(duplicate.project, event.currentTarget.checked)}
          />
        </div>
      ))}
    </div>
  );
}

function Lessons({ lessons }: Pick<Preview, 'lessons'>) {
  return (
    <div>
      <Title order={3}>Lessons of similar projects</Title>
      {lessons.length === 0 && <Text c="dimmed">None found for these words.</Text>}
      {lessons.map(lesson => (
        <div key={lesson.id}>
          <Text fw={600} mt="xs" className="clip">
            {lesson.title}
          </Text>
          <Prose quiet>{lesson.text}</Prose>
          <Text size="sm" className="clip">
            From <Link to={`/projects/${lesson.project}`}>{lesson.projectTitle}</Link>
          </Text>
        </div>
      ))}
    </div>
  );
}
