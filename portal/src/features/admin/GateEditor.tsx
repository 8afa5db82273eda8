/** One gate: what it asks, which stages it stands between, whose word it needs, by which rule. */
import { Checkbox, Group, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { outcomes } from '#domain/values/outcome.ts';
import { approvalWords } from '#domain/values/outcome-words.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { outcomeLabels } from '../../shared/labels.ts';
import { CriteriaEditor } from './CriteriaEditor.tsx';
import type { GateDraft, ModelDraft } from './model-draft.ts';

interface GateEditorProps {
  readonly form: SchemaForm<ModelDraft>;
  /** Where the gate stands in the form. */
  readonly path: string;
  readonly gate: GateDraft;
}

const authorities = [
  { value: 'binding', label: 'Binding' },
  { value: 'advisory', label: 'Advisory' },
  { value: 'auto', label: 'Automatic when all criteria pass' },
];
const outcomeOptions = outcomes.map(value => ({ value, label: outcomeLabels[value][0] }));

export function GateEditor({ form, path, gate }: GateEditorProps) {
  const { getInputProps } = form;
  return (
    <>
      <TextInput label="Name" maxLength={200} {...getInputProps(`${path}.name`)} />
      <TextInput label="What the board is asked" maxLength={200} {...getInputProps(`${path}.question`)} />
      <Place form={form} path={path} />
      <Rule form={form} path={path} />
      <MultiSelect label="Outcomes it offers" data={outcomeOptions} {...getInputProps(`${path}.outcomes`)} />
      <Group mt="xs">
        <Checkbox
          label="Opens by itself when a project is admitted"
          checked={gate.opens === 'on-admission'}
          onChange={event => form.setFieldValue(`${path}.opens`, event.currentTarget.checked ? 'on-admission' : 'on-request')}
        />
        <Checkbox
          label="Is asked at the end of each stage of a project but the last"
          {...getInputProps(`${path}.eachStage`, { type: 'checkbox' })}
        />
        <Checkbox label="Is the closing review" {...getInputProps(`${path}.closing`, { type: 'checkbox' })} />
      </Group>
      <CriteriaEditor
        legend={`Criteria of ${gate.name || 'this gate'}`}
        prefix={gate.id}
        form={form}
        path={`${path}.criteria`}
        criteria={gate.criteria}
      />
    </>
  );
}

type PartProps = Pick<GateEditorProps, 'form' | 'path'>;

/** Between which stages it stands, and before which board. */
function Place({ form, path }: PartProps) {
  const { office } = useCurrentUser();
  const { getInputProps } = form;
  const stages = form.values.stages.map(stage => ({ value: stage.id, label: stage.name }));
  const boards = office.boards.map(board => ({ value: board.id, label: board.name }));
  return (
    <>
      <FieldRow>
        <NativeSelect label="Ends the stage" data={stages} {...getInputProps(`${path}.from`)} />
        <NativeSelect label="Opens the stage" data={[{ value: '', label: 'None' }, ...stages]} {...getInputProps(`${path}.to`)} />
      </FieldRow>
      <FieldRow>
        <NativeSelect label="Authority" data={authorities} {...getInputProps(`${path}.authority`)} />
        <NativeSelect label="Board" data={boards} {...getInputProps(`${path}.board`)} />
      </FieldRow>
    </>
  );
}

export const approvals = Object.entries(approvalWords).map(([value, label]) => ({ value, label }));
export const bases = [
  { value: 'cast', label: 'the ballots cast' },
  { value: 'seats', label: 'all members' },
];
export const visibilities = [
  { value: 'open', label: 'are seen at once' },
  { value: 'hidden-until-closed', label: 'are hidden until the round is decided' },
];

const countedIn = [
  { value: 'days', label: 'days of 24 hours' },
  { value: 'working-days', label: 'working days of the office' },
];

function Rule({ form, path }: PartProps) {
  const { getInputProps } = form;
  return (
    <>
      <FieldRow>
        <TypedNumberInput label="Quorum" min={1} max={50} {...getInputProps(`${path}.rule.quorum`)} />
        <TypedNumberInput label="Days to decide" min={1} max={1000} {...getInputProps(`${path}.deadlineDays`)} />
        <NativeSelect label="Counted in" data={countedIn} {...getInputProps(`${path}.deadlineIn`)} />
      </FieldRow>
      <TypedNumberInput
        label="Days on hold"
        description="How long a hold lasts where the board names no day; empty for no day."
        min={1}
        max={730}
        {...getInputProps(`${path}.holdDays`)}
      />
      <TypedNumberInput
        label="Days before the gate for evidence"
        description="From when on missing evidence is an alert, where a milestone names the day of the gate; empty for 14."
        min={0}
        max={365}
        {...getInputProps(`${path}.evidenceDays`)}
      />
      <FieldRow>
        <NativeSelect label="Approval needs" data={approvals} {...getInputProps(`${path}.rule.approval`)} />
        <NativeSelect label="Of" data={bases} {...getInputProps(`${path}.rule.of`)} />
        <NativeSelect label="Ballots" data={visibilities} {...getInputProps(`${path}.rule.ballots`)} />
      </FieldRow>
    </>
  );
}
