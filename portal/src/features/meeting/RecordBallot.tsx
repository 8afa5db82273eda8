/** The chair records what a member says in the room: whose ballot, for what, why. The member confirms it, or objects. */
import { Text, Textarea } from '@mantine/core';
import type { MeetingView } from '#api/answers/meetings.ts';
import { recordBallotSchema } from '#domain/review/recorded/commands.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { ifOffered, OfferedSelect } from '../../shared/forms/OfferedSelect.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { t } from '../../shared/text.ts';
import { type Item, outcomeLabel } from './words.ts';

export function RecordBallot({ meeting, item }: { meeting: MeetingView; item: Item }) {
  const members = item.standing?.mayRecordFor ?? [];
  return (
    <ActDialog
      offered={members.length > 0}
      label={t('Record a ballot')}
      about={item.title}
      title={t('What did a member say?')}
      closeLabel={t('Close without recording a ballot')}
    >
      {close => <RecordForm meeting={meeting} item={item} close={close} />}
    </ActDialog>
  );
}

interface RecordDraft {
  readonly member: string;
  readonly outcome: string;
  readonly reason: string;
  readonly condition: string;
  readonly due: string;
  readonly holdUntil: string;
}

function ballotOf({ member, outcome, reason, condition, due, holdUntil }: RecordDraft, meeting: string) {
  const conditions = outcome === 'conditional-go' ? [{ text: condition.trim(), due }] : [];
  const until = outcome === 'hold' ? textIn(holdUntil) : undefined;
  return { member, meeting, outcome, reason: textIn(reason), conditions, holdUntil: until };
}

function RecordForm({ meeting, item, close }: { meeting: MeetingView; item: Item; close: () => void }) {
  const { nameOf } = useCurrentUser();
  const { mayRecordFor = [], outcomes = [] } = item.standing ?? {};
  const draft = useDraft({ form: 'recorded-ballot', subject: `${meeting.id} ${item.ref ?? ''}` });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: {
      member: mayRecordFor[0] ?? '',
      outcome: outcomes[0] ?? '',
      reason: '',
      condition: '',
      due: '',
      holdUntil: '',
    } satisfies RecordDraft,
    schema: recordBallotSchema,
    bodyOf: draft =>
      ballotOf(
        { ...draft, member: ifOffered(draft.member, mayRecordFor), outcome: ifOffered(draft.outcome, outcomes) },
        meeting.id,
      ),
    refusal: send.error,
    fieldOf: path => (path === 'conditions.0.text' ? 'condition' : path === 'conditions.0.due' ? 'due' : path),
  });
  const { getInputProps, values } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm">
        {t(
          'The member gets a mail, and confirms it or objects within two working days. Nothing counts before; an objection takes it out.',
        )}
      </Text>
      <OfferedSelect
        label={t('Member')}
        ask={t('Choose a member')}
        offered={mayRecordFor.map(id => ({ value: id, label: isolated(nameOf(id)) }))}
        {...getInputProps('member')}
      />
      <OfferedSelect
        label={t('Says')}
        ask={t('Choose what the member said')}
        offered={outcomes.map(value => ({ value, label: outcomeLabel(value)[0] }))}
        {...getInputProps('outcome')}
      />
      <ReasonField form={form} label={t('Reason')} />
      {values.outcome === 'conditional-go' && (
        <>
          <Textarea label={t('What must happen')} autosize minRows={2} maxLength={8000} {...getInputProps('condition')} />
          <TypedDayInput label={t('By when')} {...getInputProps('due')} />
        </>
      )}
      {values.outcome === 'hold' && <TypedDayInput label={t('On hold until (optional)')} {...getInputProps('holdUntil')} />}
      <DialogFooter
        form={form}
        send={send}
        path={`/v1/reviews/${encodeURIComponent(item.ref ?? '')}/recorded-ballots`}
        act={t('Record it')}
        close={close}
      />
    </>
  );
}
