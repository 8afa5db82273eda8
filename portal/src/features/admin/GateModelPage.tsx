/** The editor of a gate model: checks while one writes, preview on a real project, published as a new version. */
import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { publishGateModelSchema } from '#domain/office/commands.ts';
import type { GateModel } from '#domain/office/gate-model.ts';
import { modelChange } from '#domain/office/state.ts';
import type { GateModels } from '../../shared/api/answers.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { RepeatableFields } from '../../shared/ui/RepeatableFields.tsx';
import { CriteriaEditor } from './CriteriaEditor.tsx';
import { GateEditor } from './GateEditor.tsx';
import { idFrom } from './ids.ts';
import { emptyModel, newGate, problemsOf } from './model.ts';
import { PreviewOnProject } from './PreviewOnProject.tsx';
import { SaveBar } from './SaveBar.tsx';
import { useStandard } from './standard.ts';
import { UncachedQuery } from './UncachedQuery.tsx';

export function GateModelPage() {
  const { id = '' } = useParams();
  const { office } = useCurrentUser();
  return (
    <UncachedQuery<GateModels> key={id} path={`/v1/offices/${office.id}/gate-models`} what="Reading the gate model">
      {(models, again) => <Editor id={id} models={models} again={again} />}
    </UncachedQuery>
  );
}

interface EditorProps {
  readonly id: string;
  readonly models: GateModels;
  readonly again: () => void;
}

function Editor({ id, models, again }: EditorProps) {
  const { office } = useCurrentUser();
  const go = useNavigate();
  const { version, ...start } = models.versions[id]?.at(-1) ?? { version: 0, ...emptyModel };
  const usual = models.preferred === id;
  const [model, setModel] = useState<GateModel>(start);
  const [preferred, setPreferred] = useState(usual);
  const whole = model.id === '' ? { ...model, id: idFrom(model.name, Object.keys(models.versions)) } : model;
  const set = (change: Partial<GateModel>) => setModel({ ...model, ...change });
  const standard = useStandard({
    path: `/v1/offices/${office.id}/gate-models`,
    body: { model: whole, preferred },
    schema: publishGateModelSchema,
    seen: models.changes[modelChange(whole.id)],
    onSaved: () => void go('/admin/gate-models'),
  });
  return (
    <Page
      title={version === 0 ? 'New gate model' : model.name}
      intro={version === 0 ? 'Not published yet' : `Version ${version} is the newest`}
    >
      <Stack>
        <TextInput label="Name" maxLength={200} value={model.name} onChange={event => set({ name: event.currentTarget.value })} />
        <Stages model={model} set={set} />
        <Gates model={model} set={set} />
        <CriteriaEditor
          legend="Watched all the time, at any stage"
          prefix="watch"
          criteria={model.tripwires}
          onChange={tripwires => set({ tripwires: [...tripwires] })}
        />
        <PreviewOnProject model={whole} />
        <Checkbox
          label="New proposals follow this model unless they name another"
          checked={preferred}
          disabled={usual}
          onChange={event => setPreferred(event.currentTarget.checked)}
        />
        <Text c="dimmed">Publishing makes version {version + 1}. Open rounds and admitted projects keep theirs.</Text>
        <SaveBar label={`Publish as version ${version + 1}`} standard={standard} problems={problemsOf(whole)} again={again} />
      </Stack>
    </Page>
  );
}

interface PartProps {
  readonly model: GateModel;
  readonly set: (change: Partial<GateModel>) => void;
}

function Stages({ model, set }: PartProps) {
  const taken = model.stages.map(stage => stage.id);
  return (
    <RepeatableFields
      legend="Stages, in order"
      one="Stage"
      lines={model.stages.map((stage, index) => ({ ...stage, key: String(index) }))}
      onChange={lines => set({ stages: lines.map(({ id, name }) => ({ id: id || idFrom(name || 'stage', taken), name })) })}
      blank={() => ({ key: 'new', id: '', name: 'New stage' })}
    >
      {(stage, change) => (
        <TextInput
          label="Name"
          maxLength={200}
          value={stage.name}
          onChange={event => change({ name: event.currentTarget.value })}
        />
      )}
    </RepeatableFields>
  );
}

function Gates({ model, set }: PartProps) {
  const { office } = useCurrentUser();
  return (
    <RepeatableFields
      legend="Gates, in order"
      one="Gate"
      lines={model.gates.map((gate, index) => ({ ...gate, key: String(index) }))}
      onChange={lines => set({ gates: lines.map(({ key: _, ...gate }) => gate) })}
      blank={() => ({ ...newGate(model, office.boards[0]?.id ?? ''), key: 'new' })}
    >
      {(gate, change) => <GateEditor gate={gate} model={model} set={change} />}
    </RepeatableFields>
  );
}
