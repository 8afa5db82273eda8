/** What it costs by year, what it brings, and from when to when. */
import { Button, Fieldset, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { withChosen } from '../../shared/forms/options.ts';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { newBenefit, newCost } from './draft.ts';
import type { StepProps } from './step.ts';

export function MoneyStep({ form }: StepProps) {
  return (
    <>
      <Costs form={form} />
      <Benefits form={form} />
      <FieldRow>
        <TypedDayInput label={t('Start')} description={t('When work begins.')} {...form.getInputProps('start')} />
        <TypedDayInput label={t('End')} description={t('When the result is in use.')} {...form.getInputProps('end')} />
      </FieldRow>
    </>
  );
}

function Costs({ form }: StepProps) {
  const { office } = useCurrentUser();
  const { costs } = form.values;
  const nextYear = (Number(costs.at(-1)?.year || Number.NaN) || new Date().getFullYear() - 1) + 1;
  return (
    <Fieldset legend={t('Cost by year, in {currency}', { currency: office.currency })}>
      <Stack gap="xs">
        <Text size="sm">{t('All that the organisation pays because of this project, by financial year.')}</Text>
        {costs.map((cost, index) => (
          <Group key={cost.key} align="flex-start" gap="xs">
            <TypedNumberInput
              label={t('Year')}
              w={90}
              min={1950}
              max={2200}
              grouped={false}
              {...form.getInputProps(`costs.${index}.year`)}
            />
            <AmountInput
              currency={office.currency}
              label={t('Cost')}
              style={{ flex: '1 1 8rem' }}
              {...form.getInputProps(`costs.${index}.amount`)}
            />
            <Button
              variant="default"
              mt="lg"
              aria-label={t('Remove the cost of {year}', { year: cost.year })}
              onClick={() => form.removeListItem('costs', index)}
            >
              {t('Remove')}
            </Button>
          </Group>
        ))}
        <Group>
          <Button variant="default" onClick={() => form.insertListItem('costs', newCost(nextYear))}>
            {t('Add a year')}
          </Button>
        </Group>
        <TextInput
          label={t('If the cost may not be stated: why?')}
          description={t('It then counts as withheld, not as zero, and no amount above is sent.')}
          maxLength={8000}
          {...form.getInputProps('costsWithheld')}
        />
      </Stack>
    </Fieldset>
  );
}

/** What is counted may be less than nothing, and a part of one. */
const figure = { min: -1e15, max: 1e15, decimals: 6 };

function Benefits({ form }: StepProps) {
  const { office, nameOf } = useCurrentUser();
  const { getInputProps } = form;
  const people = [{ value: '', label: t('Nobody yet') }, ...office.people.map(({ id, name }) => ({ value: id, label: name }))];
  const ownersWith = (chosen: string) => withChosen(people, { value: chosen, label: nameOf(chosen) });
  return (
    <RepeatableFields
      legend={t('Benefits')}
      one={t('Benefit')}
      intro={<Text size="sm">{t('What it brings, in money where that can be said, and how it will be measured.')}</Text>}
      form={form}
      path="benefits"
      entries={form.values.benefits}
      blank={newBenefit}
    >
      {(benefit, index) => (
        <>
          <TextInput label={t('Benefit')} maxLength={200} {...getInputProps(`${benefit}.name`)} />
          <AmountInput
            currency={office.currency}
            label={t('Value in money (optional)')}
            {...getInputProps(`${benefit}.amount`)}
          />
          <TextInput label={t('Measured by (optional)')} maxLength={200} {...getInputProps(`${benefit}.measure`)} />
          <FieldRow>
            <TypedNumberInput label={t('Before the project (optional)')} {...figure} {...getInputProps(`${benefit}.baseline`)} />
            <TypedNumberInput label={t('Promised (optional)')} {...figure} {...getInputProps(`${benefit}.target`)} />
            <TextInput
              label={t('Unit (optional)')}
              placeholder={t('days, tonnes a year')}
              maxLength={200}
              {...getInputProps(`${benefit}.unit`)}
            />
          </FieldRow>
          <FieldRow>
            <NativeSelect
              label={t('Owner (optional)')}
              data={ownersWith(form.values.benefits[index]?.owner ?? '')}
              {...getInputProps(`${benefit}.owner`)}
            />
            <TypedDayInput label={t('Due (optional)')} {...getInputProps(`${benefit}.due`)} />
          </FieldRow>
        </>
      )}
    </RepeatableFields>
  );
}
