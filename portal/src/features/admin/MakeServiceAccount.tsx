/** Makes a service account: its name, its id, what it may do, until when; then its secret is shown. */
import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SecretReceipt } from '#api/answers/service-accounts.ts';
import { directoryRoles, newAccountSchema } from '#domain/office/service-accounts/account.ts';
import { roleNames } from '#domain/values/roles.ts';
import { scopeMeanings, scopes } from '#domain/values/scopes.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { served, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import type { OneTimeSecret } from './SecretDialog.tsx';

interface AccountDraft {
  readonly name: string;
  readonly id: string;
  readonly scopes: string[];
  /** Empty for no end. */
  readonly until: string;
  readonly role: string;
}

const start: AccountDraft = { name: '', id: '', scopes: [], until: '', role: 'customer' };

const bodyOf = ({ name, id, scopes: chosen, until, role }: AccountDraft) => ({
  id,
  name,
  scopes: chosen,
  until: until === '' ? undefined : until,
  role: chosen.includes('people') ? role : undefined,
});

/** A title for a list of people's roles: project manager. */
const roleOptions = directoryRoles.map(value => ({ value, label: served(roleNames[value]) }));

interface MakeProps {
  readonly show: (secret: OneTimeSecret) => void;
}

/** The form is a new one after each account, empty and without complaints. */
export function MakeServiceAccount({ show }: MakeProps) {
  const [made, setMade] = useState(0);
  const done = (secret: OneTimeSecret) => {
    setMade(made + 1);
    show(secret);
  };
  return <MakeForm key={made} show={done} />;
}

function MakeForm({ show }: MakeProps) {
  const { office } = useCurrentUser();
  const send = useSend<SecretReceipt>();
  const form = useSchemaForm({
    draft: { none: 'A name and a few choices; what comes of it is a secret.' },
    start,
    schema: newAccountSchema,
    bodyOf,
    refusal: send.error,
  });
  const { getInputProps, values } = form;
  const make = () =>
    form.submit(body =>
      send.mutate(
        { path: `/v1/offices/${office.id}/service-accounts`, body },
        {
          onSuccess: made => show({ ...made, name: body.name }),
        },
      ),
    );
  return (
    <Section id="make" title={t('Make a service account')}>
      <Stack maw={860}>
        <FieldRow>
          <TextInput
            label={t('Name')}
            description={t('What it is for, e.g. Reports from Jira')}
            maxLength={200}
            {...getInputProps('name')}
          />
          <TextInput
            label={t('Id')}
            description={t('Stands in the history; never used twice')}
            maxLength={40}
            {...getInputProps('id')}
          />
        </FieldRow>
        <Checkbox.Group label={t('What it may do')} {...getInputProps('scopes')}>
          <Stack gap="xs" mt="xs">
            {scopes.map(scope => (
              <Checkbox key={scope} value={scope} label={`${scope}: ${served(scopeMeanings[scope])}`} />
            ))}
          </Stack>
        </Checkbox.Group>
        <FieldRow>
          <TypedDayInput
            label={t('Last day (optional)')}
            description={t('It ends with this day in UTC')}
            {...getInputProps('until')}
          />
          {values.scopes.includes('people') && (
            <NativeSelect
              label={t('Role of people whom it adds')}
              description={t('Roles that decide or administer are given by a person')}
              data={roleOptions}
              {...getInputProps('role')}
            />
          )}
        </FieldRow>
        <FormFooter form={form} sending={send} label={t('Make it')} send={make} />
      </Stack>
    </Section>
  );
}
