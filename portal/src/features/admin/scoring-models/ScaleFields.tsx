/** The scale on which a goal is rated: points with levels in words, or a measure that becomes 0 to 100 by a line or a curve. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { FieldRow } from '../../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../../shared/forms/RepeatableFields.tsx';
import { TypedNumberInput } from '../../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../../shared/text.ts';
import type { ScoringFormProps } from './PartFields.tsx';
import { type GoalDraft, newLevel, newPoint } from './scoring-draft.ts';

const scales = [
  { value: 'percent', label: t('in points of 0 to 100') },
  { value: 'points', label: t('in points with levels in words') },
  { value: 'measured', label: t('by a measure, from worst to best') },
  { value: 'curve', label: t('by a measure along a curve') },
];
const any = { min: -1e15, decimals: 6 };

interface ScaleFieldsProps extends ScoringFormProps {
  readonly path: string;
  readonly goal: GoalDraft;
}

export function ScaleFields({ form, path, goal }: ScaleFieldsProps) {
  const { getInputProps } = form;
  return (
    <>
      <NativeSelect label={t('Rated')} data={scales} {...getInputProps(`${path}.scale`)} />
      {goal.scale === 'points' && <Levels form={form} path={path} goal={goal} />}
      {goal.scale === 'measured' && (
        <FieldRow>
          <TypedNumberInput label={t('Worst, worth 0')} {...any} {...getInputProps(`${path}.worst`)} />
          <TypedNumberInput label={t('Best, worth 100')} {...any} {...getInputProps(`${path}.best`)} />
        </FieldRow>
      )}
      {goal.scale === 'curve' && <Curve form={form} path={path} goal={goal} />}
    </>
  );
}

function Levels({ form, path, goal }: ScaleFieldsProps) {
  const { getInputProps } = form;
  return (
    <>
      <FieldRow>
        <TypedNumberInput label={t('From')} {...any} {...getInputProps(`${path}.low`)} />
        <TypedNumberInput label={t('To')} {...any} {...getInputProps(`${path}.high`)} />
      </FieldRow>
      <RepeatableFields
        legend={t('Levels in words, the lowest first')}
        one={t('Level')}
        form={form}
        path={`${path}.levels`}
        entries={goal.levels}
        blank={() => newLevel()}
      >
        {level => (
          <FieldRow>
            <TypedNumberInput label={t('Points')} {...any} {...getInputProps(`${level}.value`)} />
            <TextInput
              label={t('What a project at this level looks like')}
              maxLength={8000}
              {...getInputProps(`${level}.words`)}
            />
          </FieldRow>
        )}
      </RepeatableFields>
      <Checkbox label={t('Nothing between the levels')} {...getInputProps(`${path}.levelsOnly`, { type: 'checkbox' })} />
    </>
  );
}

function Curve({ form, path, goal }: ScaleFieldsProps) {
  const { getInputProps } = form;
  return (
    <RepeatableFields
      legend={t('Points of the curve, the measures ascending')}
      one={t('Point')}
      form={form}
      path={`${path}.points`}
      entries={goal.points}
      blank={() => newPoint()}
    >
      {point => (
        <FieldRow>
          <TypedNumberInput label={t('Measure')} {...any} {...getInputProps(`${point}.measure`)} />
          <TypedNumberInput label={t('Worth, 0 to 100')} max={100} decimals={6} {...getInputProps(`${point}.worth`)} />
        </FieldRow>
      )}
    </RepeatableFields>
  );
}
