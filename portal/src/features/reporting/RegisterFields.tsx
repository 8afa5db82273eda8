/** One register in the form of a report: its open entries, each field as its kind is typed. What is taken out is closed by the report. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { RegisterName } from '#domain/project/registers/shapes.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { FieldRow } from '../../shared/forms/FieldRow.tsx';
import { withChosen } from '../../shared/forms/options.ts';
import { ProjectSelect } from '../../shared/forms/ProjectSelect.tsx';
import { RepeatableFields } from '../../shared/forms/RepeatableFields.tsx';
import type { SchemaForm } from '../../shared/forms/schema-form.ts';
import { TypedDayInput } from '../../shared/forms/TypedDayInput.tsx';
import { TypedNumberInput } from '../../shared/forms/TypedNumberInput.tsx';
import { t } from '../../shared/text.ts';
import { newEntry, type ReportDraft } from './draft.ts';
import { type FieldSpec, registerForms } from './register-fields.ts';

interface RegisterFieldsProps {
  readonly form: SchemaForm<ReportDraft>;
  readonly name: RegisterName;
  readonly gates: Gates;
  /** The project that is reported on. */
  readonly project: string;
}

/** The gates of the project's model, from which a milestone is planned for one. */
type Gates = readonly { readonly id: string; readonly name: string }[];

export function RegisterFields({ form, name, gates, project }: RegisterFieldsProps) {
  const { legend, one, rows } = registerForms[name];
  return (
    <RepeatableFields
      legend={legend}
      one={one}
      form={form}
      path={`registers.${name}`}
      entries={form.values.registers[name]}
      blank={() => newEntry(name)}
    >
      {path =>
        rows.map(row => {
          const fields = row.map(spec => (
            <OneField key={spec.field} spec={spec} form={form} path={`${path}.${spec.field}`} gates={gates} project={project} />
          ));
          const key = row.map(({ field }) => field).join();
          return fields.length === 1 ? fields[0] : <FieldRow key={key}>{fields}</FieldRow>;
        })
      }
    </RepeatableFields>
  );
}

interface OneFieldProps {
  readonly spec: FieldSpec;
  readonly form: SchemaForm<ReportDraft>;
  readonly path: string;
  readonly gates: Gates;
  readonly project: string;
}

function OneField({ spec, form, path, gates, project }: OneFieldProps) {
  const { label, kind, choices = [], min = 0, max = 0, decimals = 0 } = spec;
  const props = form.getInputProps(path, kind === 'tick' ? { type: 'checkbox' } : {});
  switch (kind) {
    case 'text':
      return <TextInput label={label} maxLength={200} {...props} />;
    case 'day':
      return <TypedDayInput label={label} {...props} />;
    case 'number':
      return <TypedNumberInput label={label} min={min} max={max} decimals={decimals} {...props} />;
    case 'choice':
      return <NativeSelect label={label} data={[...choices]} {...props} />;
    case 'tick':
      return <Checkbox label={label} {...props} />;
    case 'person':
      return <Owner label={label} {...props} />;
    case 'gate':
      return <Gate label={label} gates={gates} {...props} />;
    case 'project':
      return (
        <ProjectSelect
          label={label}
          placeholder={t('None; type words of its title')}
          none={t('No project')}
          without={project}
          {...props}
        />
      );
  }
}

/** People of the office, by name. */
function Owner({ label, value, ...props }: { readonly label: string; readonly value?: string }) {
  const { office, nameOf } = useCurrentUser();
  const people = office.people.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => a.label.localeCompare(b.label));
  const chosen = value ?? '';
  const data = [{ value: '', label: t('Nobody') }, ...withChosen(people, { value: chosen, label: nameOf(chosen) })];
  return <NativeSelect label={label} data={data} value={chosen} {...props} />;
}

/** What is planned for no gate says none. */
function Gate({ gates, value, ...props }: { readonly label: string; readonly gates: Gates; readonly value?: string }) {
  const known = gates.map(({ id, name }) => ({ value: id, label: name }));
  const chosen = value ?? '';
  const data = [{ value: '', label: t('None') }, ...withChosen(known, { value: chosen, label: chosen })];
  return <NativeSelect data={data} value={chosen} {...props} />;
}
