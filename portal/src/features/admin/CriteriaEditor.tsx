/** Criteria: an expression over known inputs, a kind of evidence, or a role's word; expressions are checked while one writes. */
import { Group, NativeSelect, Text, Textarea, TextInput } from '@mantine/core';
import type { Criterion } from '#domain/criteria/criterion.ts';
import { checkExpression } from '#domain/criteria/expression.ts';
import { inputs } from '#domain/criteria/inputs.ts';
import { type Role, roles } from '#domain/values/roles.ts';
import { roleLabels } from '../../shared/labels.ts';
import { RepeatableFields } from '../../shared/ui/RepeatableFields.tsx';
import { newCriterion } from './model.ts';

interface CriteriaEditorProps {
  readonly legend: string;
  readonly prefix: string;
  readonly criteria: readonly Criterion[];
  readonly onChange: (criteria: readonly Criterion[]) => void;
}

type Kind = 'expression' | 'evidence' | 'attestation';
const kindOf = ({ check }: Criterion): Kind =>
  'expression' in check ? 'expression' : 'evidence' in check ? 'evidence' : 'attestation';
const fresh: Record<Kind, Criterion['check']> = {
  expression: { expression: 'score >= 50.0' },
  evidence: { evidence: 'business-case' },
  attestation: { attestation: 'I confirm that this is so.', role: 'sponsor' },
};

export function CriteriaEditor({ legend, prefix, criteria, onChange }: CriteriaEditorProps) {
  const free = () => {
    for (let number = criteria.length + 1; ; number += 1) {
      const id = `${prefix}-${number}`;
      if (!criteria.some(criterion => criterion.id === id)) return id;
    }
  };
  return (
    <RepeatableFields
      legend={legend}
      one="Criterion"
      lines={criteria.map(criterion => ({ ...criterion, key: criterion.id }))}
      onChange={lines => onChange(lines.map(({ key: _, ...criterion }) => criterion))}
      blank={() => ({ ...newCriterion(free()), key: 'new' })}
    >
      {(criterion, set) => (
        <>
          <TextInput
            label="Name"
            maxLength={200}
            value={criterion.name}
            error={criterion.name.trim() === '' && 'Fill this in.'}
            onChange={event => set({ name: event.currentTarget.value })}
          />
          <Group grow align="flex-start">
            <NativeSelect
              label="Kind"
              value={criterion.kind}
              data={[
                { value: 'must', label: 'Must: forbids a plain go' },
                { value: 'should', label: 'Should' },
              ]}
              onChange={event => set({ kind: event.currentTarget.value as Criterion['kind'] })}
            />
            <NativeSelect
              label="Checked by"
              value={kindOf(criterion)}
              data={[
                { value: 'expression', label: 'an expression' },
                { value: 'evidence', label: 'evidence on file' },
                { value: 'attestation', label: 'a person’s word' },
              ]}
              onChange={event => set({ check: fresh[event.currentTarget.value as Kind] })}
            />
            <NativeSelect
              label="Who is told when it fails"
              value={criterion.owner}
              data={[
                { value: 'manager', label: 'The project manager' },
                { value: 'sponsor', label: 'The sponsor' },
                { value: 'pmo', label: 'The PMO' },
              ]}
              onChange={event => set({ owner: event.currentTarget.value as Criterion['owner'] })}
            />
          </Group>
          <Check criterion={criterion} set={check => set({ check })} />
        </>
      )}
    </RepeatableFields>
  );
}

function Check({ criterion: { check }, set }: { criterion: Criterion; set: (check: Criterion['check']) => void }) {
  if ('expression' in check)
    return (
      <>
        <Textarea
          label="Expression"
          autosize
          maxLength={500}
          value={check.expression}
          error={checkExpression(check.expression)}
          onChange={event => set({ expression: event.currentTarget.value })}
          ff="monospace"
        />
        <details>
          <summary>Inputs that an expression may use</summary>
          {Object.entries(inputs).map(([name, { meaning }]) => (
            <Text size="sm" key={name} className="clip">
              <code>{name}</code>: {meaning}
            </Text>
          ))}
        </details>
      </>
    );
  if ('evidence' in check)
    return (
      <TextInput
        label="Kind of evidence"
        value={check.evidence}
        onChange={event => set({ evidence: event.currentTarget.value })}
      />
    );
  return (
    <>
      <Textarea
        label="What is confirmed"
        autosize
        maxLength={8000}
        value={check.attestation}
        onChange={event => set({ ...check, attestation: event.currentTarget.value })}
      />
      <NativeSelect
        label="By the role"
        value={check.role}
        data={roles.map(role => ({ value: role, label: roleLabels[role] }))}
        onChange={event => set({ ...check, role: event.currentTarget.value as Role })}
      />
    </>
  );
}
