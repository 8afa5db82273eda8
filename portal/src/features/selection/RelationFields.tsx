/** Rules between candidates: what needs what, what excludes what, so many of a group, and shares of departments and goals. */
import { MultiSelect, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { type FieldsProps, groupOptions, namedOptions, newExcludes, newLimit, newRequires, newShare } from './rules-draft.ts';

const choose = { value: '', label: t('Choose') };

export function Relations({ selection, form }: FieldsProps) {
  const data = namedOptions(selection);
  const { requires, excludes, limits } = form.values;
  return (
    <>
      <RepeatableFields
        legend={t('What needs what')}
        one={t('Need')}
        form={form}
        path="requires"
        entries={requires}
        blank={newRequires}
      >
        {path => (
          <FieldRow>
            <NativeSelect label={t('This project')} data={[choose, ...data]} {...form.getInputProps(`${path}.what`)} />
            <NativeSelect label={t('Only together with')} data={[choose, ...data]} {...form.getInputProps(`${path}.needs`)} />
          </FieldRow>
        )}
      </RepeatableFields>
      <RepeatableFields
        legend={t('What excludes what')}
        one={t('Exclusion')}
        form={form}
        path="excludes"
        entries={excludes}
        blank={newExcludes}
      >
        {path => <MultiSelect searchable label={t('Only one of these')} data={data} {...form.getInputProps(`${path}.of`)} />}
      </RepeatableFields>
      <RepeatableFields
        legend={t('So many of a group')}
        one={t('Group')}
        form={form}
        path="limits"
        entries={limits}
        blank={newLimit}
      >
        {path => (
          <Stack gap="xs">
            <TextInput label={t('Name of the group')} maxLength={120} {...form.getInputProps(`${path}.name`)} />
            <MultiSelect searchable label={t('Projects of the group')} data={data} {...form.getInputProps(`${path}.of`)} />
            <FieldRow>
              <TypedNumberInput label={t('At least')} {...form.getInputProps(`${path}.atLeast`)} />
              <TypedNumberInput label={t('At most')} {...form.getInputProps(`${path}.atMost`)} />
            </FieldRow>
          </Stack>
        )}
      </RepeatableFields>
    </>
  );
}

const measures = [
  { value: 'cost', label: t('the money spent') },
  { value: 'value', label: t('the value') },
  { value: 'count', label: t('the projects chosen') },
];

export function Shares({ selection, form }: FieldsProps) {
  const options = groupOptions(selection);
  if (options.length === 0 && form.values.shares.length === 0) return null;
  return (
    <RepeatableFields
      legend={t('Shares')}
      one={t('Share')}
      form={form}
      path="shares"
      entries={form.values.shares}
      blank={newShare}
      intro={
        <Text size="sm">
          {t(
            'Of what is chosen, not of the budget: a department that must have a share and cannot spend much holds all others down.',
          )}
        </Text>
      }
    >
      {path => (
        <FieldRow>
          <NativeSelect label={t('Whose share')} data={[choose, ...options]} {...form.getInputProps(`${path}.group`)} />
          <NativeSelect label={t('Of what')} data={measures} {...form.getInputProps(`${path}.of`)} />
          <TypedNumberInput label={t('At least, in %')} decimals={2} max={100} {...form.getInputProps(`${path}.atLeast`)} />
          <TypedNumberInput label={t('At most, in %')} decimals={2} max={100} {...form.getInputProps(`${path}.atMost`)} />
        </FieldRow>
      )}
    </RepeatableFields>
  );
}
