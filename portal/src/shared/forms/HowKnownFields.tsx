/** How something is known that is reported as done, and a link to its evidence; the same wherever a person reports. */
import { TextInput } from '@mantine/core';
import { t } from '../text.ts';
import type { SchemaForm } from './schema-form.ts';
import { WrittenField } from './WrittenField.tsx';

interface Values {
  readonly note: string;
  readonly link: string;
}

export function HowKnownFields<V extends Values>({ form, label }: { readonly form: SchemaForm<V>; readonly label: string }) {
  const { errors, getInputProps } = form;
  return (
    <>
      <WrittenField form={form} name="note" label={label} missing={t('Say how: it is kept for ever.')} />
      <TextInput
        type="url"
        label={t('Where is the evidence? (a link, if there is one)')}
        {...getInputProps('link')}
        error={errors.link && t('A link that begins with http:// or https://.')}
      />
    </>
  );
}
