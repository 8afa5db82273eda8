/** When a panel is asked to talk about its ratings, and how far weights may be off; of money alone there is neither. */
import { NativeSelect } from '@mantine/core';
import { FieldRow } from '../../../shared/forms/FieldRow.tsx';
import { TypedNumberInput } from '../../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../../shared/text.ts';
import type { ScoringFormProps } from './PartFields.tsx';
import { hasWeights } from './scoring-body.ts';

const measures = [
  { value: '', label: 'never' },
  { value: 'range', label: t('the highest and the lowest rating lie apart') },
  { value: 'iqr', label: t('the quartiles lie apart') },
  { value: 'sd', label: t('the standard deviation is great') },
];

export function LimitFields({ form }: ScoringFormProps) {
  const { getInputProps, values } = form;
  if (values.method === 'investment') return null;
  return (
    <>
      <FieldRow>
        <NativeSelect label={t('A panel is asked to talk when')} data={measures} {...getInputProps('spreadMeasure')} />
        {values.spreadMeasure !== '' && (
          <TypedNumberInput label={t('By more than, in points of the scale')} decimals={6} {...getInputProps('spreadOver')} />
        )}
      </FieldRow>
      {hasWeights(values) && (
        <TypedNumberInput
          label={t('Each weight may be off by, in per cent of it')}
          description={t('Rank ranges are worked out with it; left empty, 10 per cent.')}
          max={100}
          decimals={6}
          {...getInputProps('uncertainty')}
        />
      )}
    </>
  );
}
