/** What a scoring method asks for: goals with their weights, musts, parts of a cost of delay, or a rate. */
import { Checkbox, Fieldset, NativeSelect, Stack } from '@mantine/core';
import { FieldRow } from '../../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../../shared/forms/RepeatableFields.tsx';
import { TypedNumberInput } from '../../../shared/forms/TypedNumberInput.tsx';
import { flowLabels, rankByLabels } from '../../../shared/method-words.ts';
import { t } from '../../../shared/text.ts';
import { GoalFields } from './GoalFields.tsx';
import { PartFields, type ScoringFormProps } from './PartFields.tsx';
import { newPart } from './scoring-draft.ts';

export function MethodFields({ form }: ScoringFormProps) {
  switch (form.values.method) {
    case 'investment':
      return <Money form={form} />;
    case 'wsjf':
      return <DelayAndSize form={form} />;
    case 'screen-and-score':
      return (
        <>
          <Musts form={form} />
          <Points form={form} />
          <GoalFields form={form} />
        </>
      );
    default:
      return <GoalFields form={form} />;
  }
}

const options = (labels: Readonly<Record<string, string>>) => Object.entries(labels).map(([value, label]) => ({ value, label }));

function Money({ form }: ScoringFormProps) {
  const { getInputProps } = form;
  return (
    <Fieldset legend={t('Money')}>
      <Stack gap="sm">
        <FieldRow>
          <TypedNumberInput
            label={t('Discount rate, per cent a year')}
            min={-99}
            max={100_000}
            decimals={8}
            {...getInputProps('rate')}
          />
          <NativeSelect label={t('Money moves')} data={options(flowLabels)} {...getInputProps('flows')} />
          <NativeSelect label={t('Ranks by')} data={options(rankByLabels)} {...getInputProps('rankBy')} />
        </FieldRow>
        <Checkbox
          label={t('The first year is now, and is not discounted')}
          {...getInputProps('firstNow', { type: 'checkbox' })}
        />
      </Stack>
    </Fieldset>
  );
}

function DelayAndSize({ form }: ScoringFormProps) {
  return (
    <>
      <RepeatableFields
        legend={t('Parts of the cost of delay, added up')}
        one={t('Part')}
        form={form}
        path="costOfDelay"
        entries={form.values.costOfDelay}
        blank={() => newPart()}
      >
        {part => <PartFields form={form} path={part} />}
      </RepeatableFields>
      <Fieldset legend={t('Size of the job')}>
        <PartFields form={form} path="jobSize" />
      </Fieldset>
    </>
  );
}

function Musts({ form }: ScoringFormProps) {
  return (
    <RepeatableFields
      legend={t('Musts, answered with yes or no')}
      one={t('Must')}
      form={form}
      path="musts"
      entries={form.values.musts}
      blank={() => newPart()}
    >
      {must => <PartFields form={form} path={must} />}
    </RepeatableFields>
  );
}

function Points({ form }: ScoringFormProps) {
  const { getInputProps } = form;
  const ends = { min: -1e15, decimals: 6 };
  return (
    <FieldRow>
      <TypedNumberInput label={t('Points from')} {...ends} {...getInputProps('low')} />
      <TypedNumberInput label={t('Points to')} {...ends} {...getInputProps('high')} />
      <TypedNumberInput label={t('Hurdle, per cent of the best score')} max={100} decimals={6} {...getInputProps('hurdle')} />
    </FieldRow>
  );
}
