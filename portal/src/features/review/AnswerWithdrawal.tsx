/** The chair's answer to a withdrawal: the round ends without a decision, or goes on for a reason. */
import { Modal, Radio, Stack, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { withdrawalAnswerSchema } from '#domain/review/withdrawal/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { textIn } from '../../shared/forms/field-values.ts';
import type { FormErrors } from '../../shared/forms/form-errors.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import type { Disclosure } from '../../shared/parts/OfferedDialog.tsx';
import { t } from '../../shared/text.ts';
import { Prose } from '../../shared/ui/Prose.tsx';
import { pathOf } from './paths.ts';

interface AnswerWithdrawalProps extends Disclosure {
  readonly review: ReviewView;
}

export function AnswerWithdrawal({ opened, close, review }: AnswerWithdrawalProps) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('Shall the request be withdrawn?')}
      closeButtonProps={{ 'aria-label': t('Close without answering') }}
    >
      <AnswerForm close={close} review={review} />
    </Modal>
  );
}

interface AnswerDraft {
  readonly choice: '' | 'yes' | 'no';
  readonly reason: string;
}

const start: AnswerDraft = { choice: '', reason: '' };

const bodyOf = ({ choice, reason }: AnswerDraft) => ({
  agreed: choice === '' ? undefined : choice === 'yes',
  reason: textIn(reason),
});

function missingIn({ agreed, reason }: ReturnType<typeof bodyOf>): FormErrors {
  if (agreed !== false || reason !== undefined) return {};
  return { reason: t('Say why the round goes on: who asked reads it.') };
}

function AnswerForm({ close, review }: Omit<AnswerWithdrawalProps, 'opened'>) {
  const draft = useDraft({ form: 'withdrawal-answer', subject: review.id });
  const send = useSend(draft);
  const form = useSchemaForm({ draft, start, schema: withdrawalAnswerSchema, bodyOf, rules: missingIn, refusal: send.error });
  const path = pathOf(review, 'withdrawal/answer');
  return (
    <Stack>
      <DraftNotice draft={form.draft} />
      <Prose>{review.withdrawal?.reason}</Prose>
      <Radio.Group
        label={t('Your answer for the board')}
        {...form.getInputProps('choice')}
        error={form.errors.agreed && t('Choose one of the two.')}
      >
        <Stack mt="xs">
          <Radio
            value="yes"
            label={t('I agree')}
            description={t(
              'The round ends now without a decision, and no ballot counts. The board and the project are told by mail.',
            )}
          />
          <Radio
            value="no"
            label={t('The round goes on')}
            description={t('The board decides as before. The people of the project are told your reason by mail.')}
          />
        </Stack>
      </Radio.Group>
      <ReasonField form={form} label={form.values.choice === 'no' ? t('Why does it go on?') : t('Reason (optional)')} />
      <Text size="sm" c="dimmed">
        {t('Your answer is kept with the round and cannot be taken back.')}
      </Text>
      <FormFooter
        form={form}
        sending={send}
        label={t('Give this answer')}
        send={() => form.submit(body => send.mutate({ path, body }, { onSuccess: close }))}
      />
    </Stack>
  );
}
