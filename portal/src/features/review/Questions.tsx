/** What the board asked and was answered while it decides, for everyone who may see the round. None of it is part of the pack. */
import { Box, Group, Stack, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { FileLink } from '../../shared/parts/FileLink.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { AnswerQuestion } from './AnswerQuestion.tsx';
import { pathOf } from './paths.ts';

export function Questions({ review }: { review: ReviewView }) {
  const { questions, outcome } = review;
  if (outcome && questions.length === 0) return null;
  return (
    <Section id="questions" title="Questions of the board" actions={<Ask review={review} />}>
      <Stack gap="sm">
        <Group gap="xs">
          <Tag>Not part of the pack</Tag>
          <Text size="sm" c="dimmed">
            What the board asks and is answered stands beside the pack and does not change it.
          </Text>
        </Group>
        {questions.length === 0 && <Text c="dimmed">The board has asked nothing yet.</Text>}
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
        <bdi>{nameOf(question.by)}</bdi> asked, {moment(question.at)}
      </Text>
      <Box fw={600}>
        <Prose>{question.text}</Prose>
      </Box>
      {answer ? (
        <Answer review={review} question={question} answer={answer} />
      ) : (
        <Group gap="xs" mt="xs">
          <Tag tone={review.outcome ? 'plain' : 'warn'}>
            {review.outcome ? 'Was not answered before the round ended' : 'Waits for an answer'}
          </Tag>
          <OfferedDialog
            offered={review.actions.includes('answer-question')}
            label="Answer"
            spoken={`Answer: ${isolated(question.text)}`}
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
        <bdi>{nameOf(answer.by)}</bdi> answered, {moment(answer.at)}
      </Text>
      <Prose>{answer.text}</Prose>
      {answer.file && (
        <FileLink
          path={pathOf(review, `questions/${question.id}/file`)}
          of={`the file of the answer to ${isolated(question.text)}`}
          file={answer.file}
        />
      )}
    </Box>
  );
}

function Ask({ review }: { review: ReviewView }) {
  return (
    <OfferedDialog offered={review.actions.includes('ask-question')} label="Ask a question">
      {state => (
        <ReasonDialog
          {...state}
          title="Ask the people of the project?"
          closeLabel="Close without asking"
          label="Your question"
          missing="Write your question."
          act="Ask"
          path={pathOf(review, 'questions')}
          bodyOf={text => ({ text })}
        >
          <Text>
            The sponsor and the project manager are told by mail. The question and its answer stand on this page for everyone who
            may see this round; the pack stays as it is, and the round goes on.
          </Text>
        </ReasonDialog>
      )}
    </OfferedDialog>
  );
}
