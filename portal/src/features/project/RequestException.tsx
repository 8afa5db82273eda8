/** Brings a project that has left its tolerance before the board of its next gate: why, and about what. */
import { NativeSelect, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { exceptionSchema } from '#domain/project/exceptions/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { rich, t } from '../../shared/text.ts';

interface OfProject {
  readonly project: ProjectView;
}

export function RequestException({ project }: OfProject) {
  return (
    <ActDialog
      offered={project.actions.includes('request-exception')}
      label={t('Bring before the board')}
      title={t('Ask the board before its next gate?')}
      closeLabel={t('Close without asking')}
    >
      {close => <ExceptionForm project={project} close={close} />}
    </ActDialog>
  );
}

function ExceptionForm({ project, close }: OfProject & { readonly close: () => void }) {
  const { id, actions, change, exceptionCauses = [] } = project;
  const draft = useDraft({ form: 'exception', subject: id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { reason: '', about: '' },
    schema: exceptionSchema,
    bodyOf: ({ reason, about }) => ({ reason: reason.trim(), ...(about !== '' && { about }) }),
    refusal: send.error,
  });
  const { getInputProps } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text>
        {rich(
          'The board of the next gate decides now whether the project goes on, and how. A go moves it past no gate. {change}{value}',
          {
            change: change && t('The change of the baseline that waits is decided with it.'),
            value:
              !change &&
              actions.includes('request-change') &&
              t('If the plan is to change, ask for the change of the baseline first: it is then decided with it.'),
          },
        )}
      </Text>
      <ReasonField
        form={form}
        label={t('What happened, and what do you propose?')}
        minRows={3}
        missing={t('Say why: the board decides on your reason.')}
      />
      <NativeSelect
        label={t('What is it about?')}
        data={[
          { value: '', label: t('All that fails now') },
          ...exceptionCauses.map(({ id: value, name }) => ({ value, label: name })),
        ]}
        {...getInputProps('about')}
      />
      <DialogFooter form={form} send={send} path={`/v1/projects/${id}/exceptions`} act={t('Ask the board')} close={close} />
    </>
  );
}
