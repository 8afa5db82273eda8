/** The first office, when it works, and who administers it: checked like the API does, founded once. */
import { Fieldset, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { SetUpDone } from '#api/answers/system.ts';
import { firstOfficeSchema } from '#domain/office/founding/first-office.ts';
import { request } from '../../shared/api/client.ts';
import { CalendarFields, calendarProblems } from '../../shared/forms/CalendarFields.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { OfficeFields } from '../../shared/forms/OfficeFields.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { t } from '../../shared/text.ts';
import { emptyOffice, type FirstOfficeDraft, fieldOf, firstOfficeBody } from './first-office-draft.ts';

interface FirstOfficeFormProps {
  readonly code: string;
  readonly founded: (done: SetUpDone) => void;
}

type Body = ReturnType<typeof firstOfficeBody>;

export function FirstOfficeForm({ code, founded }: FirstOfficeFormProps) {
  const key = useRef(crypto.randomUUID());
  const send = useMutation<SetUpDone, Error, Body>({
    mutationFn: body => request<SetUpDone>('/v1/set-up', { method: 'POST', body: { ...body, code }, key: key.current }),
    onSuccess: founded,
    onError: () => {
      key.current = crypto.randomUUID();
    },
  });
  const form = useSchemaForm<FirstOfficeDraft, Body>({
    draft: { none: 'Nobody has signed in yet, so there is nobody whose draft it would be.' },
    start: emptyOffice(),
    schema: firstOfficeSchema,
    bodyOf: firstOfficeBody,
    fieldOf,
    refusal: send.error,
  });
  const { getInputProps, values } = form;
  const unread = calendarProblems(values);
  const submit = () => form.submit(body => unread.length === 0 && send.mutate(body));
  return (
    <Stack>
      <Title order={2}>{t('Set up your office')}</Title>
      <Fieldset legend={t('Office')}>
        <Stack gap="sm">
          <OfficeFields form={form} />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('Working days')}>
        <Stack gap="sm">
          <CalendarFields form={form} />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('First administrator')}>
        <Stack gap="sm">
          <Text size="sm">{t('Keeps the standards of the office and says who belongs to it. You can name others later.')}</Text>
          <FieldRow>
            <TextInput label={t('Name of the administrator')} maxLength={200} {...getInputProps('administrator.name')} />
            <TextInput label={t('Mail of the administrator')} type="email" {...getInputProps('administrator.email')} />
          </FieldRow>
        </Stack>
      </Fieldset>
      {unread.length > 0 && form.attempted && (
        <Text role="alert">{t('Some holidays cannot be read; mend or remove these lines.')}</Text>
      )}
      <FormFooter form={form} sending={send} label={t('Found the office')} send={submit} />
    </Stack>
  );
}
