/** What the board asked and was answered while it decides, for everyone who may see the round. None of it is part of the pack. */
import { Box, Group, Stack, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { FileLink } from '../../shared/parts/FileLink.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { AnswerQuestion } from './AnswerQuestion.tsx';
import { pathOf } from './paths.ts';

export function Questions({ review }: { review: ReviewView }) {
  const { questions, outcome } = review;
  if (outcome && questions.length === 0) return null;
  return (
    <Section id="questions" title={t('Questions of the board')} actions={<Ask review={review} />}>
      <Stack gap="sm">
        <Group gap="xs">
          <Tag>{t('Not part of the pack')}</Tag>
          <Text size="sm" c="dimmed">
            {t('What the board asks and is answered stands beside the pack and does not change it.')}
          </Text>
        </Group>
        {questions.length === 0 && <Text c="dimmed">{t('The board has asked nothing yet.')}</Text>}
        <ol className="plain-list">
          {questions.map(question => (
            <Question key={question.id} review={review} question={question} />
          ))}
        </ol>
      </Stack>
    </Section>
  );
}

type Asked = ReviewView['questions'][number];

function Question({ review, question }: { review: ReviewView; question: Asked }) {
  const { nameOf } = useCurrentUser();
  const { answer } = question;
  return (
    <li>
      <Text size="sm" c="dimmed">
        {rich('{by} asked, {at}', { by: <bdi>{nameOf(question.by)}</bdi>, at: moment(question.at) })}
      </Text>
      <Box fw={600}>
        <Prose>{question.text}</Prose>
      </Box>
      {answer ? (
        <Answer review={review} question={question} answer={answer} />
      ) : (
        <Group gap="xs" mt="xs">
          <Tag tone={review.outcome ? 'plain' : 'warn'}>
            {review.outcome ? t('Was not answered before the round ended') : t('Waits for an answer')}
          </Tag>
          <OfferedDialog
            offered={review.actions.includes('answer-question')}
            label={t('Answer')}
            spoken={t('Answer: {text}', { text: isolated(question.text) })}
            primary
          >
            {state => <AnswerQuestion review={review} question={question} {...state} />}
          </OfferedDialog>
        </Group>
      )}
    </li>
  );
}

interface AnswerProps {
  readonly review: ReviewView;
  readonly question: Asked;
  readonly answer: NonNullable<Asked['answer']>;
}

function Answer({ review, question, answer }: AnswerProps) {
  const { nameOf } = useCurrentUser();
  return (
    <Box mt="xs" pl="md" className="reply">
      <Text size="sm" c="dimmed">
        {rich('{by} answered, {at}', { by: <bdi>{nameOf(answer.by)}</bdi>, at: moment(answer.at) })}
      </Text>
      <Prose>{answer.text}</Prose>
      {answer.file && (
        <FileLink
          path={pathOf(review, `questions/${question.id}/file`)}
          of={t('the file of the answer to {text}', { text: isolated(question.text) })}
          file={answer.file}
        />
      )}
    </Box>
  );
}

function Ask({ review }: { review: ReviewView }) {
  return (
    <OfferedDialog offered={review.actions.includes('ask-question')} label={t('Ask a question')}>
      {state => (
        <ReasonDialog
          {...state}
          title={t('Ask the people of the project?')}
          closeLabel={t('Close without asking')}
          label={t('Your question')}
          missing={t('Write your question.')}
          act={t('Ask')}
          path={pathOf(review, 'questions')}
          bodyOf={text => ({ text })}
        >
          <Text>
            {t(
              'The sponsor and the project manager are told by mail. The question and its answer stand on this page for everyone who may see this round; the pack stays as it is, and the round goes on.',
            )}
          </Text>
        </ReasonDialog>
      )}
    </OfferedDialog>
  );
}
