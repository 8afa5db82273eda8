/** Whether news come as one mail a week, and when: the same fields for the own mail and for that of everybody in the office. */
import { NativeSelect, Switch } from '@mantine/core';
import { t } from '../text.ts';
import { weekdays } from '../weekdays.ts';
import { FieldRow } from './FieldRow.tsx';
import type { SchemaForm } from './schema-form.ts';
import { TypedTimeInput } from './TypedDayInput.tsx';
import type { WeeklyNewsDraft } from './weekly-news.ts';

type Form<Draft> = Pick<SchemaForm<Draft>, 'errors' | 'values' | 'getInputProps'>;

export function WeeklyNewsFields<Draft extends WeeklyNewsDraft>({ form }: { readonly form: Form<Draft> }) {
  const { errors, values, getInputProps } = form;
  return (
    <>
      <Switch
        label={t('News come as one mail a week')}
        description={t('Reminders and warnings come as before.')}
        {...getInputProps('isWeekly', { type: 'checkbox' })}
      />
      {values.isWeekly && (
        <FieldRow>
          <NativeSelect
            label={t('Day of the week')}
            data={weekdays.map(({ number, name }) => ({ value: String(number), label: name }))}
            {...getInputProps('weekday')}
          />
          <TypedTimeInput label={t('Time of that day')} {...getInputProps('weekAt')} error={errors.weekAt} />
        </FieldRow>
      )}
    </>
  );
}
