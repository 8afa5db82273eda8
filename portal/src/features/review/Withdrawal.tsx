/** Where a withdrawal stands: who asked, why, who is asked to agree, and what was answered. And the way to ask. */
import { Alert, Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { rich, sentences, t } from '../../shared/text.ts';
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
      title={
        answer ? t('The round goes on: a withdrawal was not agreed to') : t('A withdrawal of this request waits for an answer')
      }
    >
      <Text size="sm">
        {rich('{by} asked to withdraw the request, {at}:', { by: <bdi>{nameOf(withdrawal.by)}</bdi>, at: moment(withdrawal.at) })}
      </Text>
      <Prose>{withdrawal.reason}</Prose>
      {answer ? (
        <>
          <Text size="sm" mt="xs">
            {rich('{by} said no, {at}:', { by: <bdi>{nameOf(answer.by)}</bdi>, at: moment(answer.at) })}
          </Text>
          <Prose>{answer.reason}</Prose>
        </>
      ) : (
        <Text mt="xs" mb={mine ? 'xs' : 0} className="clip">
          {sentences(
            waitsFor.length > 0 && t('{anyOf} is asked to agree.', { anyOf: anyOf(waitsFor, nameOf) }),
            t('Until then the round goes on, and ballots are taken.'),
          )}
        </Text>
      )}
      <OfferedDialog offered={mine} label={t('Answer the withdrawal')} primary>
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
    <Section id="withdraw" title={t('The request')} onPaper={false}>
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
        closeLabel={t('Close without withdrawing')}
        label={t('Why do you withdraw it?')}
        missing={t('Say why: your reason is kept for ever, and the board reads it.')}
        act={words.act}
        color="red"
        path={pathOf(review, 'withdrawal')}
        bodyOf={reason => ({ reason })}
      >
        <Text className="clip">
          {t('{follows} What was asked can then be changed, and the gate asked for again.', { follows: words.follows })}
        </Text>
      </ReasonDialog>
    </Section>
  );
}

const alone = {
  before: t('As long as nobody has voted, the people of the project can withdraw the request by themselves.'),
  label: t('Withdraw the request'),
  title: t('Withdraw this request?'),
  act: t('Withdraw it'),
  follows: t(
    'Nobody has voted, so the round ends at once without a decision. The board and the people of the project are told by mail.',
  ),
};

const asking = (chair: string): typeof alone => ({
  before: t('Somebody has voted: withdrawing the request needs the agreement of the chair.'),
  label: t('Ask to withdraw the request'),
  title: t('Ask to withdraw this request?'),
  act: t('Ask the chair to agree'),
  follows: t(
    'Somebody has voted, so the chair ({chair}) is asked by mail to agree, or another member while the chair may not. Until there is an answer the round goes on; with a yes it ends without a decision.',
    { chair },
  ),
});
