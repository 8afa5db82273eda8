/** The means of a selection: money by year, people by role and quarter. */
import { Stack, Text, TextInput } from '@mantine/core';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import type { BeginDraft } from './begin-draft.ts';
import { newPeople, newYear } from './ways-draft.ts';

/** Money by year and people by role and quarter; those of the call where nothing is said. */
export function Means({ form, ofCall }: { readonly form: SchemaForm<BeginDraft>; readonly ofCall: boolean }) {
  const { office } = useCurrentUser();
  const { years, people } = form.values;
  return (
    <Section id="means" title={t('What there is')}>
      <Stack>
        <Text>
          {ofCall
            ? t('Left empty, the budgets and the people of the call count. Each scenario can say otherwise.')
            : t('Money by year and people by role and quarter; each scenario can say otherwise.')}
        </Text>
        <RepeatableFields legend={t('Money by year')} one={t('Year')} form={form} path="years" entries={years} blank={newYear}>
          {path => (
            <FieldRow>
              <TypedNumberInput label={t('Year')} min={1900} max={2200} grouped={false} {...form.getInputProps(`${path}.year`)} />
              <AmountInput
                label={t('Budget ({currency})', { currency: office.currency })}
                currency={office.currency}
                {...form.getInputProps(`${path}.amount`)}
              />
            </FieldRow>
          )}
        </RepeatableFields>
        <RepeatableFields legend={t('People')} one={t('Role')} form={form} path="people" entries={people} blank={newPeople}>
          {path => (
            <FieldRow>
              <TextInput label={t('Role')} maxLength={120} {...form.getInputProps(`${path}.role`)} />
              <TextInput label={t('Quarter')} placeholder="2027-Q1" maxLength={120} {...form.getInputProps(`${path}.period`)} />
              <TypedNumberInput label={t('How many people')} decimals={1} {...form.getInputProps(`${path}.people`)} />
            </FieldRow>
          )}
        </RepeatableFields>
      </Stack>
    </Section>
  );
}
