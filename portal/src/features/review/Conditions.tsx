/** Conditions of a conditional go: what must happen, by when, by whom. */
import { Button, Fieldset, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { today } from '../../shared/format.ts';
import { type BallotForm, newCondition } from './choice.ts';

const owners = [
  { value: 'manager', label: 'The project manager' },
  { value: 'sponsor', label: 'The sponsor' },
  { value: 'pmo', label: 'The PMO' },
];

export function Conditions({ form }: { form: BallotForm }) {
  const { errors, getInputProps } = form;
  return (
    <Stack gap="sm">
      {form.values.conditions.map((condition, index) => (
        <Fieldset key={condition.key} legend={`Condition ${index + 1}`}>
          <Textarea
            label="What must happen"
            autosize
            minRows={2}
            maxLength={8000}
            {...getInputProps(`conditions.${index}.text`)}
            error={errors[`conditions.${index}.text`] && 'Say what must happen.'}
          />
          <Group grow mt="sm" align="flex-start">
            <TextInput
              type="date"
              label="Due"
              min={today()}
              {...getInputProps(`conditions.${index}.due`)}
              error={errors[`conditions.${index}.due`] && 'Choose the day by which it must have happened.'}
            />
            <NativeSelect label="By whom" data={owners} {...getInputProps(`conditions.${index}.owner`)} />
          </Group>
          <Button mt="sm" variant="default" onClick={() => form.removeListItem('conditions', index)}>
            Remove condition {index + 1}
          </Button>
        </Fieldset>
      ))}
      <Group>
        <Button variant="default" onClick={() => form.insertListItem('conditions', newCondition())}>
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
