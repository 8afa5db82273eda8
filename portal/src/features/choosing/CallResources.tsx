/** What a call that is opened has to give away: money by year, and people by role and quarter. */
import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { type CallDraft, newBudget, newCapacity, quarters } from './call-draft.ts';

interface CallResourcesProps {
  readonly form: SchemaForm<CallDraft>;
}

export function CallResources({ form }: CallResourcesProps) {
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
