/** Rules between candidates: what needs what, what excludes what, so many of a group, and shares of departments and goals. */
import { MultiSelect, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { type FieldsProps, groupOptions, namedOptions, newExcludes, newLimit, newRequires, newShare } from './rules-draft.ts';

const choose = { value: '', label: 'Choose' };

export function Relations({ selection, form }: FieldsProps) {
  const data = namedOptions(selection);
  const { requires, excludes, limits } = form.values;
  return (
    <>
      <RepeatableFields legend="What needs what" one="Need" form={form} path="requires" entries={requires} blank={newRequires}>
        {path => (
          <FieldRow>
            <NativeSelect label="This project" data={[choose, ...data]} {...form.getInputProps(`${path}.what`)} />
            <NativeSelect label="Only together with" data={[choose, ...data]} {...form.getInputProps(`${path}.needs`)} />
          </FieldRow>
        )}
      </RepeatableFields>
      <RepeatableFields
        legend="What excludes what"
        one="Exclusion"
        form={form}
        path="excludes"
        entries={excludes}
        blank={newExcludes}
      >
        {path => <MultiSelect searchable label="Only one of these" data={data} {...form.getInputProps(`${path}.of`)} />}
      </RepeatableFields>
      <RepeatableFields legend="So many of a group" one="Group" form={form} path="limits" entries={limits} blank={newLimit}>
        {path => (
          <Stack gap="xs">
            <TextInput label="Name of the group" maxLength={120} {...form.getInputProps(`${path}.name`)} />
            <MultiSelect searchable label="Projects of the group" data={data} {...form.getInputProps(`${path}.of`)} />
            <FieldRow>
              <TypedNumberInput label="At least" {...form.getInputProps(`${path}.atLeast`)} />
              <TypedNumberInput label="At most" {...form.getInputProps(`${path}.atMost`)} />
            </FieldRow>
          </Stack>
        )}
      </RepeatableFields>
    </>
  );
}

const measures = [
  { value: 'cost', label: 'the money spent' },
  { value: 'value', label: 'the value' },
  { value: 'count', label: 'the projects chosen' },
];

export function Shares({ selection, form }: FieldsProps) {
  const options = groupOptions(selection);
  if (options.length === 0 && form.values.shares.length === 0) return null;
  return (
    <RepeatableFields
      legend="Shares"
      one="Share"
      form={form}
      path="shares"
      entries={form.values.shares}
      blank={newShare}
      intro={
        <Text size="sm">
          Of what is chosen, not of the budget: a department that must have a share and cannot spend much holds all others down.
        </Text>
      }
    >
      {path => (
        <FieldRow>
          <NativeSelect label="Whose share" data={[choose, ...options]} {...form.getInputProps(`${path}.group`)} />
          <NativeSelect label="Of what" data={measures} {...form.getInputProps(`${path}.of`)} />
          <TypedNumberInput label="At least, in %" decimals={2} max={100} {...form.getInputProps(`${path}.atLeast`)} />
          <TypedNumberInput label="At most, in %" decimals={2} max={100} {...form.getInputProps(`${path}.atMost`)} />
        </FieldRow>
      )}
    </RepeatableFields>
  );
}
