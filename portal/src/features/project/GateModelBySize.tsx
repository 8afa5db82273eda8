/** How the project came to its gate model: by its size or by the word of the PMO, and what waits for that word. */
import { Alert, NativeSelect, Text, Textarea } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { chooseGateModelSchema } from '#domain/project/routing/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { moment } from '../../shared/format.ts';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { ActDialog } from '../../shared/parts/ActDialog.tsx';
import { DialogFooter } from '../../shared/parts/DialogFooter.tsx';

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
          Its size decided that: {because}.
        </Text>
      )}
      {chosen && (
        <Text size="sm" className="clip">
          <bdi>{nameOf(chosen.by)}</bdi> chose <bdi>{named(chosen.model)}</bdi>, {moment(chosen.at)}: <bdi>{chosen.reason}</bdi>
          {chosen.model !== chosen.ruled.model && (
            <>
              {' '}
              By its size it would follow <bdi>{named(chosen.ruled.model)}</bdi>: {chosen.ruled.because}.
            </>
          )}
        </Text>
      )}
      {asked && (
        <Alert variant="outline" color="yellow" title="Its size has changed">
          <span className="clip">
            By it, the project follows <bdi>{named(asked.model)}</bdi>: {asked.because}. The PMO chooses; until then no gate is
            asked for.
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
      label="Choose its gate model"
      title="Which gate model does the project follow?"
      closeLabel="Close without choosing"
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
  const { errors, values, getInputProps } = form;
  const chosen = gateModelsOffered.find(entry => entry.id === values.model);
  return (
    <>
      <DraftNotice draft={form.draft} />
      <Text size="sm" className="clip">
        {ruled && (
          <>
            By its size it follows <bdi>{ruled.name}</bdi>: {ruled.because}.{' '}
          </>
        )}
        Another one is possible until its first gate is passed; the pack and the portfolio then say so, with your reason. Until
        that gate is passed you have an interest in this project, and so may not decide on it.
      </Text>
      <NativeSelect
        label="Gate model"
        data={gateModelsOffered.map(({ id: value, name, because }) => ({
          value,
          label: because === undefined ? name : `${name} (by its size)`,
        }))}
        {...getInputProps('model')}
      />
      {chosen && (
        <Text size="sm" className="clip">
          Its gates: <bdi>{chosen.gates.join(', ')}</bdi>
        </Text>
      )}
      <Textarea
        label="Why?"
        autosize
        minRows={2}
        maxLength={8000}
        {...getInputProps('reason')}
        error={
          errors.reason && values.reason.trim() === '' ? 'Say why: it is kept for ever, and the board reads it.' : errors.reason
        }
      />
      <DialogFooter form={form} send={send} path={`/v1/projects/${id}/gate-model`} act="Choose it" close={close} />
    </>
  );
}
