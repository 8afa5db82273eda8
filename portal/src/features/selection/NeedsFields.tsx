/** Which people the chosen projects need, where their proposals do not say it. */
import { NativeSelect, TextInput } from '@mantine/core';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { type BeginDraft, newNeed } from './begin-draft.ts';
import type { Titled } from './WaysFields.tsx';

interface NeedsProps {
  readonly form: SchemaForm<BeginDraft>;
  readonly titles: readonly Titled[];
}

export function NeedsFields({ form, titles }: NeedsProps) {
  if (titles.length === 0) return null;
  const options = [{ value: '', label: t('Choose') }, ...titles.map(({ id, title }) => ({ value: id, label: title }))];
  return (
    <RepeatableFields
      legend={t('People that the candidates need')}
      one={t('Need')}
      form={form}
      path="needs"
      entries={form.values.needs}
      blank={newNeed}
    >
      {path => (
        <FieldRow>
          <NativeSelect label={t('Project')} data={options} {...form.getInputProps(`${path}.project`)} />
          <TextInput label={t('Role')} maxLength={120} {...form.getInputProps(`${path}.role`)} />
          <TextInput label={t('Quarter')} placeholder="2027-Q1" maxLength={120} {...form.getInputProps(`${path}.period`)} />
          <TypedNumberInput label={t('How many people')} decimals={1} {...form.getInputProps(`${path}.people`)} />
        </FieldRow>
      )}
    </RepeatableFields>
  );
}
