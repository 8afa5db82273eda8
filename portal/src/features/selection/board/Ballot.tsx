/** The ballot on a scenario: take it, another one, or nothing now; and stepping back. */
import { Group, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SelectionView } from '#api/answers/selections.ts';
import type { Receipt } from '#api/answers/shared.ts';
import { selectionChoices } from '#domain/selection/ballots/ballot.ts';
import { selectionBallotInputSchema } from '#domain/selection/ballots/commands.ts';
import { memberAtFirst } from '../../../shared/ballot-frame.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { useDraft } from '../../../shared/drafts/use-draft.ts';
import { useSchemaForm } from '../../../shared/forms/schema-form.ts';
import { BallotFields } from '../../../shared/parts/BallotFields.tsx';
import { CastReceipt } from '../../../shared/parts/CastReceipt.tsx';
import { EndedMeanwhile } from '../../../shared/parts/EndedMeanwhile.tsx';
import { OfferedDialog } from '../../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../../shared/parts/ReasonDialog.tsx';
import { t } from '../../../shared/text.ts';
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
  const { me } = useCurrentUser();
  const mayVote = selection.actions.includes('cast-selection-ballot');
  const [mightVote] = useState(mayVote);
  if (mightVote && !mayVote && !receipt && selection.status !== 'submitted')
    return (
      <EndedMeanwhile
        title={t('The question has been settled meanwhile')}
        hasCast={asked.ballots.some(({ member }) => member === me.id)}
        where={t('How it ended stands at the top of this page.')}
      />
    );
  if (!mayVote && !receipt && !selection.actions.includes('recuse-from-selection')) return null;
  return (
    <div className="no-print">
      <Section id="ballot" title={t('Your ballot')}>
        {receipt && (
          <CastReceipt
            receipt={receipt}
            ended={endedBy(receipt) ? t('the question is settled') : undefined}
            of={t('this selection')}
          />
        )}
        {mayVote && <ScenarioBallot selection={selection} asked={asked} onCast={setReceipt} />}
        <StepBack selection={selection} />
      </Section>
    </div>
  );
}

/** Whatever was recorded beside the ballot ended the question. */
const endedBy = ({ facts }: Receipt) => facts.some(fact => fact !== 'selection-ballot-cast');

function ScenarioBallot({ selection, asked, onCast }: BallotProps & { onCast: (receipt: Receipt) => void }) {
  const { me } = useCurrentUser();
  const draft = useDraft({ form: 'selection-ballot', subject: `${selection.id} ${asked.scenario.number}` });
  const form: BallotForm = useSchemaForm({
    start: newBallot(selection, me.id),
    draft,
    adapt: kept => ({
      ...kept,
      member: selection.youMayVoteFor.includes(kept.member) ? kept.member : memberAtFirst(selection.youMayVoteFor, me.id),
    }),
    schema: selectionBallotInputSchema,
    bodyOf: draft => ballotOf(draft, me.id),
    rules: missingIn,
  });
  const { choice } = form.values;
  return (
    <BallotFields
      form={form}
      mayVoteFor={selection.youMayVoteFor}
      cast={asked.ballots}
      mustSayWhy={choice !== '' && choice !== 'approve'}
      of={t('this selection')}
      confirmation={dialog => (
        <CastDialog {...dialog} selection={selection} asked={asked} form={form} draft={draft} onCast={onCast} />
      )}
    >
      <Choices form={form} />
      {choice === 'another-scenario' && asked.others.length > 0 && (
        <NativeSelect
          label={t('Which one would you rather see? (optional)')}
          data={[
            { value: '', label: t('None of those shown') },
            ...asked.others.map(({ number, name }) => ({ value: String(number), label: `${number} ${name}` })),
          ]}
          {...form.getInputProps('prefers')}
        />
      )}
    </BallotFields>
  );
}

function Choices({ form }: { form: BallotForm }) {
  return (
    <Radio.Group label={t('Your choice')} {...form.getInputProps('choice')} error={form.errors.choice && t('Choose one.')}>
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
      <OfferedDialog offered={selection.actions.includes('recuse-from-selection')} label={t('Step back from this decision')}>
        {({ opened, close }) => (
          <ReasonDialog
            opened={opened}
            close={close}
            title={t('Step back from this decision?')}
            closeLabel={t('Close without stepping back')}
            label={t('Which interest do you have?')}
            missing={t('Say which interest you have: the board and the history keep it.')}
            act={t('Step back')}
            color="red"
            path={`${pathOf(selection.id)}/recuse`}
            bodyOf={reason => ({ reason })}
          >
            <Text>
              {t('You then have no ballot on this scenario, and one you have cast is taken out. This cannot be undone.')}
            </Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
    </Group>
  );
}
