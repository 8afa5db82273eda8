/** The lists of a status report: milestones, risks, KPIs, the communication plan. */
import { Checkbox, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { RepeatableFields } from '../../shared/ui/RepeatableFields.tsx';
import type { CommunicationLine, KpiLine, MilestoneLine, RiskLine } from './draft.ts';

interface LinesOf<L> {
  readonly lines: readonly L[];
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (lines: readonly L[]) => void;
}

const key = () => crypto.randomUUID();
const numberOf = (value: string | number) => (value === '' ? '' : Number(value));

export function MilestoneLines({ lines, errors, onChange }: LinesOf<MilestoneLine>) {
  return (
    <RepeatableFields
      legend="Milestones"
      one="Milestone"
      lines={lines}
      onChange={onChange}
      blank={() => ({ key: key(), name: '', due: '', forecast: '', done: '' })}
    >
      {(line, set, index) => (
        <>
          <TextInput
            label="Name"
            maxLength={200}
            value={line.name}
            error={errors[`milestones.${index}.name`]}
            onChange={event => set({ name: event.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <TextInput
              type="date"
              label="Due"
              value={line.due}
              error={errors[`milestones.${index}.due`]}
              onChange={event => set({ due: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label="Forecast"
              value={line.forecast}
              onChange={event => set({ forecast: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label="Done on"
              value={line.done}
              onChange={event => set({ done: event.currentTarget.value })}
            />
          </Group>
        </>
      )}
    </RepeatableFields>
  );
}

export function RiskLines({ lines, errors, onChange }: LinesOf<RiskLine>) {
  return (
    <RepeatableFields
      legend="Risks"
      one="Risk"
      lines={lines}
      onChange={onChange}
      blank={(): RiskLine => ({ key: key(), risk: '', probability: '', impact: '', response: '', open: true })}
    >
      {(line, set, index) => (
        <>
          <TextInput
            label="Risk"
            maxLength={200}
            value={line.risk}
            error={errors[`risks.${index}.risk`]}
            onChange={event => set({ risk: event.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <NumberInput
              label="Probability, 1 to 5"
              min={1}
              max={5}
              hideControls
              value={line.probability}
              error={errors[`risks.${index}.probability`]}
              onChange={value => set({ probability: numberOf(value) })}
            />
            <NumberInput
              label="Impact, 1 to 5"
              min={1}
              max={5}
              hideControls
              value={line.impact}
              error={errors[`risks.${index}.impact`]}
              onChange={value => set({ impact: numberOf(value) })}
            />
          </Group>
          <TextInput
            label="Response"
            maxLength={200}
            value={line.response}
            onChange={event => set({ response: event.currentTarget.value })}
          />
          <Checkbox
            mt="xs"
            label="Still open"
            checked={line.open}
            onChange={event => set({ open: event.currentTarget.checked })}
          />
        </>
      )}
    </RepeatableFields>
  );
}

export function KpiLines({ lines, errors, onChange }: LinesOf<KpiLine>) {
  return (
    <RepeatableFields
      legend="KPIs"
      one="KPI"
      lines={lines}
      onChange={onChange}
      blank={(): KpiLine => ({ key: key(), name: '', value: '', target: '', better: 'higher' })}
    >
      {(line, set, index) => (
        <>
          <TextInput
            label="Name"
            maxLength={200}
            value={line.name}
            error={errors[`kpis.${index}.name`]}
            onChange={event => set({ name: event.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <NumberInput
              label="Value"
              hideControls
              value={line.value}
              error={errors[`kpis.${index}.value`]}
              onChange={value => set({ value: numberOf(value) })}
            />
            <NumberInput
              label="Target"
              hideControls
              value={line.target}
              error={errors[`kpis.${index}.target`]}
              onChange={value => set({ target: numberOf(value) })}
            />
            <NativeSelect
              label="Better when"
              value={line.better}
              data={['higher', 'lower']}
              onChange={event => set({ better: event.currentTarget.value as 'higher' | 'lower' })}
            />
          </Group>
        </>
      )}
    </RepeatableFields>
  );
}

export function CommunicationLines({ lines, errors, onChange }: LinesOf<CommunicationLine>) {
  return (
    <RepeatableFields
      legend="Communication plan"
      one="Message"
      lines={lines}
      onChange={onChange}
      blank={() => ({ key: key(), audience: '', message: '', due: '', done: false })}
    >
      {(line, set, index) => (
        <>
          <TextInput
            label="Audience"
            maxLength={200}
            value={line.audience}
            error={errors[`communication.${index}.audience`]}
            onChange={event => set({ audience: event.currentTarget.value })}
          />
          <TextInput
            label="What they are told"
            maxLength={200}
            value={line.message}
            error={errors[`communication.${index}.message`]}
            onChange={event => set({ message: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label="Due"
            value={line.due}
            error={errors[`communication.${index}.due`]}
            onChange={event => set({ due: event.currentTarget.value })}
          />
          <Checkbox mt="xs" label="Done" checked={line.done} onChange={event => set({ done: event.currentTarget.checked })} />
        </>
      )}
    </RepeatableFields>
  );
}
