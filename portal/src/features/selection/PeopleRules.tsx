/** How many people there are, and how many must have work, by role and quarter. Empty fields limit nothing. */
import { Fieldset, Stack, Text, TextInput } from '@mantine/core';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { newPeopleRule } from './people-rules.ts';
import type { FieldsProps } from './rules-draft.ts';
import { people as inWords } from './words.ts';

export function PeopleRules({ form }: FieldsProps) {
  const { people, morePeople } = form.values;
  return (
    <>
      {people.length > 0 && (
        <Fieldset legend={t('People')}>
          <Stack gap="sm">
            <Text size="sm">
              {t(
                'At most: how many there are. At least: how many must have work, because they are there anyway. Half a person is 0.5.',
              )}
            </Text>
            {people.map(({ key, role, period, needed }, index) => (
              <Fieldset
                key={key}
                variant="unstyled"
                legend={
                  needed > 0
                    ? t('{role}, {period}: all candidates need {inWords}', { role, period, inWords: inWords(needed) })
                    : `${role}, ${period}`
                }
              >
                <Sides form={form} path={`people.${index}`} of={`${role}, ${period}`} />
              </Fieldset>
            ))}
          </Stack>
        </Fieldset>
      )}
      <RepeatableFields
        legend={t('Other people')}
        one={t('Role and quarter')}
        form={form}
        path="morePeople"
        entries={morePeople}
        blank={newPeopleRule}
      >
        {(path, index) => (
          <Stack gap="xs">
            <FieldRow>
              <TextInput label={t('Role')} maxLength={120} {...form.getInputProps(`${path}.role`)} />
              <TextInput label={t('Quarter')} placeholder="2027-Q1" maxLength={120} {...form.getInputProps(`${path}.period`)} />
            </FieldRow>
            <Sides form={form} path={path} of={t('Role and quarter {index}', { index: index + 1 })} />
          </Stack>
        )}
      </RepeatableFields>
    </>
  );
}

function Sides({ form, path, of }: Pick<FieldsProps, 'form'> & { path: string; of: string }) {
  return (
    <FieldRow>
      <TypedNumberInput
        label={t('At least')}
        aria-label={t('{of}: at least', { of })}
        decimals={1}
        {...form.getInputProps(`${path}.atLeast`)}
      />
      <TypedNumberInput
        label={t('At most')}
        aria-label={t('{of}: at most', { of })}
        decimals={1}
        {...form.getInputProps(`${path}.atMost`)}
      />
    </FieldRow>
  );
}
