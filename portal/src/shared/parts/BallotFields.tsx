/** The frame of every ballot: in whose name, the choice, why, and a check of it all before it is cast. Nothing is cast by one tap. */
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { BallotFrame } from '../ballot-frame.ts';
import { useCurrentUser } from '../current-user.tsx';
import { DraftNotice } from '../drafts/DraftNotice.tsx';
import type { SchemaForm } from '../forms/schema-form.ts';
import { ReasonField } from '../forms/WrittenField.tsx';
import { rich, t } from '../text.ts';

interface BallotFieldsProps<Draft extends BallotFrame, Body> {
  readonly form: SchemaForm<Draft, Body>;
  /** Whose ballots the reader may cast now. */
  readonly mayVoteFor: readonly string[];
  /** The ballots that were cast already. */
  readonly cast: readonly { readonly member: string }[];
  readonly mustSayWhy: boolean;
  /** What its readers may see: `this review`. */
  readonly of: string;
  /** The last question before it is cast. */
  readonly confirmation: (dialog: { readonly opened: boolean; readonly close: () => void }) => ReactNode;
  /** The choice, and what it asks for. */
  readonly children: ReactNode;
}

export function BallotFields<Draft extends BallotFrame, Body>(props: BallotFieldsProps<Draft, Body>) {
  const { form, mayVoteFor, cast, mustSayWhy, of, confirmation, children } = props;
  const { me, nameOf } = useCurrentUser();
  const [confirming, setConfirming] = useState(false);
  const { member } = form.values;
  return (
    <Stack gap="md">
      <DraftNotice draft={form.draft} />
      {mayVoteFor.length > 1 && (
        <NativeSelect
          label={t('Whose ballot is it?')}
          data={mayVoteFor.map(id => ({ value: id, label: nameOf(id) }))}
          {...form.getInputProps('member')}
        />
      )}
      {member !== me.id && (
        <Text>{rich('You vote for {member}; both names are recorded.', { member: <bdi>{nameOf(member)}</bdi> })}</Text>
      )}
      {cast.some(ballot => ballot.member === member) && (
        <Text>{t('A ballot has been cast already. A new one replaces it, and the history keeps both.')}</Text>
      )}
      {children}
      <ReasonField
        form={form}
        label={mustSayWhy ? t('Reason') : t('Reason (optional)')}
        description={t('Everyone who may see {of} reads it.', { of })}
        minRows={3}
      />
      <Group>
        <Button size="md" onClick={() => form.submit(() => setConfirming(true))}>
          {t('Check my ballot')}
        </Button>
        {form.incomplete && <Text role="alert">{t('Something above is missing or wrong.')}</Text>}
      </Group>
      {confirmation({ opened: confirming, close: () => setConfirming(false) })}
    </Stack>
  );
}
