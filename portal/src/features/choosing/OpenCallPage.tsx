/** Opens a call for proposals: question, money, people, days, panels. What is missing or wrong is said at its field, and nothing is sent. */
import { Stack, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import { openCallSchema } from '#domain/call/opening/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { t } from '../../shared/text.ts';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { CallDays } from './CallDays.tsx';
import { CallModel } from './CallModel.tsx';
import { CallPanels } from './CallPanels.tsx';
import { CallResources } from './CallResources.tsx';
import { callOf, fieldOf, newCall } from './call-draft.ts';

export function OpenCallPage() {
  const { office } = useCurrentUser();
  return (
    <Page
      title={t('Open a call')}
      intro={t('Sponsors read the question and the days; its scoring model is frozen when it opens.')}
    >
      {office.actions.includes('open-call') ? (
        <CallForm key={office.id} />
      ) : (
        <NotInOffice
          whose={t('The PMO and administrators open calls; you may bring a proposal into one that is open.')}
          ask="pmo"
        />
      )}
    </Page>
  );
}

function CallForm() {
  const { office } = useCurrentUser();
  const navigate = useNavigate();
  const draft = useDraft({ form: 'call', subject: office.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: newCall(office),
    schema: openCallSchema,
    bodyOf: draft => callOf(draft, office),
    refusal: send.error,
    fieldOf,
  });
  const { getInputProps } = form;
  const open = () =>
    form.submit(body => send.mutate({ path: '/v1/calls', body }, { onSuccess: ({ id }) => void navigate(`/calls/${id}`) }));
  return (
    <Stack maw={860}>
      <DraftNotice draft={form.draft} />
      <Section id="about" title={t('What is asked for')}>
        <Stack>
          <TextInput
            label={t('Name')}
            description={t('Such as Change programme 2027')}
            maxLength={200}
            {...getInputProps('name')}
          />
          <Textarea
            label={t('Question')}
            description={t('What sponsors answer with their proposals.')}
            autosize
            minRows={2}
            maxLength={8000}
            {...getInputProps('question')}
          />
          <CallModel form={form} />
        </Stack>
      </Section>
      <CallDays form={form} />
      <CallPanels form={form} />
      <CallResources form={form} />
      <FormFooter form={form} sending={send} label={t('Open the call')} send={open} />
    </Stack>
  );
}
