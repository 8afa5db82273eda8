/** Reports that a condition is met, and how: it counts once somebody without an interest accepts it. */
import { NativeSelect, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { conditionMetSchema } from '#domain/project/conditions/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { oneOf } from '../../shared/format.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { WrittenField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { t } from '../../shared/text.ts';
import { Prose } from '../../shared/ui/Prose.tsx';
import type { Condition } from './condition-words.ts';

interface ReportConditionProps {
  readonly project: ProjectView;
  readonly condition: Condition;
  readonly offered: boolean;
}

export function ReportCondition({ project, condition, offered }: ReportConditionProps) {
  return (
    <ActDialog
      offered={offered}
      label={t('Say that it is met')}
      about={condition.text}
      title={t('Is this condition met?')}
      closeLabel={t('Close without saying so')}
    >
      {close => <ReportForm project={project} condition={condition} close={close} />}
    </ActDialog>
  );
}

interface ReportFormProps extends Omit<ReportConditionProps, 'offered'> {
  readonly close: () => void;
}

function ReportForm({ project, condition, close }: ReportFormProps) {
  const { nameOf } = useCurrentUser();
  const draft = useDraft({ form: 'condition-met', subject: `${project.id} ${condition.id}` });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { how: '', evidence: '' },
    schema: conditionMetSchema,
    bodyOf: ({ how, evidence }) => ({ how: how.trim(), evidence: textIn(evidence) }),
    refusal: send.error,
  });
  const asked = (condition.wouldBeAsked ?? []).map(nameOf);
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Prose>{condition.text}</Prose>
      <Text size="sm" className="clip">
        {asked.length === 0
          ? t('It counts as met once somebody without an interest accepts it.')
          : t('It counts as met once {asked} accepts it; they are told by mail.', { asked: oneOf(asked) })}
      </Text>
      <WrittenField
        form={form}
        name="how"
        label={t('How was it met?')}
        missing={t('Say how it was met: who accepts it reads it.')}
      />
      <NativeSelect
        label={t('Evidence (optional)')}
        description={t('What is on file. A new file is added under Evidence first.')}
        data={[{ value: '', label: t('None') }, ...project.evidence.map(({ id, title }) => ({ value: id, label: title }))]}
        {...form.getInputProps('evidence')}
      />
      <DialogFooter
        form={form}
        send={send}
        path={`/v1/projects/${project.id}/conditions/${condition.id}`}
        act={t('It is met')}
        close={close}
      />
    </>
  );
}
