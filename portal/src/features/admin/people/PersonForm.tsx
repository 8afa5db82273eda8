/** Adds a person or changes one, in a dialog: checked like the API does, with a reason, and never over what somebody else changed unseen. */
import { Alert, Button, Group, Modal, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Receipt } from '#api/answers/shared.ts';
import { personEntrySchema } from '#domain/office/people.ts';
import { isolated } from '#domain/values/isolated.ts';
import { type Role, roles } from '#domain/values/roles.ts';
import { longText } from '#domain/values/text.ts';
import { ApiError } from '../../../shared/api/client.ts';
import { useSend } from '../../../shared/api/send.ts';
import { DraftNotice } from '../../../shared/drafts/DraftNotice.tsx';
import { changedMeanwhile, stateOf } from '../../../shared/drafts/kept.ts';
import { useDraft } from '../../../shared/drafts/use-draft.ts';
import { useSchemaForm } from '../../../shared/forms/schema-form.ts';
import { ReasonField } from '../../../shared/forms/WrittenField.tsx';
import { roleLabels, rolesSaid } from '../../../shared/labels.ts';
import { t } from '../../../shared/text.ts';
import { ErrorAlert } from '../../../shared/ui/states.tsx';
import type { PersonRow } from './people-rows.ts';

interface PersonFormProps {
  readonly path: string;
  /** Who is changed; nobody when a person is added. */
  readonly person: PersonRow | undefined;
  /** The version of the people that was read. */
  readonly version: number;
  readonly close: () => void;
  readonly done: (receipt: Receipt, name: string) => void;
}

const schema = personEntrySchema.extend({ reason: longText });
const roleOptions = roles.map(role => ({ value: role, label: roleLabels[role] }));

export function PersonForm(props: PersonFormProps) {
  const { person, close } = props;
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={false}
      title={person ? t('Change {name}', { name: isolated(person.name) }) : t('Add a person')}
      closeButtonProps={{ 'aria-label': t('Close without saving') }}
    >
      <Form {...props} />
    </Modal>
  );
}

function Form({ path, person, version, close, done }: PersonFormProps) {
  const [start] = useState(person);
  const draft = useDraft({
    form: 'person',
    subject: `${path} ${start?.id ?? ''}`,
    of: stateOf(start),
    movedOn: changedMeanwhile,
  });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: {
      id: start?.id ?? '',
      name: start?.name ?? '',
      email: start?.email ?? '',
      roles: start?.roles ?? ([] as readonly Role[]),
      reason: '',
    },
    schema,
    bodyOf: draft => draft,
    refusal: send.error,
  });
  const { getInputProps } = form;
  const save = () =>
    form.submit(({ id, ...body }) =>
      send.mutate(
        { path: `${path}/${encodeURIComponent(id.trim())}`, method: 'PUT', body: { ...body, expectedVersion: version } },
        {
          onSuccess: receipt => {
            done(receipt, body.name);
            close();
          },
        },
      ),
    );
  return (
    <Stack>
      <DraftNotice draft={form.draft} />
      <TextInput label={t('Name')} maxLength={200} data-autofocus {...getInputProps('name')} />
      <TextInput label={t('Mail')} type="email" {...getInputProps('email')} />
      <TextInput
        label={t('Sign-in id')}
        description={
          start
            ? t('Stays what it is: whatever the person has done stands under it.')
            : t('What the organisation’s login calls this person (the subject of the token).')
        }
        readOnly={start !== undefined}
        {...getInputProps('id')}
      />
      <MultiSelect label={t('Roles')} data={roleOptions} {...getInputProps('roles')} />
      <ReasonField
        form={form}
        label={t('Why is this changed?')}
        description={t('Kept in the history of the office, with your name and the time.')}
        minRows={1}
        missing={t('Say why: the history of the office keeps it.')}
      />
      <Refused error={send.error} start={start} now={person} reset={send.reset} />
      {form.incomplete && <Text role="alert">{t('Something above is missing or wrong.')}</Text>}
      <Group justify="space-between">
        <Button variant="default" onClick={close}>
          {t('Go back')}
        </Button>
        <Button loading={send.isPending} onClick={save}>
          {start ? t('Save the changes') : t('Add the person')}
        </Button>
      </Group>
    </Stack>
  );
}

interface RefusedProps {
  readonly error: Error | null;
  readonly start: PersonRow | undefined;
  /** The same person as the office knows that person now. */
  readonly now: PersonRow | undefined;
  readonly reset: () => void;
}

/** Why it was not saved; when somebody else has changed the people meanwhile, a way to read them again that keeps what was typed. */
function Refused({ error, start, now, reset }: RefusedProps) {
  const client = useQueryClient();
  const again = async () => {
    await client.invalidateQueries();
    reset();
  };
  const told = (row: PersonRow | undefined) => row && [row.name, row.email, rolesSaid(row.roles)].map(isolated).join(', ');
  return (
    <>
      {start && told(now) !== told(start) && (
        <Alert variant="outline" color="yellow" title={t('Somebody else has changed this person meanwhile')}>
          {told(now) ?? t('The person is no longer among the people of the office.')}
        </Alert>
      )}
      {error && <ErrorAlert error={error} />}
      {error instanceof ApiError && error.code === 'version-changed' && (
        <Group>
          <Button variant="default" onClick={() => void again()}>
            {t('Read the people again, and keep what I typed')}
          </Button>
        </Group>
      )}
    </>
  );
}
