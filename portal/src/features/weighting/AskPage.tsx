/** Asks several people for weights: what is weighed, how, by whom and until when. What is missing or wrong is said at its field, and nothing is sent. */
import { Fieldset, MultiSelect, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import { askedMethods } from '#domain/scoring/several/methods.ts';
import { openWeightingSchema } from '#domain/weighting/asking/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import { type SchemaForm, useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { t } from '../../shared/text.ts';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { type AskDraft, askOf, newAsk, newDimension, type Weighed } from './ask-draft.ts';
import { methodNames, methodsExplained } from './words.ts';

export function AskPage() {
  const { office } = useCurrentUser();
  return (
    <Page
      title={t('Ask for weights')}
      intro={t('Each person answers blind to the others; their weights are taken together when all have.')}
    >
      {office.actions.includes('open-weighting') ? (
        <AskForm key={office.id} />
      ) : (
        <NotInOffice whose={t('The PMO and administrators ask for weights; whoever is asked gets a mail.')} ask="pmo" />
      )}
    </Page>
  );
}

function AskForm() {
  const { office } = useCurrentUser();
  const navigate = useNavigate();
  const draft = useDraft({ form: 'weighting', subject: office.id });
  const send = useSend(draft);
  const form = useSchemaForm({
    draft,
    start: newAsk(office),
    schema: openWeightingSchema,
    bodyOf: draft => askOf(draft, office.id),
    refusal: send.error,
  });
  const { getInputProps } = form;
  const ask = () =>
    form.submit(body =>
      send.mutate({ path: '/v1/weightings', body }, { onSuccess: ({ id }) => void navigate(`/weightings/${id}`) }),
    );
  return (
    <Stack maw={860}>
      <DraftNotice draft={form.draft} />
      <Section id="about" title={t('What is asked')}>
        <Stack>
          <TextInput label={t('Name')} description={t('Such as Weights for 2027')} maxLength={200} {...getInputProps('name')} />
          <Textarea
            label={t('Question (optional)')}
            description={t('What those who are asked should have in mind.')}
            autosize
            minRows={2}
            maxLength={8000}
            {...getInputProps('question')}
          />
          <WhatIsWeighed form={form} />
        </Stack>
      </Section>
      <Section id="how" title={t('How')}>
        <Radio.Group
          aria-label={t('How people are asked')}
          value={form.values.method}
          onChange={method => form.setFieldValue('method', method)}
          error={form.errors.method}
        >
          <Stack gap="sm">
            {askedMethods.map(method => (
              <Radio key={method} value={method} size="md" label={methodNames[method]} description={methodsExplained[method]} />
            ))}
          </Stack>
        </Radio.Group>
      </Section>
      <Section id="who" title={t('Who, and until when')}>
        <Stack>
          <MultiSelect
            label={t('People who are asked')}
            searchable
            data={office.people.map(({ id, name }) => ({ value: id, label: name }))}
            {...getInputProps('asked')}
          />
          <TypedDayInput
            label={t('Answers until')}
            description={t(
              'To the end of the day where the office is; who has not answered is reminded two days before, or after half of a shorter time.',
            )}
            {...getInputProps('until')}
          />
        </Stack>
      </Section>
      <FormFooter form={form} sending={send} label={t('Ask them')} send={ask} />
    </Stack>
  );
}

function WhatIsWeighed({ form }: { form: SchemaForm<AskDraft> }) {
  const { office } = useCurrentUser();
  const { getInputProps, values } = form;
  return (
    <Fieldset legend={t('What is weighed')}>
      <Stack>
        <Radio.Group
          aria-label={t('What is weighed')}
          value={values.weighed}
          onChange={weighed => form.setFieldValue('weighed', weighed as Weighed)}
          error={values.weighed === 'goals' && form.errors.dimensions}
        >
          <Stack gap="sm">
            <Radio
              value="goals"
              size="md"
              label={t('The goals of the office')}
              description={office.goals.map(({ name }) => name).join(', ')}
            />
            <Radio
              value="dimensions"
              size="md"
              label={t('Other dimensions')}
              description={t('Named here, such as those of a scoring model.')}
            />
          </Stack>
        </Radio.Group>
        {values.weighed === 'dimensions' && (
          <>
            <RepeatableFields
              legend={t('Dimensions')}
              one={t('Dimension')}
              form={form}
              path="dimensions"
              entries={values.dimensions}
              blank={newDimension}
            >
              {dimension => (
                <>
                  <TextInput label={t('Name')} maxLength={200} {...getInputProps(`${dimension}.name`)} />
                  <Textarea
                    label={t('Description (optional)')}
                    autosize
                    maxLength={8000}
                    {...getInputProps(`${dimension}.description`)}
                  />
                </>
              )}
            </RepeatableFields>
            {values.dimensions.length < 2 && <Text role="alert">{t('Name two at least.')}</Text>}
          </>
        )}
      </Stack>
    </Fieldset>
  );
}
