/** Moves the project to another version of its gate model, with a reason, after showing what that changes. */
import { NativeSelect, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { modelVersionSchema } from '#domain/project/model-version/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { numberIn } from '../../shared/forms/field-values.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { teamAnd } from '../../shared/names.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { rich, t } from '../../shared/text.ts';
import { Differences } from './Differences.tsx';

export function MoveVersion({ project, offered }: { project: ProjectView; offered: boolean }) {
  return (
    <ActDialog
      wide
      offered={offered}
      label={t('Move to another version')}
      title={t('Move the project to another version of its gate model?')}
      closeLabel={t('Close without moving it')}
    >
      {close => <MoveForm project={project} close={close} />}
    </ActDialog>
  );
}

function MoveForm({ project, close }: { project: ProjectView; close: () => void }) {
  const { nameOf } = useCurrentUser();
  const { model, versionsOffered = [] } = project;
  const draft = useDraft({ form: 'model-version', subject: project.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { version: '', reason: '' },
    schema: modelVersionSchema,
    bodyOf: ({ version, reason }) => ({ version: numberIn(version), reason: reason.trim() }),
    refusal: send.error,
  });
  const { errors, values, getInputProps } = form;
  const chosen = versionsOffered.find(({ version }) => String(version) === values.version);
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm" className="clip">
        {rich(
          'The project follows version {version} now. From then on the gates and criteria of the other version count, and the next pack shows the move with your reason. Until its next gate is passed you have an interest in this project, and so may not decide on it. {teamAnd} are told by mail.',
          {
            version: model?.version,
            teamAnd: teamAnd(project, nameOf, t('the members of the board that decides next'), t('the PMO')),
          },
        )}
      </Text>
      <NativeSelect
        label={t('To which version?')}
        data={[
          { value: '', label: t('Choose') },
          ...versionsOffered.map(({ version }) => ({ value: String(version), label: t('Version {version}', { version }) })),
        ]}
        {...getInputProps('version')}
        error={errors.version && values.version === '' ? t('Choose a version.') : errors.version}
      />
      {chosen && (
        <div>
          <Text fw={600}>{t('What version {version} changes', { version: chosen.version })}</Text>
          <Differences project={project} differences={chosen.differences} />
        </div>
      )}
      <ReasonField form={form} missing={t('Say why: it is kept for ever, and the board reads it.')} />
      <DialogFooter form={form} send={send} path={`/v1/projects/${project.id}/model-version`} act={t('Move it')} close={close} />
    </>
  );
}
