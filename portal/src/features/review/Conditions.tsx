/** Conditions of a conditional go: what must happen, by when, by whom. */
import { NativeSelect, Text, Textarea } from '@mantine/core';
import { today } from '../../shared/format.ts';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { ownerOptions } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
import { type BallotForm, newCondition } from './choice.ts';

export function Conditions({ form }: { form: BallotForm }) {
  const { errors, getInputProps } = form;
  const missing = errors.conditions && (
    <Text c="var(--mantine-color-error)" role="alert" data-wrong="list">
      {errors.conditions}
    </Text>
  );
  return (
    <RepeatableFields
      legend={t('Conditions')}
      one={t('Condition')}
      intro={missing}
      form={form}
      path="conditions"
      entries={form.values.conditions}
      blank={newCondition}
    >
      {(condition, index) => (
        <>
          <Textarea
            label={t('What must happen')}
            autosize
            minRows={2}
            maxLength={8000}
            {...getInputProps(`${condition}.text`)}
            error={errors[`${condition}.text`] && t('Say what must happen.')}
          />
          <FieldRow>
            <TypedDayInput
              label={t('Due')}
              min={today()}
              {...getInputProps(`${condition}.due`)}
              error={
                form.values.conditions[index]?.due === ''
                  ? errors[`${condition}.due`] && t('Choose the day by which it must have happened.')
                  : errors[`${condition}.due`]
              }
            />
            <NativeSelect label={t('By whom')} data={ownerOptions} {...getInputProps(`${condition}.owner`)} />
          </FieldRow>
        </>
      )}
    </RepeatableFields>
  );
}
