/** Founds an office below this one: its name, currency and first administrator, who is one of the people here or somebody new. */
import { Fieldset, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { OfficeView } from '#api/answers/offices.ts';
import { foundOfficeSchema } from '#domain/office/founding/commands.ts';
import type { Person } from '#domain/office/people.ts';
import { request } from '../../shared/api/client.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { OfficeFields } from '../../shared/forms/OfficeFields.tsx';
import { type SchemaForm, useSchemaForm } from '../../shared/forms/schema-form.ts';
import { t } from '../../shared/text.ts';
import { Answer } from '../../shared/ui/states.tsx';
import { blankOffice, type OfficeBelowDraft, officeBelowBody, somebodyNew } from './office-below-draft.ts';

type Parent = Pick<OfficeView, 'id' | 'currency'>;

export function FoundOffice({ parent }: { parent: Parent }) {
  const people = useQuery({
    queryKey: ['/v1/offices', parent.id, 'people'],
    queryFn: ({ signal }) => request<{ people: readonly Person[] }>(`/v1/offices/${parent.id}/people`, { signal }),
  });
  return (
    <Answer of={people} what={t('Reading the people')}>
      {({ people: known }) => <Form parent={parent} people={known} />}
    </Answer>
  );
}

function Form({ parent, people }: { parent: Parent; people: readonly Person[] }) {
  const { me } = useCurrentUser();
  const draft = useDraft({ form: 'office-below', subject: parent.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: blankOffice(parent, me.id),
    schema: foundOfficeSchema,
    bodyOf: (draft: OfficeBelowDraft) => officeBelowBody(draft, { parent: parent.id, people }),
    refusal: send.error,
    fieldOf: path => path.replace(/^people\.0\.(name|email|id)$/, 'newcomer.$1').replace(/^people(\..*)?$/, 'administrator'),
  });
  const { getInputProps, values } = form;
  const found = () =>
    form.submit(body =>
      send.mutate({ path: '/v1/offices', body }, { onSuccess: () => form.setValues(blankOffice(parent, me.id)) }),
    );
  return (
    <Fieldset legend={t('Found an office')}>
      <Stack gap="sm">
        <DraftNotice draft={form.draft} />
        <OfficeFields form={form} />
        <NativeSelect
          label={t('First administrator')}
          {...getInputProps('administrator')}
          data={[...people.map(({ id, name }) => ({ value: id, label: name })), { value: somebodyNew, label: t('Somebody new') }]}
        />
        {values.administrator === somebodyNew && <Newcomer form={form} />}
        <FormFooter form={form} sending={send} label={t('Found the office')} send={found} />
        {send.isSuccess && <Text role="status">{t('The office is founded. Its administrator sets it up.')}</Text>}
      </Stack>
    </Fieldset>
  );
}

function Newcomer({ form: { getInputProps } }: { form: SchemaForm<OfficeBelowDraft> }) {
  return (
    <FieldRow>
      <TextInput label={t('Name of the administrator')} maxLength={200} {...getInputProps('newcomer.name')} />
      <TextInput label={t('Mail of the administrator')} type="email" {...getInputProps('newcomer.email')} />
    </FieldRow>
  );
}
