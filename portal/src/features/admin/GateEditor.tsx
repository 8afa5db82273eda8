/** One gate: what it asks, which stages it stands between, whose word it needs, by which rule. */
import { Checkbox, Group, MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { outcomes } from '#domain/values/outcome.ts';
import { approvalWords } from '#domain/values/outcome-words.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { outcomeLabels } from '../../shared/labels.ts';
import { served, t } from '../../shared/text.ts';
import { CriteriaEditor } from './CriteriaEditor.tsx';
import type { GateDraft, ModelDraft } from './model-draft.ts';

interface GateEditorProps {
  readonly form: SchemaForm<ModelDraft>;
  /** Where the gate stands in the form. */
  readonly path: string;
  readonly gate: GateDraft;
}

const authorities = [
  { value: 'binding', label: t('Binding') },
  { value: 'advisory', label: t('Advisory') },
  { value: 'auto', label: t('Automatic when all criteria pass') },
];
const outcomeOptions = outcomes.map(value => ({ value, label: outcomeLabels[value][0] }));

export function GateEditor({ form, path, gate }: GateEditorProps) {
  const { getInputProps } = form;
  return (
    <>
      <TextInput label={t('Name')} maxLength={200} {...getInputProps(`${path}.name`)} />
      <TextInput label={t('What the board is asked')} maxLength={200} {...getInputProps(`${path}.question`)} />
      <Place form={form} path={path} />
      <Rule form={form} path={path} />
      <MultiSelect label={t('Outcomes it offers')} data={outcomeOptions} {...getInputProps(`${path}.outcomes`)} />
      <Group mt="xs">
        <Checkbox
          label={t('Opens by itself when a project is admitted')}
          checked={gate.opens === 'on-admission'}
          onChange={event => form.setFieldValue(`${path}.opens`, event.currentTarget.checked ? 'on-admission' : 'on-request')}
        />
        <Checkbox
          label={t('Is asked at the end of each stage of a project but the last')}
          {...getInputProps(`${path}.eachStage`, { type: 'checkbox' })}
        />
        <Checkbox label={t('Is the closing review')} {...getInputProps(`${path}.closing`, { type: 'checkbox' })} />
      </Group>
      <CriteriaEditor
        legend={t('Criteria of {name}', { name: gate.name || t('this gate') })}
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
        <NativeSelect label={t('Ends the stage')} data={stages} {...getInputProps(`${path}.from`)} />
        <NativeSelect
          label={t('Opens the stage')}
          data={[{ value: '', label: t('None') }, ...stages]}
          {...getInputProps(`${path}.to`)}
        />
      </FieldRow>
      <FieldRow>
        <NativeSelect label={t('Authority')} data={authorities} {...getInputProps(`${path}.authority`)} />
        <NativeSelect label={t('Board')} data={boards} {...getInputProps(`${path}.board`)} />
      </FieldRow>
    </>
  );
}

export const approvals = Object.entries(approvalWords).map(([value, label]) => ({ value, label: served(label) }));
export const bases = [
  { value: 'cast', label: t('the ballots cast') },
  { value: 'seats', label: t('all members') },
];
export const visibilities = [
  { value: 'open', label: t('are seen at once') },
  { value: 'hidden-until-closed', label: t('are hidden until the round is decided') },
];

const countedIn = [
  { value: 'days', label: t('days of 24 hours') },
  { value: 'working-days', label: t('working days of the office') },
];

function Rule({ form, path }: PartProps) {
  const { getInputProps } = form;
  return (
    <>
      <FieldRow>
        <TypedNumberInput label={t('Quorum')} min={1} max={50} {...getInputProps(`${path}.rule.quorum`)} />
        <TypedNumberInput label={t('Days to decide')} min={1} max={1000} {...getInputProps(`${path}.deadlineDays`)} />
        <NativeSelect label={t('Counted in')} data={countedIn} {...getInputProps(`${path}.deadlineIn`)} />
      </FieldRow>
      <TypedNumberInput
        label={t('Days on hold')}
        description={t('How long a hold lasts where the board names no day; empty for no day.')}
        min={1}
        max={730}
        {...getInputProps(`${path}.holdDays`)}
      />
      <TypedNumberInput
        label={t('Days before the gate for evidence')}
        description={t('From when on missing evidence is an alert, where a milestone names the day of the gate; empty for 14.')}
        min={0}
        max={365}
        {...getInputProps(`${path}.evidenceDays`)}
      />
      <FieldRow>
        <NativeSelect label={t('Approval needs')} data={approvals} {...getInputProps(`${path}.rule.approval`)} />
        <NativeSelect label={t('Of')} data={bases} {...getInputProps(`${path}.rule.of`)} />
        <NativeSelect label={t('Ballots')} data={visibilities} {...getInputProps(`${path}.rule.ballots`)} />
      </FieldRow>
    </>
  );
}
