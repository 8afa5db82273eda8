/** Criteria: an expression over known inputs, a kind of evidence, or a role's word; expressions are checked while one writes. */
import { NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import { checkExpression } from '#domain/criteria/expression.ts';
import { inputs } from '#domain/criteria/inputs.ts';
import { roles } from '#domain/values/roles.ts';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { kindLabels, ownerOptions, roleLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';
import { DutiesEditor } from './DutiesEditor.tsx';
import { criterionKinds, LevelsEditor } from './LevelsEditor.tsx';
import { type CriterionDraft, type ModelDraft, newCriterion } from './model-draft.ts';

interface CriteriaEditorProps {
  readonly legend: string;
  /** What the ids of new criteria begin with. */
  readonly prefix: string;
  readonly form: SchemaForm<ModelDraft>;
  /** Where the criteria stand in the form. */
  readonly path: string;
  readonly criteria: readonly CriterionDraft[];
}

const ways = [
  { value: 'expression', label: t('an expression') },
  { value: 'evidence', label: t('evidence on file') },
  { value: 'attestation', label: t('a person’s word') },
];
const roleOptions = roles.map(role => ({ value: role, label: roleLabels[role] }));

export function CriteriaEditor({ legend, prefix, form, path, criteria }: CriteriaEditorProps) {
  const { getInputProps } = form;
  const watched = path === 'tripwires';
  return (
    <RepeatableFields
      legend={legend}
      one={t('Criterion')}
      form={form}
      path={path}
      entries={criteria}
      blank={() => newCriterion(prefix, criteria)}
      summary={({ name, kind }) => [name, kindLabels[kind]].filter(text => text !== '').join(' · ')}
    >
      {(criterion, index) => (
        <>
          <TextInput
            label={t('Name')}
            maxLength={200}
            {...getInputProps(`${criterion}.name`)}
            error={criteria[index]?.name.trim() === '' && t('Fill this in.')}
          />
          <FieldRow>
            <NativeSelect label={t('Kind')} data={criterionKinds} {...getInputProps(`${criterion}.kind`)} />
            <NativeSelect label={t('Checked by')} data={ways} {...getInputProps(`${criterion}.checkedBy`)} />
            <NativeSelect label={t('Who is told when it fails')} data={ownerOptions} {...getInputProps(`${criterion}.owner`)} />
          </FieldRow>
          <CheckFields form={form} path={criterion} criterion={criteria[index]} />
          {watched && <DutiesEditor form={form} path={criterion} duties={criteria[index]?.duties ?? []} />}
          <LevelsEditor form={form} path={criterion} criterion={criteria[index]} watched={watched} />
        </>
      )}
    </RepeatableFields>
  );
}

interface CheckFieldsProps {
  readonly form: SchemaForm<ModelDraft>;
  readonly path: string;
  readonly criterion: CriterionDraft | undefined;
}

function CheckFields({ form, path, criterion }: CheckFieldsProps) {
  const { getInputProps } = form;
  switch (criterion?.checkedBy) {
    case undefined:
      return null;
    case 'expression':
      return (
        <>
          <Textarea
            label={t('Expression')}
            autosize
            maxLength={500}
            ff="monospace"
            {...getInputProps(`${path}.expression`)}
            error={checkExpression(criterion.expression)}
          />
          <Inputs />
        </>
      );
    case 'evidence':
      return <TextInput label={t('Kind of evidence')} {...getInputProps(`${path}.evidence`)} />;
    case 'attestation':
      return (
        <>
          <Textarea label={t('What is confirmed')} autosize maxLength={8000} {...getInputProps(`${path}.attestation`)} />
          <NativeSelect label={t('By the role')} data={roleOptions} {...getInputProps(`${path}.role`)} />
        </>
      );
  }
}

function Inputs() {
  return (
    <details>
      <summary>{t('Inputs that an expression may use')}</summary>
      {Object.entries(inputs).map(([name, { meaning }]) => (
        <Text size="sm" key={name} className="clip">
          <code>{name}</code>: {meaning}
        </Text>
      ))}
    </details>
  );
}
