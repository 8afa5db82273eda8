/** What a tripwire asks of people once it has failed: who does what, and by when. */
import { Checkbox, NativeSelect, Text, TextInput } from '@mantine/core';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { ownerOptions } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
import { type DutyDraft, newDuty } from './duty-draft.ts';
import type { ModelDraft } from './model-draft.ts';

interface DutiesEditorProps {
  readonly form: SchemaForm<ModelDraft>;
  /** Where the criterion or threshold stands in the form. */
  readonly path: string;
  readonly duties: readonly DutyDraft[];
}

const asked = [...ownerOptions, { value: 'board', label: t('The chair of the next board') }];
const ways = [
  { value: 'days', label: t('days after it was found') },
  { value: 'workingDays', label: t('working days after it was found') },
  { value: 'months', label: t('months after it was found') },
  { value: 'on', label: t('on a day of the calendar') },
];

export function DutiesEditor({ form, path, duties }: DutiesEditorProps) {
  const { getInputProps } = form;
  return (
    <RepeatableFields
      legend={t('What it asks for')}
      one={t('Duty')}
      intro={<Text size="sm">{t('Each waits for whoever is asked from the day on which the criterion is found to fail.')}</Text>}
      form={form}
      path={`${path}.duties`}
      entries={duties}
      blank={newDuty}
    >
      {(duty, index) => (
        <>
          <TextInput
            label={t('What is to be done')}
            maxLength={200}
            {...getInputProps(`${duty}.what`)}
            error={duties[index]?.what.trim() === '' && t('Fill this in.')}
          />
          <FieldRow>
            <NativeSelect label={t('By whom')} data={asked} {...getInputProps(`${duty}.who`)} />
            <NativeSelect label={t('By when')} data={ways} {...getInputProps(`${duty}.by`)} />
            {duties[index]?.by === 'on' ? (
              <TypedDayInput
                label={t('Day')}
                {...getInputProps(`${duty}.on`)}
                error={duties[index].on === '' && t('Choose a day.')}
              />
            ) : (
              <TypedNumberInput label={t('How many')} min={1} max={3660} {...getInputProps(`${duty}.count`)} />
            )}
          </FieldRow>
          <Checkbox
            label={t('On its day the project is put on hold, unless a board has said go')}
            {...getInputProps(`${duty}.hold`, { type: 'checkbox' })}
          />
        </>
      )}
    </RepeatableFields>
  );
}
