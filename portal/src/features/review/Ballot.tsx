/** The ballot: choose, say why, check what will happen, and only then cast. Nothing is cast by one tap. */
import { Alert, Button, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ReviewView } from '#api/answers/reviews.ts';
import type { Receipt } from '#api/answers/shared.ts';
import type { Choice } from '#domain/tally/tally.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { outcomeMeanings, outcomeName } from '../../shared/labels.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Conditions } from './Conditions.tsx';
import { Confirmation } from './Confirmation.tsx';
import { type Draft, faultsOf, unmetMusts } from './choice.ts';
import { Recuse } from './Recuse.tsx';

export function Ballot({ review }: { review: ReviewView }) {
  const { me } = useCurrentUser();
  const [receipt, setReceipt] = useState<Receipt>();
  if (review.youMayVoteFor.length === 0 || review.outcome) return receipt ? <Cast receipt={receipt} /> : null;
  const own = review.roster.includes(me.id);
  return (
    <div className="no-print">
      <Section id="ballot" title="Your ballot">
        {receipt && <Cast receipt={receipt} />}
        <BallotForm review={review} onCast={setReceipt} />
        {own && <Recuse review={review.id} />}
      </Section>
    </div>
  );
}

/** When the ballot ended the round its form is gone: this takes the focus, so that who works by keyboard is not sent to the top. */
function Cast({ receipt }: { receipt: Receipt }) {
  const decided = receipt.facts.includes('round-decided');
  const words = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (decided) words.current?.focus();
  }, [decided]);
  return (
    <Alert
      ref={words}
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
  const faults = faultsOf(draft);
  const shown = asked ? faults : {};
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const before = review.ballots.find(ballot => ballot.member === draft.member);
  const check = () => {
    setAsked(true);
    if (Object.keys(faults).length === 0) setConfirming(true);
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
      <Outcomes review={review} draft={draft} set={set} fault={shown.outcome} />
      {draft.outcome === 'conditional-go' && (
        <Conditions conditions={draft.conditions} faults={shown} onChange={conditions => set({ conditions })} />
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
        {asked && Object.keys(faults).length > 0 && <Text role="alert">Something is missing above.</Text>}
      </Group>
      <Confirmation review={review} draft={draft} opened={confirming} close={() => setConfirming(false)} onCast={onCast} />
    </Stack>
  );
}

interface OutcomesProps {
  readonly review: ReviewView;
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly fault: string | undefined;
}

function Outcomes({ review, draft, set, fault }: OutcomesProps) {
  const unmet = unmetMusts(review);
  const offered: readonly Choice[] = [...review.gate.outcomes, 'abstain'];
  return (
    <>
      <Radio.Group
        label="Outcome"
        value={draft.outcome ?? ''}
        error={fault}
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
