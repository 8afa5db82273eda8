/** The project's answer to a question of the board: words, and a file if there is one. It cannot be changed once the board has read it. */
import { FileInput, Modal, Progress, Stack, Text, Textarea } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { answerSchema } from '#domain/review/questions/commands.ts';
import { useSendWithFile } from '../../shared/api/send-with-file.ts';
import { acceptedFiles, acceptedTypes, fileProblem } from '../../shared/api/upload.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import type { Disclosure } from '../../shared/parts/OfferedDialog.tsx';
import { t } from '../../shared/text.ts';
import { Prose } from '../../shared/ui/Prose.tsx';
import { pathOf } from './paths.ts';

interface AnswerQuestionProps extends Disclosure {
  readonly review: ReviewView;
  readonly question: ReviewView['questions'][number];
}

export function AnswerQuestion({ opened, close, ...asked }: AnswerQuestionProps) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('Answer the board?')}
      closeButtonProps={{ 'aria-label': t('Close without answering') }}
      size="lg"
    >
      <AnswerForm close={close} {...asked} />
    </Modal>
  );
}

interface AnswerDraft {
  readonly text: string;
  readonly file: File | null;
}

const start: AnswerDraft = { text: '', file: null };

function AnswerForm({ review, question, close }: Omit<AnswerQuestionProps, 'opened'>) {
  const draft = useDraft({ form: 'answer', subject: `${review.id} ${question.id}` });
  const add = useSendWithFile(review.project, draft);
  const bodyOf = ({ text }: AnswerDraft) => ({ text: textIn(text) });
  const form = useSchemaForm({ start, draft, schema: answerSchema, bodyOf, refusal: add.error });
  const { file } = form.values;
  const fileError = file === null ? undefined : fileProblem(file);
  const path = pathOf(review, `questions/${question.id}/answer`);
  const send = () =>
    form.submit(given => {
      if (fileError === undefined) add.mutate({ path, given, file }, { onSuccess: close });
    });
  return (
    <Stack>
      <DraftNotice draft={form.draft} />
      <Prose>{question.text}</Prose>
      <Text>
        {t(
          'The members of the board are told by mail. Your answer stands beside the pack and does not change it, and cannot be changed itself once it is sent.',
        )}
      </Text>
      <Textarea label={t('Your answer')} autosize minRows={3} maxLength={8000} {...form.getInputProps('text')} />
      <FileInput
        label={t('File (optional)')}
        description={acceptedFiles}
        placeholder={t('Choose a file')}
        accept={acceptedTypes.join(',')}
        clearable
        clearButtonProps={{ 'aria-label': t('Take the file away') }}
        {...form.getInputProps('file')}
        error={fileError}
      />
      {add.progress !== undefined && (
        <Progress value={add.progress} aria-label={t('Upload: {round} per cent', { round: Math.round(add.progress) })} />
      )}
      <FormFooter form={form} sending={add} label={t('Send the answer')} send={send} />
    </Stack>
  );
}
