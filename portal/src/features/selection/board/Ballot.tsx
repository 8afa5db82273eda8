/** The ballot on a scenario: choose, say why, check what will happen, and only then cast. Nothing is cast by one tap. */
import { Alert, Button, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { SelectionView } from '#api/answers/selections.ts';
import type { Receipt } from '#api/answers/shared.ts';
import { selectionChoices } from '#domain/selection/ballots/ballot.ts';
import { selectionBallotInputSchema } from '#domain/selection/ballots/commands.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { useSchemaForm } from '../../../shared/forms/schema-form.ts';
import { OfferedDialog } from '../../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../../shared/parts/ReasonDialog.tsx';
import { Section } from '../../../shared/ui/Page.tsx';
import { pathOf, type Submission } from '../api.ts';
import { CastDialog } from './CastDialog.tsx';
import { type BallotForm, ballotOf, choiceLabels, choiceMeanings, missingIn, newBallot } from './choice.ts';

interface BallotProps {
  readonly selection: SelectionView;
  readonly asked: Submission;
}

export function Ballot({ selection, asked }: BallotProps) {
  const [receipt, setReceipt] = useState<Receipt>();
  const mayVote = selection.actions.includes('cast-selection-ballot');
  if (!mayVote && !receipt && !selection.actions.includes('recuse-from-selection')) return null;
  return (
    <div className="no-print">
      <Section id="ballot" title="Your ballot">
        {receipt && <CastReceipt receipt={receipt} />}
        {mayVote && <BallotFields selection={selection} asked={asked} onCast={setReceipt} />}
        <StepBack selection={selection} />
      </Section>
    </div>
  );
}

/** Takes the focus where the ballot ended the question and its form is gone. */
function CastReceipt({ receipt }: { receipt: Receipt }) {
  const ended = receipt.facts.some(fact => fact !== 'selection-ballot-cast');
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ended) message.current?.focus();
  }, [ended]);
  return (
    <Alert
      ref={message}
      tabIndex={-1}
      role="status"
      color="green"
      variant="outline"
      mb="sm"
      title={ended ? 'Your ballot is recorded, and the question is settled' : 'Your ballot is recorded'}
    >
      Entry {receipt.version} of the history of this selection.
    </Alert>
  );
}

function BallotFields({ selection, asked, onCast }: BallotProps & { onCast: (receipt: Receipt) => void }) {
  const { me, nameOf } = useCurrentUser();
  const [confirming, setConfirming] = useState(false);
  const form: BallotForm = useSchemaForm({
    start: newBallot(selection, me.id),
    schema: selectionBallotInputSchema,
    bodyOf: draft => ballotOf(draft, me.id),
    rules: missingIn,
  });
  const { member, choice } = form.values;
  const before = asked.ballots.find(ballot => ballot.member === member);
  return (
    <Stack gap="md">
      {selection.youMayVoteFor.length > 1 && (
        <NativeSelect
          label="Whose ballot is it?"
          data={selection.youMayVoteFor.map(id => ({ value: id, label: nameOf(id) }))}
          {...form.getInputProps('member')}
        />
      )}
      {member !== me.id && (
        <Text>
          You vote for <bdi>{nameOf(member)}</bdi>; both names are recorded.
        </Text>
      )}
      {before && <Text>A ballot has been cast already. A new one replaces it, and the history keeps both.</Text>}
      <Choices form={form} />
      {choice === 'another-scenario' && asked.others.length > 0 && (
        <NativeSelect
          label="Which one would you rather see? (optional)"
          data={[
            { value: '', label: 'None of those shown' },
            ...asked.others.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
          ]}
          {...form.getInputProps('prefers')}
        />
      )}
      <Textarea
        label={choice === '' || choice === 'approve' ? 'Reason (optional)' : 'Reason'}
        description="Everyone who may see this selection reads it."
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
      <CastDialog
        selection={selection}
        asked={asked}
        form={form}
        opened={confirming}
        close={() => setConfirming(false)}
        onCast={onCast}
      />
    </Stack>
  );
}

function Choices({ form }: { form: BallotForm }) {
  return (
    <Radio.Group label="Your choice" {...form.getInputProps('choice')} error={form.errors.choice && 'Choose one.'}>
      <Stack gap="sm" mt="xs">
        {selectionChoices.map(choice => (
          <Radio key={choice} value={choice} size="md" label={choiceLabels[choice][0]} description={choiceMeanings[choice]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function StepBack({ selection }: { selection: SelectionView }) {
  return (
    <Group mt="md">
      <OfferedDialog offered={selection.actions.includes('recuse-from-selection')} label="Step back from this decision">
        {({ opened, close }) => (
          <ReasonDialog
            opened={opened}
            close={close}
            title="Step back from this decision?"
            closeLabel="Close without stepping back"
            label="Which interest do you have?"
            missing="Say which interest you have: the board and the history keep it."
            act="Step back"
            color="red"
            path={`${pathOf(selection.id)}/recuse`}
            bodyOf={reason => ({ reason })}
          >
            <Text>You then have no ballot on this scenario, and one you have cast is taken out. This cannot be undone.</Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
    </Group>
  );
}
