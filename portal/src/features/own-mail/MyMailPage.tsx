/** When the reader gets mail: the hour and the days of the one mail of a day, hours without any, news once a week, and which news to leave off. */
import { Autocomplete, Button, Checkbox, Group, NativeSelect, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MailPreferencesAnswer } from '#api/answers/mail.ts';
import { newsTopics } from '#domain/office/mail/choices.ts';
import { mailPreferencesSchema, requestWays } from '#domain/office/mail/preferences.ts';
import { request } from '../../shared/api/client.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { type SchemaForm, useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedTimeInput } from '../../shared/forms/TypedDayInput.tsx';
import { WeeklyNewsFields } from '../../shared/forms/WeeklyNewsFields.tsx';
import { requestWayNames } from '../../shared/request-ways.ts';
import { served, t } from '../../shared/text.ts';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, ErrorAlert } from '../../shared/ui/states.tsx';
import { weekdays } from '../../shared/weekdays.ts';
import { bodyOf, draftOf, fieldOf, type MailDraft, topics } from './draft.ts';

export function MyMailPage() {
  const { office } = useCurrentUser();
  const path = `/v1/offices/${office.id}/mail-preferences`;
  const answer = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => request<MailPreferencesAnswer>(path, { signal }),
    gcTime: 0,
  });
  return (
    <Page
      title={t('My mail')}
      intro={t(
        'What asks for your word (a ballot, an acceptance, an invitation) is mailed at once, or as you set it below. Everything else comes as one mail a day at most, what is late first.',
      )}
    >
      <Answer of={answer} what={t('Reading when you get mail')}>
        {data => <Preferences path={path} answer={data} />}
      </Answer>
    </Page>
  );
}

type Form = SchemaForm<MailDraft>;

const wayNames = { ...requestWayNames, together: t('What I am asked within four hours as one mail') };

function Preferences({ path, answer }: { path: string; answer: MailPreferencesAnswer }) {
  const send = useSend();
  const form = useSchemaForm({
    draft: { none: 'Days, times and switches, picked in seconds.' },
    ...{
      start: draftOf(answer),
      bodyOf: (draft: MailDraft) => bodyOf(draft, answer.inForce.office),
      fieldOf,
      schema: mailPreferencesSchema,
      refusal: send.error,
    },
  });
  const [saved, setSaved] = useState('');
  const save = () =>
    form.submit(body => send.mutate({ path, method: 'PUT', body }, { onSuccess: () => setSaved(JSON.stringify(body)) }));
  return (
    <Stack maw={860} gap="xl">
      <When answer={answer} />
      <Day form={form} />
      <Quiet form={form} />
      <Weekly form={form} office={answer.inForce.office} />
      <News form={form} />
      <Requests form={form} office={answer.inForce.office} />
      {send.error && <ErrorAlert error={send.error} />}
      <Group>
        <Button loading={send.isPending} onClick={save}>
          {t('Save')}
        </Button>
        {form.incomplete && <Text role="alert">{t('Something above is missing or wrong.')}</Text>}
        {saved === JSON.stringify(form.body) && <Text role="status">{t('Saved. It counts in all your offices.')}</Text>}
      </Group>
    </Stack>
  );
}

function When({ answer: { set, next } }: { answer: MailPreferencesAnswer }) {
  return (
    <Text>
      {set === undefined
        ? t('You have set nothing yet: mail comes as your office works.')
        : t('You set this {set}.', { set: moment(set) })}{' '}
      {next !== undefined && t('What waits for it comes {next} at the earliest.', { next: moment(next) })}
    </Text>
  );
}

function Day({ form }: { form: Form }) {
  return (
    <Section id="day" title={t('The mail of a day')}>
      <Stack>
        <TypedTimeInput
          label={t('From this time of day')}
          description={t(
            'What happens later on the same day comes within twenty minutes, if no mail of the day has come yet; else the next day.',
          )}
          maw={260}
          {...form.getInputProps('at')}
          error={form.errors.at}
        />
        <Checkbox.Group
          label={t('Days')}
          {...form.getInputProps('days')}
          value={[...form.values.days]}
          error={form.errors.days && t('Choose at least one day.')}
        >
          <Group mt={4} gap="sm">
            {weekdays.map(({ number, name }) => (
              <Checkbox key={number} value={String(number)} label={name} />
            ))}
          </Group>
        </Checkbox.Group>
        <Autocomplete
          label={t('Time zone')}
          description={t('All times on this page are on these clocks.')}
          data={['UTC', ...Intl.supportedValuesOf('timeZone')]}
          limit={12}
          maxLength={64}
          maw={420}
          {...form.getInputProps('zone')}
          error={form.errors.zone && t('Choose one of the list, such as Europe/Lisbon.')}
        />
      </Stack>
    </Section>
  );
}

function Quiet({ form }: { form: Form }) {
  return (
    <Section id="quiet" title={t('Quiet hours')}>
      <Stack>
        <Switch
          label={t('No reminders, warnings or news in these hours')}
          {...form.getInputProps('isQuiet', { type: 'checkbox' })}
        />
        {form.values.isQuiet && (
          <FieldRow>
            <TypedTimeInput label={t('Quiet from')} {...form.getInputProps('from')} error={form.errors.from} />
            <TypedTimeInput label={t('Quiet until')} {...form.getInputProps('until')} error={form.errors.until} />
          </FieldRow>
        )}
      </Stack>
    </Section>
  );
}

function Weekly({ form, office: { weekly } }: { form: Form; office: MailPreferencesAnswer['inForce']['office'] }) {
  return (
    <Section id="week" title={t('News once a week')}>
      <Stack>
        <WeeklyNewsFields form={form} />
        {weekly && (
          <Text size="sm">
            {t('The office has set once a week for everybody, {day} at {at}; what you set here counts for you.', {
              day: weekdays.find(({ number }) => number === weekly.day)?.name ?? '',
              at: weekly.at,
            })}
          </Text>
        )}
      </Stack>
    </Section>
  );
}

function Requests({ form, office }: { form: Form; office: MailPreferencesAnswer['inForce']['office'] }) {
  return (
    <Section id="requests" title={t('Requests')}>
      <NativeSelect
        label={t('How requests come')}
        description={t('What would leave you too little time comes at once either way, and so does every invitation.')}
        data={[
          { value: 'as-office', label: t('As the office has set it: {way}', { way: requestWayNames[office.requests] }) },
          ...requestWays.map(way => ({ value: way, label: wayNames[way] })),
        ]}
        {...form.getInputProps('requests')}
      />
    </Section>
  );
}

function News({ form }: { form: Form }) {
  return (
    <Section id="news" title={t('News')}>
      <Checkbox.Group
        label={t('Mail me news of')}
        description={t('Requests, reminders and warnings always come. What you leave off still stands in the portal.')}
        {...form.getInputProps('wanted')}
        value={[...form.values.wanted]}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs" spacing="xs">
          {topics.map(topic => (
            <Checkbox key={topic} value={topic} label={served(newsTopics[topic])} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </Section>
  );
}
