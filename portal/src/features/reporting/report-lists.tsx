/** The lists of a status report: milestones, risks, KPIs, the communication plan. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { newKpi, newMessage, newMilestone, newRisk, type ReportDraft } from './draft.ts';

interface ListProps {
  readonly form: SchemaForm<ReportDraft>;
}

export function Milestones({ form }: ListProps) {
  const { getInputProps } = form;
  return (
    <RepeatableFields
      legend="Milestones"
      one="Milestone"
      form={form}
      path="milestones"
      entries={form.values.milestones}
      blank={newMilestone}
    >
      {milestone => (
        <>
          <TextInput label="Name" maxLength={200} {...getInputProps(`${milestone}.name`)} />
          <FieldRow>
            <TextInput type="date" label="Due" {...getInputProps(`${milestone}.due`)} />
            <TextInput type="date" label="Forecast" {...getInputProps(`${milestone}.forecast`)} />
            <TextInput type="date" label="Done on" {...getInputProps(`${milestone}.done`)} />
          </FieldRow>
        </>
      )}
    </RepeatableFields>
  );
}

export function Risks({ form }: ListProps) {
  const { getInputProps } = form;
  return (
    <RepeatableFields legend="Risks" one="Risk" form={form} path="risks" entries={form.values.risks} blank={newRisk}>
      {risk => (
        <>
          <TextInput label="Risk" maxLength={200} {...getInputProps(`${risk}.risk`)} />
          <FieldRow>
            <TypedNumberInput label="Probability, 1 to 5" min={1} max={5} {...getInputProps(`${risk}.probability`)} />
            <TypedNumberInput label="Impact, 1 to 5" min={1} max={5} {...getInputProps(`${risk}.impact`)} />
          </FieldRow>
          <TextInput label="Response" maxLength={200} {...getInputProps(`${risk}.response`)} />
          <Checkbox label="Still open" {...getInputProps(`${risk}.open`, { type: 'checkbox' })} />
        </>
      )}
    </RepeatableFields>
  );
}

/** A KPI counts what it counts: also below zero, also in thousandths. */
const anyNumber = { min: -1e15, max: 1e15, decimals: 12 };

export function Kpis({ form }: ListProps) {
  const { getInputProps } = form;
  return (
    <RepeatableFields legend="KPIs" one="KPI" form={form} path="kpis" entries={form.values.kpis} blank={newKpi}>
      {kpi => (
        <>
          <TextInput label="Name" maxLength={200} {...getInputProps(`${kpi}.name`)} />
          <FieldRow>
            <TypedNumberInput label="Value" {...anyNumber} {...getInputProps(`${kpi}.value`)} />
            <TypedNumberInput label="Target" {...anyNumber} {...getInputProps(`${kpi}.target`)} />
            <NativeSelect label="Better when" data={['higher', 'lower']} {...getInputProps(`${kpi}.better`)} />
          </FieldRow>
        </>
      )}
    </RepeatableFields>
  );
}

export function CommunicationPlan({ form }: ListProps) {
  const { getInputProps } = form;
  return (
    <RepeatableFields
      legend="Communication plan"
      one="Message"
      form={form}
      path="communication"
      entries={form.values.communication}
      blank={newMessage}
    >
      {message => (
        <>
          <TextInput label="Audience" maxLength={200} {...getInputProps(`${message}.audience`)} />
          <TextInput label="What they are told" maxLength={200} {...getInputProps(`${message}.message`)} />
          <TextInput type="date" label="Due" {...getInputProps(`${message}.due`)} />
          <Checkbox label="Done" {...getInputProps(`${message}.done`, { type: 'checkbox' })} />
        </>
      )}
    </RepeatableFields>
  );
}
