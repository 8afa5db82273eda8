/** Conditions of a conditional go: what must happen, by when, by whom. */
import { Button, Fieldset, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { today } from '../../shared/format.ts';
import type { DraftCondition } from './choice.ts';

interface ConditionsProps {
  readonly conditions: readonly DraftCondition[];
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (conditions: readonly DraftCondition[]) => void;
}

export function Conditions({ conditions, errors, onChange }: ConditionsProps) {
  const add = () => onChange([...conditions, { key: crypto.randomUUID(), text: '', due: '', owner: 'manager' }]);
  const set = (key: string, change: Partial<DraftCondition>) =>
    onChange(conditions.map(entry => (entry.key === key ? { ...entry, ...change } : entry)));
  return (
    <Stack gap="sm">
      {conditions.map((condition, index) => (
        <Fieldset key={condition.key} legend={`Condition ${index + 1}`}>
          <Textarea
            label="What must happen"
            autosize
            minRows={2}
            maxLength={8000}
            value={condition.text}
            error={errors[`${condition.key}.text`]}
            onChange={event => set(condition.key, { text: event.currentTarget.value })}
          />
          <Group grow mt="sm" align="flex-start">
            <TextInput
              type="date"
              label="Due"
              min={today()}
              value={condition.due}
              error={errors[`${condition.key}.due`]}
              onChange={event => set(condition.key, { due: event.currentTarget.value })}
            />
            <NativeSelect
              label="By whom"
              value={condition.owner}
              onChange={event => set(condition.key, { owner: event.currentTarget.value as DraftCondition['owner'] })}
              data={[
                { value: 'manager', label: 'The project manager' },
                { value: 'sponsor', label: 'The sponsor' },
                { value: 'pmo', label: 'The PMO' },
              ]}
            />
          </Group>
          <Button mt="sm" variant="default" onClick={() => onChange(conditions.filter(entry => entry.key !== condition.key))}>
            Remove condition {index + 1}
          </Button>
        </Fieldset>
      ))}
      <Group>
        <Button variant="default" onClick={add}>
          Add a condition
        </Button>
        {errors.conditions && (
          <Text c="var(--mantine-color-error)" role="alert">
            {errors.conditions}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
