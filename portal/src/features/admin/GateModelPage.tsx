/** The editor of a gate model: checks while one writes, preview on a real project, published as a new version. */
import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { GateModel } from '#domain/office/gate-model.ts';
import { useSend } from '../../shared/api/send.ts';
import { useGateModels } from '../../shared/api/things.ts';
import { Lines } from '../../shared/ui/Lines.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';
import { useWho } from '../../shared/who.tsx';
import { CriteriaEditor } from './CriteriaEditor.tsx';
import { GateEditor } from './GateEditor.tsx';
import { idFrom } from './ids.ts';
import { emptyModel, newGate, problemsOf } from './model.ts';
import { PreviewOnProject } from './PreviewOnProject.tsx';
import { SaveBar } from './SaveBar.tsx';

export function GateModelPage() {
  const { id = '' } = useParams();
  const { office } = useWho();
  const models = useGateModels(office.id);
  return (
    <Answer of={models} what="Reading the gate model">
      {({ versions, preferred }) => {
        const newest = versions[id]?.at(-1);
        const { version, ...start } = newest ?? { version: 0, ...emptyModel };
        return <Editor key={id} start={start} version={version} usual={preferred === id} taken={Object.keys(versions)} />;
      }}
    </Answer>
  );
}

interface EditorProps {
  readonly start: GateModel;
  readonly version: number;
  readonly usual: boolean;
  readonly taken: readonly string[];
}

function Editor({ start, version, usual, taken }: EditorProps) {
  const { office } = useWho();
  const [model, setModel] = useState(start);
  const [preferred, setPreferred] = useState(usual);
  const send = useSend();
  const go = useNavigate();
  const whole = model.id === '' ? { ...model, id: idFrom(model.name, taken) } : model;
  const set = (change: Partial<GateModel>) => setModel({ ...model, ...change });
  const publish = () =>
    send.mutate(
      { path: `/v1/offices/${office.id}/gate-models`, method: 'PUT', body: { model: whole, preferred } },
      { onSuccess: () => void go('/admin/gate-models') },
    );
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
        <SaveBar label={`Publish as version ${version + 1}`} send={send} problems={problemsOf(whole)} save={publish} />
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
    <Lines
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
    </Lines>
  );
}

function Gates({ model, set }: PartProps) {
  const { office } = useWho();
  return (
    <Lines
      legend="Gates, in order"
      one="Gate"
      lines={model.gates.map((gate, index) => ({ ...gate, key: String(index) }))}
      onChange={lines => set({ gates: lines.map(({ key: _, ...gate }) => gate) })}
      blank={() => ({ ...newGate(model, office.boards[0]?.id ?? ''), key: 'new' })}
    >
      {(gate, change) => <GateEditor gate={gate} model={model} set={change} />}
    </Lines>
  );
}
