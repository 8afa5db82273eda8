/** Lets a criterion of the next gate or a condition go, for a reason and until a day; every later pack shows it. */
import { Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { waiverInputSchema } from '#domain/project/waivers/waiver.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { today } from '../../shared/format.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { teamAnd } from '../../shared/names.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { t } from '../../shared/text.ts';
import { Prose } from '../../shared/ui/Prose.tsx';

interface GrantWaiverProps {
  readonly project: ProjectView;
  readonly target: { readonly criterion: string } | { readonly condition: string };
  /** The criterion by its name, or the condition in its words. */
  readonly what: string;
  readonly offered: boolean;
}

export function GrantWaiver({ offered, ...about }: GrantWaiverProps) {
  return (
    <ActDialog
      offered={offered}
      label={t('Waive')}
      about={about.what}
      title={t('Waive this for a time?')}
      closeLabel={t('Close without waiving it')}
    >
      {close => <WaiverForm {...about} close={close} />}
    </ActDialog>
  );
}

interface WaiverFormProps extends Omit<GrantWaiverProps, 'offered'> {
  readonly close: () => void;
}

function WaiverForm({ project, target, what, close }: WaiverFormProps) {
  const { nameOf } = useCurrentUser();
  const draft = useDraft({
    form: 'waiver',
    subject:
      'criterion' in target ? `${project.id} criterion ${target.criterion}` : `${project.id} condition ${target.condition}`,
  });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { reason: '', until: '' },
    schema: waiverInputSchema,
    bodyOf: ({ reason, until }) => ({ ...target, reason: reason.trim(), until: textIn(until) }),
    refusal: send.error,
  });
  const { errors, values, getInputProps } = form;
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Prose>{what}</Prose>
      <Text size="sm" className="clip">
        {t(
          'Until the end of that day (UTC) it counts as waived, and not as passed or met; then it ends by itself. The project page and every later pack of its board say who waived it, why and until when. {teamAnd} are told by mail.',
          { teamAnd: teamAnd(project, nameOf, t('the PMO')) },
        )}
      </Text>
      <ReasonField form={form} label={t('Why is it waived?')} missing={t('Say why: every later board reads it.')} />
      <TypedDayInput
        label={t('Until, a year from now at most')}
        min={today()}
        {...getInputProps('until')}
        error={errors.until && values.until === '' ? t('Choose the last day on which it counts.') : errors.until}
      />
      <DialogFooter form={form} send={send} path={`/v1/projects/${project.id}/waivers`} act={t('Waive it')} close={close} />
    </>
  );
}
