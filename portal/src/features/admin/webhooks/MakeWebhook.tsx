/** Sets a webhook: what kind, where it leads, what it is told of; then its secret is shown, if it has one. */
import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { WebhookReceipt } from '#api/answers/webhooks.ts';
import { newWebhookSchema, type WebhookKind, webhookKinds } from '#domain/office/webhooks/webhook.ts';
import { useSend } from '../../../shared/api/send.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { FieldRow } from '../../../shared/forms/FieldRow.tsx';
import { FormFooter } from '../../../shared/forms/FormFooter.tsx';
import { useSchemaForm } from '../../../shared/forms/schema-form.ts';
import { t } from '../../../shared/text.ts';
import { Section } from '../../../shared/ui/Page.tsx';
import { WebhookFields } from './WebhookFields.tsx';
import type { ShownSecret } from './WebhookSecret.tsx';
import { kindWords } from './words.ts';

interface WebhookDraft {
  readonly id: string;
  readonly name: string;
  readonly kind: WebhookKind;
  readonly url: string;
  readonly events: string[];
}

const start: WebhookDraft = { id: '', name: '', kind: 'standard', url: '', events: [] };
const kinds = webhookKinds.map(value => ({ value, label: kindWords[value] }));

interface MakeProps {
  readonly types: readonly string[];
  readonly show: (secret: ShownSecret) => void;
}

/** The form is a new one after each webhook, empty and without complaints. */
export function MakeWebhook({ show, types }: MakeProps) {
  const [made, setMade] = useState(0);
  const done = (secret: ShownSecret | undefined) => {
    setMade(made + 1);
    if (secret) show(secret);
  };
  return <MakeForm key={made} types={types} done={done} />;
}

function MakeForm({ types, done }: Pick<MakeProps, 'types'> & { done: (secret: ShownSecret | undefined) => void }) {
  const { office } = useCurrentUser();
  const send = useSend<WebhookReceipt>();
  const form = useSchemaForm({
    draft: { none: 'Its address can carry the key of the receiver.' },
    start,
    schema: newWebhookSchema,
    bodyOf: draft => draft,
    refusal: send.error,
    fieldOf: inForm,
  });
  const { getInputProps } = form;
  const make = () =>
    form.submit(body =>
      send.mutate(
        { path: `/v1/offices/${office.id}/webhooks`, body },
        { onSuccess: ({ secret }) => done(body.kind === 'standard' ? { name: body.name, secret } : undefined) },
      ),
    );
  return (
    <Section id="make" title={t('Set a webhook')}>
      <Stack maw={860}>
        <FieldRow>
          <NativeSelect label={t('Kind')} data={kinds} {...getInputProps('kind')} />
          <TextInput
            label={t('Id')}
            description={t('Stands in the history; never used twice')}
            maxLength={40}
            {...getInputProps('id')}
          />
        </FieldRow>
        <WebhookFields types={types} getInputProps={getInputProps} />
        <FormFooter form={form} sending={send} label={t('Set it')} send={make} />
      </Stack>
    </Section>
  );
}

/** A complaint about one event is shown at the list of them. */
export const inForm = (path: string): string => (path.startsWith('events') ? 'events' : path);
