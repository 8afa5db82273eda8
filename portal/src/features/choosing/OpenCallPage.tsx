/** Opens a call for proposals: question, money, people, days, panels. What is missing or wrong is said at its field, and nothing is sent. */
import { Checkbox, MultiSelect, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from 'react-router';
import { openCallSchema } from '#domain/call/opening/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { FormFooter } from '../../shared/forms/FormFooter.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import { type SchemaForm, useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { t } from '../../shared/text.ts';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { CallModel } from './CallModel.tsx';
import { type CallDraft, callOf, fieldOf, newBudget, newCall, newCapacity, newEntry, newPanel, quarters } from './call-draft.ts';

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
      <Days form={form} />
      <Panels form={form} />
      <Resources form={form} />
      <FormFooter form={form} sending={send} label={t('Open the call')} send={open} />
    </Stack>
  );
}

interface PartProps {
  readonly form: SchemaForm<CallDraft>;
}

function Days({ form }: PartProps) {
  const { getInputProps, values } = form;
  const days = { min: 1, max: 365, grouped: false };
  return (
    <Section id="days" title={t('Days')}>
      <Stack>
        <Text size="sm">{t('Days of the office’s time zone; a closing day counts to its end.')}</Text>
        <Checkbox
          label={t('A standing call, which takes proposals until you close it')}
          checked={values.standing}
          onChange={event => form.setFieldValue('standing', event.currentTarget.checked)}
        />
        <FieldRow>
          <TypedDayInput label={t('Opens')} {...getInputProps('opens')} />
          {!values.standing && <TypedDayInput label={t('Closes')} {...getInputProps('closes')} />}
        </FieldRow>
        <FieldRow>
          {values.standing ? (
            <TypedNumberInput label={t('Days for ratings of each proposal')} {...days} {...getInputProps('assessWithinDays')} />
          ) : (
            <TypedDayInput label={t('Panels rate until')} {...getInputProps('assessBy')} />
          )}
          <TypedNumberInput
            label={t('Days for a talk')}
            description={t('When ratings differ too much.')}
            {...days}
            {...getInputProps('talkDays')}
          />
          {!values.standing && (
            <TypedDayInput
              label={t('Decided by (optional)')}
              description={t('90 days after the ratings if left empty.')}
              {...getInputProps('decideBy')}
            />
          )}
        </FieldRow>
        <RepeatableFields
          legend={t('Other days (questions, hearings …)')}
          one={t('Day')}
          form={form}
          path="timetable"
          entries={values.timetable}
          blank={newEntry}
        >
          {entry => (
            <FieldRow>
              <TextInput label={t('What')} maxLength={200} {...getInputProps(`${entry}.what`)} />
              <TypedDayInput label={t('Day')} {...getInputProps(`${entry}.on`)} />
            </FieldRow>
          )}
        </RepeatableFields>
      </Stack>
    </Section>
  );
}

function Panels({ form }: PartProps) {
  const { office } = useCurrentUser();
  const { getInputProps, values } = form;
  return (
    <Section id="panels" title={t('Who rates')}>
      <RepeatableFields
        legend={t('Panels')}
        one={t('Panel')}
        intro={
          <Text size="sm">
            {t(
              'Anybody of the office can rate. Whoever has an interest in a proposal is left out of its panel. Three or more are needed to tell a spread.',
            )}
          </Text>
        }
        form={form}
        path="panels"
        entries={values.panels}
        blank={newPanel}
      >
        {(panel, index) => (
          <>
            <TextInput
              label={t('Category (optional)')}
              description={t('Of the proposals it rates; left empty, all that no other panel rates.')}
              maxLength={200}
              {...getInputProps(`${panel}.category`)}
            />
            <MultiSelect
              label={t('Assessors of panel {index}', { index: index + 1 })}
              searchable
              data={office.people.map(({ id, name }) => ({ value: id, label: name }))}
              {...getInputProps(`${panel}.assessors`)}
            />
          </>
        )}
      </RepeatableFields>
    </Section>
  );
}

function Resources({ form }: PartProps) {
  const { office } = useCurrentUser();
  const { getInputProps, values } = form;
  const lastYear = Number(values.budgets.at(-1)?.year) || new Date().getFullYear();
  return (
    <Section id="resources" title={t('Money and people')}>
      <Stack>
        <RepeatableFields
          legend={t('Budgets by year')}
          one={t('Budget')}
          form={form}
          path="budgets"
          entries={values.budgets}
          blank={() => newBudget(lastYear + 1)}
        >
          {budget => (
            <FieldRow>
              <TypedNumberInput label={t('Year')} min={1950} max={2200} grouped={false} {...getInputProps(`${budget}.year`)} />
              <AmountInput
                label={t('Amount ({currency})', { currency: office.currency })}
                currency={office.currency}
                {...getInputProps(`${budget}.amount`)}
              />
            </FieldRow>
          )}
        </RepeatableFields>
        <RepeatableFields
          legend={t('People by role and quarter')}
          one={t('Line')}
          form={form}
          path="people"
          entries={values.people}
          blank={newCapacity}
        >
          {line => (
            <FieldRow>
              <TextInput
                label={t('Role in the work')}
                description={t('Such as developer')}
                maxLength={200}
                {...getInputProps(`${line}.role`)}
              />
              <NativeSelect label={t('Quarter')} data={[...quarters()]} {...getInputProps(`${line}.quarter`)} />
              <TypedNumberInput
                label={t('People')}
                description={t('Full time; tenths are possible.')}
                decimals={1}
                max={100_000}
                {...getInputProps(`${line}.persons`)}
              />
            </FieldRow>
          )}
        </RepeatableFields>
      </Stack>
    </Section>
  );
}
