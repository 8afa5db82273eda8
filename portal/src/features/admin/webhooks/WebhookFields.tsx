/** The fields of a webhook: its name, where it leads, what it is told of. */
import { MultiSelect, TextInput } from '@mantine/core';
import { everyEvent } from '#domain/office/webhooks/webhook.ts';
import { t } from '../../../shared/text.ts';
import { eventWords } from './words.ts';

interface FieldsProps {
  readonly types: readonly string[];
  readonly getInputProps: (field: string) => object;
  /** Of one that there is: the address is given anew, or left out. */
  readonly former?: boolean;
}

export function WebhookFields({ types, getInputProps, former = false }: FieldsProps) {
  const options = [everyEvent, ...types].map(value => ({ value, label: eventWords(value) }));
  return (
    <>
      <TextInput
        label={t('Name')}
        description={t('What it is for, e.g. Budgets in the ERP')}
        maxLength={200}
        {...getInputProps('name')}
      />
      <TextInput
        label={former ? t('New address (optional)') : t('Address')}
        description={
          former
            ? t('The address that it has now is kept and shown to nobody; leave this empty to keep it.')
            : t(
                'With https; kept apart and shown to nobody afterwards. For Teams and Slack the address of their incoming webhook.',
              )
        }
        placeholder={t('https://hooks.example.org/tollgate')}
        type="url"
        autoComplete="off"
        maxLength={2000}
        {...getInputProps('url')}
      />
      <MultiSelect
        label={t('Events')}
        description={t('What it is told of; a channel of people rarely wants all')}
        data={options}
        searchable
        clearable
        hidePickedOptions
        {...getInputProps('events')}
      />
    </>
  );
}
