/** How something is known that is reported as done, and a link to its evidence; the same wherever a person reports. */
import { Textarea, TextInput } from '@mantine/core';
import { t } from '../text.ts';
import type { SchemaForm } from './schema-form.ts';

interface Values {
  readonly note: string;
  readonly link: string;
}

export function HowKnownFields<V extends Values>({ form, label }: { readonly form: SchemaForm<V>; readonly label: string }) {
  const { errors, values, getInputProps } = form;
  return (
    <>
      <Textarea
        label={label}
        autosize
        minRows={2}
        maxLength={8000}
        {...getInputProps('note')}
        error={errors.note && values.note.trim() === '' ? t('Say how: it is kept for ever.') : errors.note}
      />
      <TextInput
        type="url"
        label={t('Where is the evidence? (a link, if there is one)')}
        {...getInputProps('link')}
        error={errors.link && t('A link that begins with http:// or https://.')}
      />
    </>
  );
}
