/** What the PMO and administrators may do with a call: say its terms anew, close it before its day, end it. Each asks for a reason, which those who take part read. */
import { Text, Textarea } from '@mantine/core';
import type { CallView } from '#api/answers/calls.ts';
import { amendCallSchema } from '#domain/call/opening/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { changedMeanwhile, stateOf } from '../../shared/drafts/kept.ts';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { t } from '../../shared/text.ts';

export const callPath = (id: string, act: string) => `/v1/calls/${encodeURIComponent(id)}/${act}`;

export function CallActs({ call }: { call: CallView }) {
  const { actions, id } = call;
  return (
    <>
      <ActDialog
        offered={actions.includes('amend')}
        label={t('Change its terms')}
        title={t('Change the terms of this call?')}
        closeLabel={t('Close without changing the call')}
      >
        {close => <AmendForm call={call} close={close} />}
      </ActDialog>
      <OfferedDialog small offered={actions.includes('close')} label={t('Close the call now')}>
        {state => (
          <ReasonDialog
            {...state}
            title={t('Close this call now?')}
            closeLabel={t('Keep the call open')}
            label={t('Why now?')}
            missing={t('Say why: everybody who takes part reads it.')}
            act={t('Close the call')}
            path={callPath(id, 'close')}
            bodyOf={reason => ({ reason })}
          >
            <Text>{t('Its panels are asked at once. What is proposed from now on waits for the next call.')}</Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
      <OfferedDialog small offered={actions.includes('end')} label={t('End the call')}>
        {state => (
          <ReasonDialog
            {...state}
            title={t('End this call?')}
            closeLabel={t('Keep the call')}
            label={t('Why does it end?')}
            missing={t('Say why: every sponsor is told.')}
            act={t('End the call')}
            color="red"
            path={callPath(id, 'end')}
            bodyOf={reason => ({ reason })}
          >
            <Text>
              {t(
                'Every sponsor is told the outcome: the score and the rank if there are any, and your reason. This cannot be undone.',
              )}
            </Text>
          </ReasonDialog>
        )}
      </OfferedDialog>
    </>
  );
}

interface AmendDraft {
  readonly question: string;
  readonly closes: string;
  readonly assessBy: string;
  readonly decideBy: string;
  readonly reason: string;
}

/** The question stays as it is when it was not touched; an empty day stays, too. */
function amendmentOf(draft: AmendDraft, before: string) {
  const question = draft.question.trim();
  return {
    ...(question !== before && { question }),
    closes: textIn(draft.closes),
    assessBy: textIn(draft.assessBy),
    decideBy: textIn(draft.decideBy),
    reason: draft.reason.trim(),
  };
}

function AmendForm({ call, close }: { call: CallView; close: () => void }) {
  const draft = useDraft({ form: 'call-terms', subject: call.id, of: stateOf(call.question), movedOn: changedMeanwhile });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { question: call.question, closes: '', assessBy: '', decideBy: '', reason: '' } satisfies AmendDraft,
    schema: amendCallSchema,
    bodyOf: draft => amendmentOf(draft, call.question),
    refusal: send.error,
  });
  const { getInputProps } = form;
  const hasDays = call.closesAt !== undefined;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm">{t('A day that you leave empty stays as it is. What was already relied on cannot be changed.')}</Text>
      <Textarea label={t('Question')} autosize minRows={2} maxLength={8000} {...getInputProps('question')} />
      {hasDays && call.status === 'open' && (
        <TypedDayInput label={t('New closing day (optional)')} {...getInputProps('closes')} />
      )}
      {hasDays && call.status !== 'ranked' && (
        <TypedDayInput label={t('New last day for ratings (optional)')} {...getInputProps('assessBy')} />
      )}
      <TypedDayInput label={t('New day for the decision (optional)')} {...getInputProps('decideBy')} />
      <ReasonField
        form={form}
        description={t('Those who take part are told.')}
        missing={t('Say why: everybody who takes part reads it.')}
      />
      <DialogFooter form={form} send={send} path={callPath(call.id, 'amend')} act={t('Change the terms')} close={close} />
    </>
  );
}
