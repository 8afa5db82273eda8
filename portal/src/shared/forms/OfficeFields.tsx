/** What a new office is called and counts in: the same fields for the first office and for one below another. */
import { Autocomplete, TextInput } from '@mantine/core';
import { isCurrency } from '#domain/values/currency.ts';
import { t } from '../text.ts';
import { FieldRow } from './FieldRow.tsx';
import { type OfficeDraft, officeIdOf } from './office-fields.ts';
import type { SchemaForm } from './schema-form.ts';

export function OfficeFields<Draft extends OfficeDraft>({ form }: { readonly form: SchemaForm<Draft> }) {
  const { getInputProps, values } = form;
  return (
    <>
      <TextInput label={t('Name')} description={t('Such as Portfolio Office')} maxLength={200} {...getInputProps('name')} />
      <FieldRow>
        <TextInput
          label={t('Short name')}
          description={t('Stands in addresses, and stays.')}
          placeholder={officeIdOf(values)}
          maxLength={64}
          {...getInputProps('id')}
        />
        <Autocomplete
          label={t('Currency')}
          description={t('All money of the office is in it; it stays.')}
          placeholder={t('EUR')}
          data={currencies}
          limit={10}
          maxLength={3}
          {...getInputProps('currency')}
          error={form.errors.currency && t('Three letters, such as EUR, GBP or JPY.')}
        />
      </FieldRow>
    </>
  );
}

const currencies = Intl.supportedValuesOf('currency').filter(isCurrency);
