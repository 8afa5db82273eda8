/** How many people there are, and how many must have work, by role and quarter. Empty fields limit nothing. */
import { Fieldset, Stack, Text, TextInput } from '@mantine/core';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { newPeopleRule } from './people-rules.ts';
import type { FieldsProps } from './rules-draft.ts';
import { people as inWords } from './words.ts';

export function PeopleRules({ form }: FieldsProps) {
  const { people, morePeople } = form.values;
  return (
    <>
      {people.length > 0 && (
        <Fieldset legend="People">
          <Stack gap="sm">
            <Text size="sm">
              At most: how many there are. At least: how many must have work, because they are there anyway. Half a person is 0.5.
            </Text>
            {people.map(({ key, role, period, needed }, index) => (
              <Fieldset
                key={key}
                variant="unstyled"
                legend={`${role}, ${period}${needed > 0 ? `: all candidates need ${inWords(needed)}` : ''}`}
              >
                <Sides form={form} path={`people.${index}`} of={`${role}, ${period}`} />
              </Fieldset>
            ))}
          </Stack>
        </Fieldset>
      )}
      <RepeatableFields
        legend="Other people"
        one="Role and quarter"
        form={form}
        path="morePeople"
        entries={morePeople}
        blank={newPeopleRule}
      >
        {(path, index) => (
          <Stack gap="xs">
            <FieldRow>
              <TextInput label="Role" maxLength={120} {...form.getInputProps(`${path}.role`)} />
              <TextInput label="Quarter" placeholder="2027-Q1" maxLength={120} {...form.getInputProps(`${path}.period`)} />
            </FieldRow>
            <Sides form={form} path={path} of={`Role and quarter ${index + 1}`} />
          </Stack>
        )}
      </RepeatableFields>
    </>
  );
}

function Sides({ form, path, of }: Pick<FieldsProps, 'form'> & { path: string; of: string }) {
  return (
    <FieldRow>
      <TypedNumberInput label="At least" aria-label={`${of}: at least`} decimals={1} {...form.getInputProps(`${path}.atLeast`)} />
      <TypedNumberInput label="At most" aria-label={`${of}: at most`} decimals={1} {...form.getInputProps(`${path}.atMost`)} />
    </FieldRow>
  );
}
