/** The days of a call that is opened: when it takes proposals, until when panels rate and talk, and whatever else has a day. */
import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { type CallDraft, newEntry } from './call-draft.ts';

interface CallDaysProps {
  readonly form: SchemaForm<CallDraft>;
}

export function CallDays({ form }: CallDaysProps) {
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
