/** The ballot: choose, say why, check what will happen, and only then cast. Nothing is cast by one tap. */
import { Alert, Button, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Choice } from '#domain/tally/tally.ts';
import type { Receipt, ReviewView } from '../../shared/api/answers.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { outcomeMeanings, outcomeName } from '../../shared/labels.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Conditions } from './Conditions.tsx';
import { Confirmation } from './Confirmation.tsx';
import { ballotErrors, type Draft, unmetMusts } from './choice.ts';
import { Recuse } from './Recuse.tsx';

export function Ballot({ review }: { review: ReviewView }) {
  const { me } = useCurrentUser();
  const [receipt, setReceipt] = useState<Receipt>();
  if (review.youMayVoteFor.length === 0 || review.outcome) return receipt ? <CastReceipt receipt={receipt} /> : null;
  const own = review.roster.includes(me.id);
  return (
    <div className="no-print">
      <Section id="ballot" title="Your ballot">
        {receipt && <CastReceipt receipt={receipt} />}
        <BallotForm review={review} onCast={setReceipt} />
        {own && <Recuse review={review.id} />}
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

function BallotForm({ review, onCast }: { review: ReviewView; onCast: (receipt: Receipt) => void }) {
  const { me, nameOf } = useCurrentUser();
  const [draft, setDraft] = useState<Draft>(() => startOf(review, me.id));
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const errors = ballotErrors(draft);
  const shown = asked ? errors : {};
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const before = review.ballots.find(ballot => ballot.member === draft.member);
  const check = () => {
    setAsked(true);
    if (Object.keys(errors).length === 0) setConfirming(true);
  };
  return (
    <Stack gap="md">
      {review.youMayVoteFor.length > 1 && (
        <NativeSelect
          label="Whose ballot is it?"
          value={draft.member}
          onChange={event => set({ member: event.currentTarget.value })}
          data={review.youMayVoteFor.map(member => ({ value: member, label: nameOf(member) }))}
        />
      )}
      {draft.member !== me.id && <Text>You vote for {nameOf(draft.member)}; both names are recorded.</Text>}
      {before && <Text>A ballot has been cast already. A new one replaces it, and the history keeps both.</Text>}
      <Outcomes review={review} draft={draft} set={set} error={shown.outcome} />
      {draft.outcome === 'conditional-go' && (
        <Conditions conditions={draft.conditions} errors={shown} onChange={conditions => set({ conditions })} />
      )}
      <Textarea
        label={draft.outcome === undefined || draft.outcome === 'go' ? 'Reason (optional)' : 'Reason'}
        description="Everyone who may see this review reads it."
        autosize
        minRows={3}
        maxLength={8000}
        value={draft.reason}
        error={shown.reason}
        onChange={event => set({ reason: event.currentTarget.value })}
      />
      <Group>
        <Button size="md" onClick={check}>
          Check my ballot
        </Button>
        {asked && Object.keys(errors).length > 0 && <Text role="alert">Something is missing above.</Text>}
      </Group>
      <Confirmation review={review} draft={draft} opened={confirming} close={() => setConfirming(false)} onCast={onCast} />
    </Stack>
  );
}

interface OutcomesProps {
  readonly review: ReviewView;
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly error: string | undefined;
}

function Outcomes({ review, draft, set, error }: OutcomesProps) {
  const unmet = unmetMusts(review);
  const offered: readonly Choice[] = [...review.gate.outcomes, 'abstain'];
  return (
    <>
      <Radio.Group
        label="Outcome"
        value={draft.outcome ?? ''}
        error={error}
        onChange={value => set({ outcome: value as Choice })}
      >
        <Stack gap="sm" mt="xs">
          {offered.map(outcome => (
            <Radio
              key={outcome}
              value={outcome}
              size="md"
              disabled={outcome === 'go' && unmet.length > 0}
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
    </>
  );
}

function startOf(review: ReviewView, me: string): Draft {
  const member = review.youMayVoteFor.includes(me) ? me : (review.youMayVoteFor[0] ?? me);
  return { member, reason: '', conditions: [] };
}
