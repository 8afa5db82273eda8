/** The ballot: choose, say why, check what will happen, and only then cast. Nothing is cast by one tap. */
import { Alert, Button, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReviewView } from '#api/answers/reviews.ts';
import type { Receipt } from '#api/answers/shared.ts';
import { unmetMusts } from '#domain/criteria/findings.ts';
import { ballotInputSchema } from '#domain/review/ballots/commands.ts';
import { needsConditions, needsReason } from '#domain/review/ballots/requirements.ts';
import type { Choice } from '#domain/tally/tally.ts';
import { isolated } from '#domain/values/text.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { outcomeMeanings, outcomeName } from '../../shared/labels.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Conditions } from './Conditions.tsx';
import { Confirmation } from './Confirmation.tsx';
import { type BallotForm, ballotOf, missingIn, newBallot } from './choice.ts';
import { Recuse } from './Recuse.tsx';

export function Ballot({ review }: { review: ReviewView }) {
  const [receipt, setReceipt] = useState<Receipt>();
  if (!review.actions.includes('cast-ballot')) return receipt ? <CastReceipt receipt={receipt} /> : null;
  return (
    <div className="no-print">
      <Section id="ballot" title="Your ballot">
        {receipt && <CastReceipt receipt={receipt} />}
        <BallotFields review={review} onCast={setReceipt} />
        {review.actions.includes('recuse') && <Recuse review={review.id} />}
      </Section>
    </div>
  );
}

/** When the ballot ended the round its form is gone: this takes the focus, so that who works by keyboard is not sent to the top. */
function CastReceipt({ receipt }: { receipt: Receipt }) {
  const decided = receipt.facts.includes('round-decided');
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (decided) message.current?.focus();
  }, [decided]);
  return (
    <Alert
      ref={message}
      tabIndex={-1}
      role="status"
      color="green"
      variant="outline"
      title={decided ? 'Your ballot is recorded, and the round is decided' : 'Your ballot is recorded'}
    >
      Entry {receipt.version} of the history of this review.
    </Alert>
  );
}

function BallotFields({ review, onCast }: { review: ReviewView; onCast: (receipt: Receipt) => void }) {
  const { me, nameOf } = useCurrentUser();
  const [confirming, setConfirming] = useState(false);
  const form: BallotForm = useSchemaForm({
    start: newBallot(review, me.id),
    schema: ballotInputSchema,
    bodyOf: draft => ballotOf(draft, me.id),
    rules: missingIn,
  });
  const { member, outcome } = form.values;
  const before = review.ballots.find(ballot => ballot.member === member);
  return (
    <Stack gap="md">
      {review.youMayVoteFor.length > 1 && (
        <NativeSelect
          label="Whose ballot is it?"
          data={review.youMayVoteFor.map(id => ({ value: id, label: nameOf(id) }))}
          {...form.getInputProps('member')}
        />
      )}
      {member !== me.id && (
        <Text>
          You vote for <bdi>{nameOf(member)}</bdi>; both names are recorded.
        </Text>
      )}
      {before && <Text>A ballot has been cast already. A new one replaces it, and the history keeps both.</Text>}
      <Outcomes review={review} form={form} />
      {outcome !== '' && needsConditions(outcome) && <Conditions form={form} />}
      <Textarea
        label={outcome === '' || !needsReason(outcome) ? 'Reason (optional)' : 'Reason'}
        description="Everyone who may see this review reads it."
        autosize
        minRows={3}
        maxLength={8000}
        {...form.getInputProps('reason')}
      />
      <Group>
        <Button size="md" onClick={() => form.submit(() => setConfirming(true))}>
          Check my ballot
        </Button>
        {form.incomplete && <Text role="alert">Something above is missing or wrong.</Text>}
      </Group>
      <Confirmation review={review} form={form} opened={confirming} close={() => setConfirming(false)} onCast={onCast} />
    </Stack>
  );
}

function Outcomes({ review, form }: { review: ReviewView; form: BallotForm }) {
  const unmet = unmetMusts(review.pack).map(criterion => isolated(criterion.name));
  const waits = (review.newer?.unanswered ?? []).length > 0;
  const offered: readonly Choice[] = [...review.gate.outcomes, 'abstain'];
  return (
    <>
      <Radio.Group label="Outcome" {...form.getInputProps('outcome')} error={form.errors.outcome && 'Choose an outcome.'}>
        <Stack gap="sm" mt="xs">
          {offered.map(outcome => (
            <Radio
              key={outcome}
              value={outcome}
              size="md"
              disabled={outcome === 'go' && (unmet.length > 0 || waits)}
              label={outcomeName(outcome, review.gate)}
              description={outcomeMeanings[outcome]}
            />
          ))}
        </Stack>
      </Radio.Group>
      {unmet.length > 0 && (
        <Text size="sm" className="clip">
          A plain go is not possible while a must criterion does not pass: {unmet.join('; ')}.
        </Text>
      )}
      {waits && (
        <Text size="sm">
          A plain go waits for the answer about the newer report, which shows a must that begins to fail (at the top of this
          page).
        </Text>
      )}
    </>
  );
}
