/** How the project came to its gate model: by its size or by a choice, and what waits for that choice. */
import { Alert, NativeSelect, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { chooseGateModelSchema } from '#domain/project/routing/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { moment } from '../../shared/format.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ReasonField } from '../../shared/forms/WrittenField.tsx';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';
import { rich, served, t } from '../../shared/text.ts';

interface OfProject {
  readonly project: ProjectView;
}

export function GateModelBySize({ project: { bySize } }: OfProject) {
  const { office, nameOf } = useCurrentUser();
  const { because, asked, chosen } = bySize ?? {};
  const named = (id: string) => office.gateModels.find(model => model.id === id)?.name ?? id;
  return (
    <>
      {because !== undefined && !chosen && (
        <Text size="sm" className="clip">
          {t('Its size decided that: {because}.', { because: served(because) })}
        </Text>
      )}
      {chosen && (
        <Text size="sm" className="clip">
          {rich('{by} chose {named}, {at}: {reason}', {
            by: <bdi>{nameOf(chosen.by)}</bdi>,
            named: <bdi>{named(chosen.model)}</bdi>,
            at: moment(chosen.at),
            reason: <bdi>{chosen.reason}</bdi>,
          })}{' '}
          {chosen.model !== chosen.ruled.model &&
            rich('By its size it would follow {named}: {because}.', {
              named: <bdi>{named(chosen.ruled.model)}</bdi>,
              because: served(chosen.ruled.because),
            })}
        </Text>
      )}
      {asked && (
        <Alert variant="outline" color="yellow" title={t('Its size has changed')}>
          <span className="clip">
            {rich(
              'By it, the project follows {named}: {because}. The PMO or an administrator chooses; until then no gate is asked for.',
              {
                named: <bdi>{named(asked.model)}</bdi>,
                because: served(asked.because),
              },
            )}
          </span>
        </Alert>
      )}
    </>
  );
}

export function ChooseGateModel({ project }: OfProject) {
  return (
    <ActDialog
      wide
      offered={project.actions.includes('choose-gate-model')}
      label={t('Choose its gate model')}
      title={t('Which gate model does the project follow?')}
      closeLabel={t('Close without choosing')}
    >
      {close => <ChoiceForm project={project} close={close} />}
    </ActDialog>
  );
}

function ChoiceForm({ project, close }: OfProject & { readonly close: () => void }) {
  const { id, gateModelsOffered = [], bySize } = project;
  const ruled = gateModelsOffered.find(({ because }) => because !== undefined);
  const draft = useDraft({ form: 'gate-model-choice', subject: project.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: { model: bySize?.asked?.model ?? ruled?.id ?? '', reason: '' },
    schema: chooseGateModelSchema,
    bodyOf: ({ model, reason }) => ({ model, reason: reason.trim() }),
    refusal: send.error,
  });
  const { values, getInputProps } = form;
  const chosen = gateModelsOffered.find(entry => entry.id === values.model);
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm" className="clip">
        {rich(
          '{ruled}Another one is possible until its first gate is passed; the pack and the portfolio then say so, with your reason. Until that gate is passed you have an interest in this project, and so may not decide on it.',
          {
            ruled: ruled && (
              <>
                {rich('By its size it follows {name}: {because}.', {
                  name: <bdi>{ruled.name}</bdi>,
                  because: served(ruled.because),
                })}{' '}
              </>
            ),
          },
        )}
      </Text>
      <NativeSelect
        label={t('Gate model')}
        data={gateModelsOffered.map(({ id: value, name, because }) => ({
          value,
          label: because === undefined ? name : t('{name} (by its size)', { name }),
        }))}
        {...getInputProps('model')}
      />
      {chosen && (
        <Text size="sm" className="clip">
          {rich('Its gates: {gates}', { gates: <bdi>{chosen.gates.join(', ')}</bdi> })}
        </Text>
      )}
      <ReasonField form={form} missing={t('Say why: it is kept for ever, and the board reads it.')} />
      <DialogFooter form={form} send={send} path={`/v1/projects/${id}/gate-model`} act={t('Choose it')} close={close} />
    </>
  );
}
