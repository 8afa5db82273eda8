/** Further thresholds of the measure that a criterion looks at: one alert that goes further, instead of one for each. */
import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { checkExpression } from '#domain/criteria/expression.ts';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { ownerOptions } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
import { DutiesEditor } from './DutiesEditor.tsx';
import { type CriterionDraft, type ModelDraft, newLevel } from './model-draft.ts';

export const criterionKinds = [
  { value: 'must', label: t('Must: forbids a plain go') },
  { value: 'should', label: t('Should') },
];

interface LevelsEditorProps {
  readonly form: SchemaForm<ModelDraft>;
  /** Where the criterion stands in the form. */
  readonly path: string;
  readonly criterion: CriterionDraft | undefined;
  /** Watched all the time, and so asks people for something. */
  readonly watched: boolean;
}

export function LevelsEditor({ form, path, criterion, watched }: LevelsEditorProps) {
  if (criterion?.checkedBy !== 'expression') return null;
  const { levels } = criterion;
  const { getInputProps } = form;
  return (
    <RepeatableFields
      legend={t('Further thresholds, from the mildest on')}
      one={t('Threshold')}
      intro={
        <Text size="sm">
          {t('They look at the same inputs. What goes past one raises the same alert, and its people are told once.')}
        </Text>
      }
      form={form}
      path={`${path}.levels`}
      entries={levels}
      blank={() => newLevel(criterion)}
    >
      {(level, index) => (
        <>
          <TextInput
            label={t('What it asks')}
            maxLength={200}
            {...getInputProps(`${level}.name`)}
            error={levels[index]?.name.trim() === '' && t('Fill this in.')}
          />
          <FieldRow>
            <NativeSelect label={t('Kind')} data={criterionKinds} {...getInputProps(`${level}.kind`)} />
            <NativeSelect label={t('Who is told from here on')} data={ownerOptions} {...getInputProps(`${level}.owner`)} />
          </FieldRow>
          <Textarea
            label={t('Expression')}
            autosize
            maxLength={500}
            ff="monospace"
            {...getInputProps(`${level}.expression`)}
            error={checkExpression(levels[index]?.expression ?? '')}
          />
          {watched && <DutiesEditor form={form} path={level} duties={levels[index]?.duties ?? []} />}
        </>
      )}
    </RepeatableFields>
  );
}
