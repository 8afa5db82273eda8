/** What it costs by year, what it brings, and from when to when. */
import { Button, Fieldset, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useCurrentUser } from '../../shared/current-user.tsx';
import type { BenefitLine, CostLine } from './draft.ts';
import type { StepProps } from './Wizard.tsx';

const amounts = {
  min: 0,
  decimalScale: 2,
  thousandSeparator: ',',
  hideControls: true,
  allowNegative: false,
  inputMode: 'decimal',
} as const;
const numberOf = (value: string | number): number | '' => (value === '' ? '' : Number(value));

export function MoneyStep({ draft, set, errors }: StepProps) {
  return (
    <>
      <Costs draft={draft} set={set} errors={errors} />
      <Benefits draft={draft} set={set} errors={errors} />
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label="Start"
          description="When work begins."
          value={draft.start}
          error={errors.start}
          onChange={event => set({ start: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="End"
          description="When the result is in use."
          value={draft.end}
          error={errors.end}
          onChange={event => set({ end: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}

function Costs({ draft, set, errors }: StepProps) {
  const { office } = useCurrentUser();
  const change = (key: string, part: Partial<CostLine>) =>
    set({ costs: draft.costs.map(line => (line.key === key ? { ...line, ...part } : line)) });
  const nextYear = Number(draft.costs.at(-1)?.year || new Date().getFullYear() - 1) + 1;
  return (
    <Fieldset legend={`Cost by year, in ${office.currency}`}>
      <Stack gap="xs">
        <Text size="sm">All that the organisation pays because of this project, by financial year.</Text>
        {draft.costs.map((line, index) => (
          <Group key={line.key} align="flex-end" gap="xs">
            <NumberInput
              label="Year"
              w={90}
              hideControls
              value={line.year}
              error={errors[`costs.${index}.year`]}
              onChange={value => change(line.key, { year: numberOf(value) })}
            />
            <NumberInput
              label="Cost"
              style={{ flex: '1 1 8rem' }}
              {...amounts}
              value={line.amount}
              error={errors[`costs.${index}.amount`]}
              onChange={value => change(line.key, { amount: numberOf(value) })}
            />
            <Button
              variant="default"
              aria-label={`Remove the cost of ${line.year}`}
              onClick={() => set({ costs: draft.costs.filter(entry => entry.key !== line.key) })}
            >
              Remove
            </Button>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            onClick={() => set({ costs: [...draft.costs, { key: crypto.randomUUID(), year: nextYear, amount: '' }] })}
          >
            Add a year
          </Button>
        </Group>
        <TextInput
          label="If the cost may not be stated: why?"
          description="It then counts as withheld, not as zero."
          maxLength={8000}
          value={draft.costsWithheld}
          error={errors['withheld.0.reason']}
          onChange={event => set({ costsWithheld: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  );
}

function Benefits({ draft, set, errors }: StepProps) {
  const change = (key: string, part: Partial<BenefitLine>) =>
    set({ benefits: draft.benefits.map(line => (line.key === key ? { ...line, ...part } : line)) });
  const add = () => set({ benefits: [...draft.benefits, { key: crypto.randomUUID(), name: '', amount: '', measure: '' }] });
  return (
    <Fieldset legend="Benefits">
      <Stack gap="sm">
        <Text size="sm">What it brings, in money where that can be said, and how it will be measured.</Text>
        {draft.benefits.map((line, index) => (
          <Fieldset key={line.key} legend={`Benefit ${index + 1}`}>
            <TextInput
              label="Benefit"
              maxLength={200}
              value={line.name}
              error={errors[`benefits.${index}.name`]}
              onChange={event => change(line.key, { name: event.currentTarget.value })}
            />
            <NumberInput
              label="Value in money (optional)"
              {...amounts}
              value={line.amount}
              error={errors[`benefits.${index}.amount`]}
              onChange={value => change(line.key, { amount: numberOf(value) })}
            />
            <TextInput
              label="Measured by (optional)"
              maxLength={200}
              value={line.measure}
              onChange={event => change(line.key, { measure: event.currentTarget.value })}
            />
            <Button
              mt="xs"
              variant="default"
              onClick={() => set({ benefits: draft.benefits.filter(entry => entry.key !== line.key) })}
            >
              Remove benefit {index + 1}
            </Button>
          </Fieldset>
        ))}
        <Group>
          <Button variant="default" onClick={add}>
            Add a benefit
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
