/** One gate: what it asks, which stages it stands between, whose word it needs, by which rule. */
import { Checkbox, Group, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { Gate, GateModel } from '#domain/office/gate-model.ts';
import { type Outcome, outcomes } from '#domain/values/outcome.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { approvalLabels, outcomeLabels } from '../../shared/labels.ts';
import { CriteriaEditor } from './CriteriaEditor.tsx';

interface GateEditorProps {
  readonly gate: Gate;
  readonly model: GateModel;
  readonly set: (change: Partial<Gate>) => void;
}

const authorities = [
  { value: 'binding', label: 'Binding' },
  { value: 'advisory', label: 'Advisory' },
  { value: 'auto', label: 'Automatic when all criteria pass' },
];

export function GateEditor({ gate, model, set }: GateEditorProps) {
  const { office } = useCurrentUser();
  const stages = model.stages.map(stage => ({ value: stage.id, label: stage.name }));
  return (
    <>
      <TextInput label="Name" maxLength={200} value={gate.name} onChange={event => set({ name: event.currentTarget.value })} />
      <TextInput
        label="What the board is asked"
        maxLength={200}
        value={gate.question ?? ''}
        onChange={event => set({ question: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
      />
      <Group grow align="flex-start">
        <NativeSelect
          label="Ends the stage"
          value={gate.from}
          data={stages}
          onChange={event => set({ from: event.currentTarget.value })}
        />
        <NativeSelect
          label="Opens the stage"
          value={gate.to ?? ''}
          data={[{ value: '', label: 'None' }, ...stages]}
          onChange={event => set({ to: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
        />
      </Group>
      <Group grow align="flex-start">
        <NativeSelect
          label="Authority"
          value={gate.authority}
          data={authorities}
          onChange={event => set({ authority: event.currentTarget.value as Gate['authority'] })}
        />
        <NativeSelect
          label="Board"
          value={gate.board}
          data={office.boards.map(board => ({ value: board.id, label: board.name }))}
          onChange={event => set({ board: event.currentTarget.value })}
        />
      </Group>
      <Rule gate={gate} set={set} />
      <MultiSelect
        label="Outcomes it offers"
        data={outcomes.map(value => ({ value, label: outcomeLabels[value][0] }))}
        value={[...gate.outcomes]}
        onChange={value => set({ outcomes: value as Outcome[] })}
      />
      <Group mt="xs">
        <Checkbox
          label="Opens by itself when a project is admitted"
          checked={gate.opens === 'on-admission'}
          onChange={event => set({ opens: event.currentTarget.checked ? 'on-admission' : 'on-request' })}
        />
        <Checkbox
          label="Is the closing review"
          checked={gate.closing}
          onChange={event => set({ closing: event.currentTarget.checked })}
        />
      </Group>
      <CriteriaEditor
        legend={`Criteria of ${gate.name || 'this gate'}`}
        prefix={gate.id}
        criteria={gate.criteria}
        onChange={criteria => set({ criteria: [...criteria] })}
      />
    </>
  );
}

function Rule({ gate, set }: Pick<GateEditorProps, 'gate' | 'set'>) {
  const rule = (change: Partial<Gate['rule']>) => set({ rule: { ...gate.rule, ...change } });
  return (
    <>
      <Group grow align="flex-start">
        <NumberInput
          label="Quorum"
          min={1}
          max={50}
          hideControls
          value={gate.rule.quorum}
          onChange={value => rule({ quorum: Number(value) })}
        />
        <NumberInput
          label="Days to decide"
          min={1}
          max={1000}
          hideControls
          value={gate.deadlineDays}
          onChange={value => set({ deadlineDays: Number(value) })}
        />
      </Group>
      <Group grow align="flex-start">
        <NativeSelect
          label="Approval needs"
          value={gate.rule.approval}
          data={Object.entries(approvalLabels).map(([value, label]) => ({ value, label }))}
          onChange={event => rule({ approval: event.currentTarget.value as Gate['rule']['approval'] })}
        />
        <NativeSelect
          label="Of"
          value={gate.rule.of}
          data={[
            { value: 'cast', label: 'the ballots cast' },
            { value: 'seats', label: 'all members' },
          ]}
          onChange={event => rule({ of: event.currentTarget.value as Gate['rule']['of'] })}
        />
        <NativeSelect
          label="Ballots"
          value={gate.rule.ballots}
          data={[
            { value: 'open', label: 'are seen at once' },
            { value: 'hidden-until-closed', label: 'are hidden until the round is decided' },
          ]}
          onChange={event => rule({ ballots: event.currentTarget.value as Gate['rule']['ballots'] })}
        />
      </Group>
    </>
  );
}
