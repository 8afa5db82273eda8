/** Says the rules of a scenario: money, people, what must be in or out, what goes with what, how many, and shares. Empty fields limit nothing. */
import { Button, Fieldset, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import type { Receipt } from '#api/answers/shared.ts';
import type { SelectionRules } from '#domain/selection/problem.ts';
import { scenarioInputSchema } from '#domain/selection/scenarios/commands.ts';
import { useSend } from '../../shared/api/send.ts';
import { DraftNotice } from '../../shared/drafts/DraftNotice.tsx';
import { changedMeanwhile, stateOf } from '../../shared/drafts/kept.ts';
import { useDraft } from '../../shared/drafts/use-draft.ts';
import { AmountInput } from '../../shared/forms/AmountInput.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { useSchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { PeopleRules } from './PeopleRules.tsx';
import { Relations, Shares } from './RelationFields.tsx';
import { bodyOf, draftOf, type FieldsProps, faultsOf, fieldOf, namedOptions } from './rules-draft.ts';

interface RulesFormProps {
  readonly selection: SelectionView;
  readonly of: { readonly name: string; readonly seed: number; readonly rules: SelectionRules } | undefined;
  readonly path: string;
  readonly act: string;
  readonly close: () => void;
  readonly onDone?: () => void;
}

export function RulesForm({ selection, of, path, act, close, onDone }: RulesFormProps) {
  const draft = useDraft({ form: 'scenario', subject: path, of: stateOf(of), movedOn: changedMeanwhile });
  const send = useSend<Receipt>(draft);
  const form = useSchemaForm({
    draft,
    start: draftOf(selection, of),
    schema: scenarioInputSchema,
    bodyOf: draft => bodyOf(draft, selection.currency),
    rules: body => faultsOf(selection, body),
    refusal: send.error,
    fieldOf,
  });
  const done = () => {
    close();
    onDone?.();
  };
  return (
    <Stack>
      <DraftNotice draft={form.draft} />
      <TextInput label={t('Name of the scenario')} maxLength={200} {...form.getInputProps('name')} />
      <MoneyFields selection={selection} form={form} />
      <PeopleRules selection={selection} form={form} />
      <Wishes selection={selection} form={form} />
      <Relations selection={selection} form={form} />
      <Shares selection={selection} form={form} />
      {form.incomplete && <Text role="alert">{t('Something is missing or wrong above.')}</Text>}
      {send.error && <ErrorAlert error={send.error} />}
      <Group justify="space-between">
        <Button variant="default" onClick={close}>
          {t('Go back')}
        </Button>
        <Button loading={send.isPending} onClick={() => form.submit(body => send.mutate({ path, body }, { onSuccess: done }))}>
          {act}
        </Button>
      </Group>
    </Stack>
  );
}

function MoneyFields({ selection: { currency }, form }: FieldsProps) {
  return (
    <Fieldset legend={t('Money ({currency})', { currency })}>
      <Text size="sm" mb="xs">
        {t('What there is to spend. A field that is left empty limits nothing.')}
      </Text>
      <FieldRow>
        {form.values.years.map(({ key, year }, index) => (
          <AmountInput key={key} label={year} currency={currency} {...form.getInputProps(`years.${index}.amount`)} />
        ))}
        <AmountInput label={t('All years together')} currency={currency} {...form.getInputProps('budget')} />
      </FieldRow>
    </Fieldset>
  );
}

function Wishes({ selection, form }: FieldsProps) {
  const data = namedOptions(selection);
  const without = (others: readonly string[]) => data.filter(({ value }) => !others.includes(value));
  return (
    <Fieldset legend={t('What must be in or out, and how many')}>
      <Stack gap="xs">
        <MultiSelect searchable label={t('Must be in')} data={without(form.values.mustOut)} {...form.getInputProps('mustIn')} />
        <MultiSelect searchable label={t('Must be out')} data={without(form.values.mustIn)} {...form.getInputProps('mustOut')} />
        <FieldRow>
          <TypedNumberInput label={t('At least so many in all')} {...form.getInputProps('atLeast')} />
          <TypedNumberInput label={t('At most so many in all')} {...form.getInputProps('atMost')} />
        </FieldRow>
      </Stack>
    </Fieldset>
  );
}
