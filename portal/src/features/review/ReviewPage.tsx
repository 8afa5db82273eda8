/** The review page: everything needed to decide, and the ballot, on one page; the next review is one tap away. */
import { Anchor, Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import type { ReviewView } from '#api/answers/reviews.ts';
import { isolated } from '#domain/values/isolated.ts';
import { rowsOf, useInbox } from '../../shared/api/lists.ts';
import { useReview } from '../../shared/api/queries.ts';
import { waitingKey } from '../../shared/api/row-keys.ts';
import { useBriefButton } from '../../shared/brief/BriefButton.tsx';
import { useCurrentUser, WithNames } from '../../shared/current-user.tsx';
import { away, moment, timeToDecide, zoneName } from '../../shared/format.ts';
import { authorityLabels } from '../../shared/labels.ts';
import { ToYourBallot } from '../../shared/parts/ToYourBallot.tsx';
import { rich, t } from '../../shared/text.ts';
import { byRoom } from '../../shared/ui/by-room.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Prose } from '../../shared/ui/Prose.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { Ballot } from './Ballot.tsx';
import { BottomLine } from './BottomLine.tsx';
import { DecidedBelow } from './DecidedBelow.tsx';
import { DissentList } from './DissentList.tsx';
import { readDissent } from './dissent.ts';
import { NewerReport } from './NewerReport.tsx';
import { PackView } from './PackView.tsx';
import { Questions } from './Questions.tsx';
import { Recorded } from './Recorded.tsx';
import { RoundEnding } from './RoundEnding.tsx';
import { ruleInWords } from './rule.ts';
import { Votes } from './Votes.tsx';
import { Withdraw, WithdrawalState } from './Withdrawal.tsx';

export function ReviewPage() {
  const { id = '' } = useParams();
  const review = useReview(id);
  return (
    <Answer of={review} what={t('Reading the review')}>
      {data => (
        <WithNames people={data.people ?? []}>
          <Review key={id} review={data} readAt={new Date(review.dataUpdatedAt).toISOString()} />
        </WithNames>
      )}
    </Answer>
  );
}

function Review({ review, readAt }: { review: ReviewView; readAt: string }) {
  const brief = useDecisionBrief(review, readAt);
  const mayVote = review.actions.includes('cast-ballot');
  return (
    <Page
      title={review.title}
      intro={t('{name}, round {round}', { name: isolated(review.gate.name), round: review.round })}
      actions={
        <>
          <ToProject review={review} />
          <Button variant="default" onClick={() => window.print()}>
            {t('Print')}
          </Button>
          {brief.button}
        </>
      }
    >
      {brief.message}
      <RoundEnding review={review} />
      <BottomLine review={review} />
      <WithdrawalState review={review} />
      <NewerReport review={review} />
      <Grid gap="lg" {...byRoom}>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="lg">
            <DecidedBelow review={review} />
            <Question review={review} />
            <Questions review={review} />
            <PackView review={review} />
            <DissentList review={review} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="lg">
            <Recorded review={review} />
            <Votes review={review} />
            <Ballot review={review} />
            <Withdraw review={review} />
            <NextReview after={review} />
          </Stack>
        </Grid.Col>
      </Grid>
      {mayVote && <ToYourBallot />}
    </Page>
  );
}

/** Who decides as the office above has no page of the project. */
function ToProject({ review: { project, office, below } }: { review: ReviewView }) {
  const { me } = useCurrentUser();
  if (!me.offices.some(({ id }) => id === (below?.office ?? office))) return null;
  return (
    <LinkButton to={`/projects/${project}`} variant="default">
      {t('Project page')}
    </LinkButton>
  );
}

function useDecisionBrief(review: ReviewView, readAt: string) {
  const client = useQueryClient();
  const { me, nameOf } = useCurrentUser();
  return useBriefButton(t('Decision brief (PDF)'), async () => {
    const [{ reviewBrief }, dissent] = await Promise.all([import('./brief.ts'), readDissent(review, client)]);
    const officeName = me.offices.find(office => office.id === review.office)?.name ?? review.office;
    return reviewBrief(review, dissent, { nameOf, me: me.id, officeName, readAt });
  });
}

function Question({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  return (
    <Section id="question" title={t('What is asked')}>
      <Prose>{review.gate.question ?? review.gate.name}</Prose>
      <Text mt="xs">
        {t('{ruleInWords} The board has {gate} (by {deadline}, your time, {zoneName}).', {
          ruleInWords: ruleInWords(review, nameOf),
          gate: timeToDecide(review.gate),
          deadline: moment(review.deadline),
          zoneName: zoneName(),
        })}
      </Text>
      <Text c="dimmed">
        {authorityLabels[review.gate.authority]}{' '}
        {!review.outcome && (
          <span className="no-print">{t('The round closes {deadline}.', { deadline: away(review.deadline) })}</span>
        )}
      </Text>
    </Section>
  );
}

/** Pages of the inbox in which the next review is looked for; past them, the most urgent one is next. */
const mostPages = 5;

/** Several reviews one after another in the order of the inbox, also past one that is left for later, and then from the start. */
function NextReview({ after }: { after: ReviewView }) {
  const inbox = useInbox();
  const waiting = rowsOf(inbox.data, waitingKey).filter(entry => entry.kind === 'review');
  const others = waiting.filter(entry => entry.id !== after.id);
  const sortKey = ({ deadline, id }: { deadline: string; id: string }) => `${deadline}#${id}`;
  const later = others.find(entry => sortKey(entry) > sortKey(after));
  const { hasNextPage, isFetching, isError, fetchNextPage } = inbox;
  const looked = inbox.data?.pages.length ?? 0;
  const lookFurther = later === undefined && hasNextPage && !isFetching && !isError && looked < mostPages;
  useEffect(() => {
    if (lookFurther) void fetchNextPage();
  }, [lookFurther, fetchNextPage]);
  const next = later ?? others[0];
  if (!inbox.data) return null;
  if (!next) return <Text className="no-print">{t('No other review waits for you.')}</Text>;
  return (
    <Group className="no-print">
      <Anchor component={Link} to={`/reviews/${next.id}`} fw={600} className="clip">
        {rich('Next review: {title}', { title: <bdi>{next.title}</bdi> })}
      </Anchor>
      <Text c="dimmed">
        {inbox.hasNextPage
          ? t('{others, plural, one {{others} or more waits for you} other {{others} or more wait for you}}', {
              others: others.length,
            })
          : t('{others, plural, one {{others} more waits for you} other {{others} more wait for you}}', {
              others: others.length,
            })}
      </Text>
    </Group>
  );
}
