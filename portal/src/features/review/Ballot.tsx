/** The ballot on a gate: the outcomes that are offered, and the conditions that some of them ask for. */
import { NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReviewView } from '#api/answers/reviews.ts';
import type { Receipt } from '#api/answers/shared.ts';
import { unmetMusts } from '#domain/criteria/findings.ts';
import { ballotInputSchema } from '#domain/review/ballots/commands.ts';
import { needsConditions, needsReason } from '#domain/review/ballots/requirements.ts';
import type { Choice } from '#domain/tally/tally.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { EndedDraft } from '../../shared/drafts/EndedDraft.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { day } from '../../shared/format.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { meaningOf, outcomeName } from '../../shared/labels.ts';
import { BallotFields } from '../../shared/parts/BallotFields.tsx';
import { CastReceipt } from '../../shared/parts/CastReceipt.tsx';
import { EndedMeanwhile } from '../../shared/parts/EndedMeanwhile.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Conditions } from './Conditions.tsx';
import { Confirmation } from './Confirmation.tsx';
import { type BallotForm, ballotNow, ballotOf, draftOfBallot, missingIn, newBallot, wrongDaysIn } from './choice.ts';
import { Recuse } from './Recuse.tsx';

export function Ballot({ review }: { review: ReviewView }) {
  const [receipt, setReceipt] = useState<Receipt>();
  const mayVote = review.actions.includes('cast-ballot');
  const [mightVote] = useState(mayVote);
  if (!mayVote) return receipt ? received(receipt) : <NoBallot review={review} ended={mightVote} />;
  return (
    <div className="no-print">
      <Section id="ballot" title={t('Your ballot')}>
        {receipt && received(receipt)}
        <GateBallot review={review} onCast={setReceipt} />
        {review.actions.includes('recuse') && <Recuse review={review.id} />}
      </Section>
    </div>
  );
}

/** `ended`: the reader might still vote when the page was opened. */
function NoBallot({ review, ended }: { review: ReviewView; ended: boolean }) {
  const { me } = useCurrentUser();
  return (
    <>
      {ended && !review.recused.some(({ member }) => member === me.id) && (
        <EndedMeanwhile
          title={review.outcome ? t('The round has ended meanwhile') : t('You cannot vote in this round any more')}
          hasCast={review.ballots.some(({ member }) => member === me.id)}
          where={
            review.outcome
              ? t('How it ended stands at the top of this page.')
              : t('A delegation to you has ended, or the seat was given to somebody else.')
          }
        />
      )}
      <EndedDraft {...draftOfBallot(review)} ended={review.outcome && t('The round has ended')} />
    </>
  );
}

const received = (receipt: Receipt) => (
  <CastReceipt
    receipt={receipt}
    ended={receipt.facts.includes('round-decided') ? t('the round is decided') : undefined}
    of={t('this review')}
  />
);

function GateBallot({ review, onCast }: { review: ReviewView; onCast: (receipt: Receipt) => void }) {
  const { me } = useCurrentUser();
  const draft = useDraft(draftOfBallot(review));
  const form: BallotForm = useSchemaForm({
    start: newBallot(review, me.id),
    draft,
    adapt: (kept, movedOn) => ballotNow(kept, review, { me: me.id, movedOn }),
    schema: ballotInputSchema,
    bodyOf: draft => ballotOf(draft, me.id),
    rules: body => ({ ...missingIn(body), ...wrongDaysIn(body, review) }),
  });
  const { outcome } = form.values;
  return (
    <BallotFields
      form={form}
      mayVoteFor={review.youMayVoteFor}
      cast={review.ballots}
      mustSayWhy={outcome !== '' && needsReason(outcome)}
      of={t('this review')}
      confirmation={dialog => <Confirmation {...dialog} review={review} form={form} draft={draft} onCast={onCast} />}
    >
      <Outcomes review={review} form={form} />
      {outcome === 'recycle' && <ReturnStage review={review} form={form} />}
      {outcome === 'hold' && <HoldUntil review={review} form={form} />}
      {outcome !== '' && needsConditions(outcome) && <Conditions form={form} />}
      <Chance form={form} />
    </BallotFields>
  );
}

/** What the member thinks of cost and end: compared with what came true, and in no tally. */
function Chance({ form }: { form: BallotForm }) {
  return (
    <TypedNumberInput
      label={t('How likely does it come in within 10 % and six months? (optional, per cent)')}
      description={t(
        'Of the cost and the end that it promises now. It is seen as your ballot is, is in no tally, and is compared with what comes true.',
      )}
      min={0}
      max={100}
      {...form.getInputProps('chance')}
    />
  );
}

/** Until when it is on hold, if a hold holds up the project. */
function HoldUntil({ review, form }: { review: ReviewView; form: BallotForm }) {
  const { holdDays } = review;
  if (!holdDays) return null;
  const { earliest, latest, usual } = holdDays;
  return (
    <TypedDayInput
      label={t('On hold until (optional)')}
      description={
        usual === undefined
          ? t('What most of the ballots for a hold say counts. Without a day it has none.')
          : t('What most of the ballots for a hold say counts. Without a day it lasts until {usual}.', { usual: day(usual) })
      }
      min={earliest}
      max={latest}
      {...form.getInputProps('holdUntil')}
    />
  );
}

/** Where a recycle sends the project, if an earlier stage is possible. */
function ReturnStage({ review, form }: { review: ReviewView; form: BallotForm }) {
  const { returnStages = [] } = review;
  if (returnStages.length === 0) return null;
  return (
    <NativeSelect
      label={t('Back to which stage?')}
      description={t('What most of the ballots for a recycle say counts. The gates after that stage are passed again.')}
      data={[
        { value: '', label: t('It stays in its stage') },
        ...returnStages.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      {...form.getInputProps('stage')}
    />
  );
}

function Outcomes({ review, form }: { review: ReviewView; form: BallotForm }) {
  const unmet = unmetMusts(review.pack).map(criterion => isolated(criterion.name));
  const waits = (review.newer?.unanswered ?? []).length > 0;
  const offered: readonly Choice[] = [...review.gate.outcomes, 'abstain'];
  return (
    <>
      <Radio.Group label={t('Outcome')} {...form.getInputProps('outcome')} error={form.errors.outcome && t('Choose an outcome.')}>
        <Stack gap="sm" mt="xs">
          {offered.map(outcome => (
            <Radio
              key={outcome}
              value={outcome}
              size="md"
              disabled={outcome === 'go' && (unmet.length > 0 || waits)}
              label={outcomeName(outcome, review.gate)}
              description={meaningOf(outcome, review.pack.exception !== undefined)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {unmet.length > 0 && (
        <Text size="sm" className="clip">
          {t('A plain go is not possible while a must criterion does not pass: {unmet}.', { unmet: unmet.join('; ') })}
        </Text>
      )}
      {waits && (
        <Text size="sm">
          {t(
            'A plain go waits for the answer about the newer report, which shows a must that begins to fail (at the top of this page).',
          )}
        </Text>
      )}
    </>
  );
}
