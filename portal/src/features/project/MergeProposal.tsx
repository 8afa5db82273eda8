/** Says of a proposal that it is the same as another project, where the work goes on. */
import { Text } from '@mantine/core';
import type { AlikeProject } from '#api/answers/alike.ts';
import type { ProjectView } from '#api/answers/projects.ts';
import { mergeSchema } from '#domain/project/merging/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { teamAnd } from '../../shared/names.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { rich, t } from '../../shared/text.ts';

interface MergeProps {
  readonly project: ProjectView;
  readonly other: Pick<AlikeProject, 'project' | 'title'>;
}

export function MergeProposal({ project, other }: MergeProps) {
  return (
    <ActDialog
      offered={project.actions.includes('merge-into')}
      label={t('It is the same')}
      title={t('The same as “{title}”?', { title: other.title })}
      closeLabel={t('Close without merging')}
    >
      {close => <MergeForm project={project} other={other} close={close} />}
    </ActDialog>
  );
}

function MergeForm({ project, other, close }: MergeProps & { readonly close: () => void }) {
  const { nameOf } = useCurrentUser();
  const draft = useDraft({ form: 'merge', subject: `${project.id} ${other.project}` });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { reason: '' },
    schema: mergeSchema,
    bodyOf: ({ reason }) => ({ project: other.project, reason: reason.trim() }),
    refusal: send.error,
  });
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm" className="clip">
        {rich(
          'The work goes on in {title}; this proposal ends, and its history stays. {teamAnd} are told by mail. Whoever revises this proposal takes it back into intake.',
          {
            title: <bdi>{other.title}</bdi>,
            teamAnd: teamAnd(project, nameOf, t('the sponsor and the manager of the other project')),
          },
        )}
      </Text>
      <ReasonField
        form={form}
        label={t('Why are both one?')}
        missing={t('Say why: it is kept for ever, and both sponsors read it.')}
      />
      <DialogFooter form={form} send={send} path={`/v1/projects/${project.id}/same-as`} act={t('Merge them')} close={close} />
    </>
  );
}
