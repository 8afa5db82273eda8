/** The word on a condition that was reported as met: it is accepted, or sent back with what is missing. */
import { Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { conditionAnswerSchema } from '#domain/project/conditions/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { teamAnd } from '../../shared/names.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { t } from '../../shared/text.ts';
import { Prose } from '../../shared/ui/Prose.tsx';
import { type Condition, progressLines } from './condition-words.ts';

interface AnswerConditionProps {
  readonly project: ProjectView;
  readonly condition: Condition;
  readonly offered: boolean;
}

export function AnswerCondition({ offered, ...about }: AnswerConditionProps) {
  const { text } = about.condition;
  return (
    <>
      <ActDialog
        primary
        offered={offered}
        label={t('Accept that it is met')}
        about={text}
        title={t('Accept that this condition is met?')}
        closeLabel={t('Close without accepting it')}
      >
        {close => <AnswerForm {...about} accepted close={close} />}
      </ActDialog>
      <ActDialog
        offered={offered}
        label={t('Send it back')}
        about={text}
        title={t('What is missing?')}
        closeLabel={t('Close without sending it back')}
      >
        {close => <AnswerForm {...about} accepted={false} close={close} />}
      </ActDialog>
    </>
  );
}

interface AnswerFormProps extends Omit<AnswerConditionProps, 'offered'> {
  readonly accepted: boolean;
  readonly close: () => void;
}

function AnswerForm({ project, condition, accepted, close }: AnswerFormProps) {
  const { nameOf } = useCurrentUser();
  const draft = useDraft({
    form: 'condition-answer',
    subject: accepted ? `${project.id} ${condition.id} accepted` : `${project.id} ${condition.id} sent back`,
  });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { reason: '' },
    schema: conditionAnswerSchema,
    bodyOf: ({ reason }) => ({ accepted, reason: textIn(reason) }),
    refusal: send.error,
  });
  const told = teamAnd(project, nameOf, ...(condition.person === undefined ? [] : [nameOf(condition.person)]));
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Prose>{condition.text}</Prose>
      {progressLines(project, condition, nameOf).map(line => (
        <Text size="sm" key={line} className="clip">
          {line}
        </Text>
      ))}
      <Text size="sm" className="clip">
        {t('{what} {told} are told by mail.', {
          what: accepted ? t('It then counts as met, for good.') : t('It then is open as before, until it is reported anew.'),
          told,
        })}
      </Text>
      <ReasonField
        form={form}
        label={accepted ? t('Comment (optional)') : t('What is missing?')}
        missing={t('Say what is missing: its owner reads it.')}
      />
      <DialogFooter
        form={form}
        send={send}
        path={`/v1/projects/${project.id}/conditions/${condition.id}/acceptance`}
        act={accepted ? t('Accept it') : t('Send it back')}
        close={close}
      />
    </>
  );
}
