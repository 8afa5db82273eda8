/** Where a withdrawal stands: who asked, why, who is asked to agree, and what was answered. And the way to ask. */
import { Alert, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { AnswerWithdrawal } from './AnswerWithdrawal.tsx';
import { pathOf } from './paths.ts';
import { anyOf } from './rule.ts';

/** Shown to all who see the round, until it is over: then its ending says how. */
export function WithdrawalState({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const { withdrawal, outcome } = review;
  if (!withdrawal || outcome) return null;
  const { answer, waitsFor = [] } = withdrawal;
  const mine = review.actions.includes('answer-withdrawal');
  return (
    <Alert
      role="status"
      variant="outline"
      color={answer ? 'gray' : 'yellow'}
      title={answer ? 'The round goes on: a withdrawal was not agreed to' : 'A withdrawal of this request waits for an answer'}
    >
      <Text size="sm">
        <bdi>{nameOf(withdrawal.by)}</bdi> asked to withdraw the request, {moment(withdrawal.at)}:
      </Text>
      <Prose>{withdrawal.reason}</Prose>
      {answer ? (
        <>
          <Text size="sm" mt="xs">
            <bdi>{nameOf(answer.by)}</bdi> said no, {moment(answer.at)}:
          </Text>
          <Prose>{answer.reason}</Prose>
        </>
      ) : (
        <Text mt="xs" mb={mine ? 'xs' : 0} className="clip">
          {waitsFor.length > 0 && `${anyOf(waitsFor, nameOf)} is asked to agree. `}Until then the round goes on, and ballots are
          taken.
        </Text>
      )}
      <OfferedDialog offered={mine} label="Answer the withdrawal" primary>
        {state => <AnswerWithdrawal review={review} {...state} />}
      </OfferedDialog>
    </Alert>
  );
}

/** For the people of the project: alone before the first ballot, afterwards the chair is asked. */
export function Withdraw({ review }: { review: ReviewView }) {
  const [opened, { open, close }] = useDisclosure();
  const { nameOf } = useCurrentUser();
  const offered = review.actions.includes('withdraw');
  if (!offered && !opened) return null;
  const words = review.balloted ? asking(isolated(nameOf(review.chair))) : alone;
  return (
    <Section id="withdraw" title="The request" onPaper={false}>
      <Text mb="sm">{words.before}</Text>
      {offered && (
        <Button variant="default" onClick={open}>
          {words.label}
        </Button>
      )}
      <ReasonDialog
        opened={opened}
        close={close}
        title={words.title}
        closeLabel="Close without withdrawing"
        label="Why do you withdraw it?"
        missing="Say why: your reason is kept for ever, and the board reads it."
        act={words.act}
        color="red"
        path={pathOf(review, 'withdrawal')}
        bodyOf={reason => ({ reason })}
      >
        <Text className="clip">{words.follows} What was asked can then be changed, and the gate asked for again.</Text>
      </ReasonDialog>
    </Section>
  );
}

const alone = {
  before: 'As long as nobody has voted, the people of the project can withdraw the request by themselves.',
  label: 'Withdraw the request',
  title: 'Withdraw this request?',
  act: 'Withdraw it',
  follows:
    'Nobody has voted, so the round ends at once without a decision. The board and the people of the project are told by mail.',
};

const asking = (chair: string): typeof alone => ({
  before: 'Somebody has voted: withdrawing the request needs the agreement of the chair.',
  label: 'Ask to withdraw the request',
  title: 'Ask to withdraw this request?',
  act: 'Ask the chair to agree',
  follows: `Somebody has voted, so the chair (${chair}) is asked by mail to agree, or another member while the chair may not. Until there is an answer the round goes on; with a yes it ends without a decision.`,
});
