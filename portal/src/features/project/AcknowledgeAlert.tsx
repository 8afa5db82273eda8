/** Says what is done about an alert, by whom and by when; again when that changes. */
import { NativeSelect, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { acknowledgementSchema } from '#domain/project/alerts/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { WrittenField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { seenInWords } from '../../shared/seen-words.ts';
import { t } from '../../shared/text.ts';

interface OfAlert {
  readonly project: ProjectView;
  readonly alert: ProjectView['failing'][number];
}

export function AcknowledgeAlert({ project, alert }: OfAlert) {
  return (
    <ActDialog
      offered={project.actions.includes('acknowledge-alert')}
      label={alert.acknowledged ? t('Acknowledge anew') : t('Acknowledge')}
      about={alert.name}
      title={t('What is done about it?')}
      closeLabel={t('Close without acknowledging it')}
    >
      {close => <AcknowledgeForm project={project} alert={alert} close={close} />}
    </ActDialog>
  );
}

function AcknowledgeForm({ project, alert, close }: OfAlert & { readonly close: () => void }) {
  const { office } = useCurrentUser();
  const { criterion, gate, acknowledged } = alert;
  const draft = useDraft({ form: 'acknowledgement', subject: `${project.id} ${gate ?? ''} ${criterion}` });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { note: '', owner: acknowledged?.owner ?? personOr(alert.owner, office.people), due: acknowledged?.due ?? '' },
    schema: acknowledgementSchema,
    bodyOf: ({ note, owner, due }) => ({ criterion, ...(gate !== undefined && { gate }), note: note.trim(), owner, due }),
    refusal: send.error,
  });
  const { errors, values, getInputProps } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text className="clip">
        <bdi>{alert.name}</bdi>: {seenInWords(alert.value)}.
      </Text>
      <WrittenField form={form} name="note" label={t('What is done?')} missing={t('Say what is done: it is kept for ever.')} />
      <NativeSelect
        label={t('Who sees to it?')}
        data={[{ value: '', label: t('Choose a person') }, ...office.people.map(({ id, name }) => ({ value: id, label: name }))]}
        {...getInputProps('owner')}
        error={errors.owner && values.owner === '' ? t('Choose who sees to it.') : errors.owner}
      />
      <TypedDayInput
        label={t('By when?')}
        {...getInputProps('due')}
        error={errors.due && values.due === '' ? t('Choose a day.') : errors.due}
      />
      <Text size="sm">
        {t('The alert clears itself when the criterion passes. If it still fails after this day, the PMO is told.')}
      </Text>
      <DialogFooter
        form={form}
        send={send}
        path={`/v1/projects/${project.id}/alerts/acknowledgements`}
        act={t('Acknowledge it')}
        close={close}
      />
    </>
  );
}

/** An alert that is the PMO's is nobody's in particular. */
function personOr(owner: string, people: readonly { readonly id: string }[]): string {
  return people.some(({ id }) => id === owner) ? owner : '';
}
