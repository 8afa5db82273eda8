/** The PMO or an administrator gives a seat of the open round to another gatekeeper, with a reason. Who could take it says the server. */
import { Modal, NativeSelect, Stack, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { changeSeatSchema } from '#domain/review/roster/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { type Disclosure, OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { t } from '../../shared/text.ts';
import { pathOf } from './paths.ts';

export function GiveSeat({ review }: { review: ReviewView }) {
  return (
    <OfferedDialog offered={review.actions.includes('change-seat')} label={t('Give a seat to another')}>
      {state => <SeatDialog review={review} {...state} />}
    </OfferedDialog>
  );
}

function SeatDialog({ opened, close, review }: Disclosure & { review: ReviewView }) {
  const { seats = [], replacements = [] } = review.seatsToGive ?? {};
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('Give a seat of this round to another?')}
      closeButtonProps={{ 'aria-label': t('Close without changing a seat') }}
    >
      {seats.length === 0 && <Text>{t('Every seat of this round has a ballot, and ballots that were cast stand.')}</Text>}
      {seats.length > 0 && replacements.length === 0 && (
        <Text>
          {t(
            'Nobody in this office could take a seat: it needs a gatekeeper who has no seat or ballot in this round and no interest in the project. Name one under Administration first.',
          )}
        </Text>
      )}
      {seats.length > 0 && replacements.length > 0 && <SeatForm review={review} close={close} />}
    </Modal>
  );
}

interface SeatDraft {
  readonly member: string;
  readonly replacement: string;
  readonly reason: string;
}

const start: SeatDraft = { member: '', replacement: '', reason: '' };

const bodyOf = ({ member, replacement, reason }: SeatDraft) => ({
  member: textIn(member),
  replacement: textIn(replacement),
  reason: textIn(reason),
});

function SeatForm({ review, close }: { review: ReviewView; close: () => void }) {
  const { nameOf } = useCurrentUser();
  const draft = useDraft({ form: 'seat', subject: review.id });
  const send = useSend(draft);
  const form = useSchemaForm({ draft, start, schema: changeSeatSchema, bodyOf, refusal: send.error });
  const { errors, getInputProps, attempted, values } = form;
  const { seats = [], replacements = [] } = review.seatsToGive ?? {};
  const path = pathOf(review, 'seats');
  const choose = (ids: readonly string[], say: (id: string) => string) => [
    { value: '', label: t('Choose …') },
    ...ids.map(id => ({ value: id, label: say(id) })),
  ];
  return (
    <Stack>
      <DraftNotice draft={form.draft} />
      <Text>
        {t(
          'The new member has the seat for this round alone, with what belongs to it (the chair, a veto). Ballots that were cast stand. The board, both members and the people of the project are told by mail.',
        )}
      </Text>
      <NativeSelect
        label={t('Whose seat?')}
        data={choose(seats, id => seatName(review, id, nameOf))}
        {...getInputProps('member')}
        error={attempted && values.member === '' ? t('Choose a seat.') : errors.member}
      />
      <NativeSelect
        label={t('Who takes it?')}
        data={choose(replacements, nameOf)}
        {...getInputProps('replacement')}
        error={attempted && values.replacement === '' ? t('Choose a person.') : errors.replacement}
      />
      <ReasonField form={form} missing={t('Say why: it is kept for ever.')} />
      <FormFooter
        form={form}
        sending={send}
        label={t('Give the seat')}
        send={() => form.submit(body => send.mutate({ path, body }, { onSuccess: close }))}
      />
    </Stack>
  );
}

function seatName({ recused, excluded, chair }: ReviewView, id: string, nameOf: (id: string) => string): string {
  const out = recused.find(entry => entry.member === id);
  const why = out
    ? out.left
      ? t('left')
      : t('stepped back')
    : excluded.some(entry => entry.member === id)
      ? t('may not decide')
      : '';
  return [nameOf(id), ...(id === chair ? [t('chair')] : []), ...(why === '' ? [] : [why])].join(', ');
}
