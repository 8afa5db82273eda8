/** What somebody writes for the record, such as the reason of an act: some lines that grow; where nothing is written that must be, the field says what is missing. */
import { Textarea } from '@mantine/core';
import { t } from '../text.ts';
import type { SchemaForm } from './schema-form.ts';

interface Shown {
  readonly label: string;
  readonly description?: string | undefined;
  /** Lines that are there before anything is written. */
  readonly minRows?: number;
}

type FormWith<Draft> = Pick<SchemaForm<Draft>, 'errors' | 'values' | 'getInputProps'>;

interface WrittenFieldProps<Name extends string, Draft> extends Shown {
  readonly form: FormWith<Draft>;
  readonly name: Name;
  /** Said at the field when nothing is written; without it what the form says. */
  readonly missing?: string | undefined;
}

/** Characters, as many as the API takes of a long text. */
const most = 8000;

export function WrittenField<Name extends string, Draft extends Readonly<Record<Name, string>>>(
  props: WrittenFieldProps<Name, Draft>,
) {
  const { form, name, missing, minRows = 2, ...shown } = props;
  const wrong = form.errors[name];
  const isEmpty = form.values[name].trim() === '';
  return (
    <Textarea
      {...shown}
      autosize
      minRows={minRows}
      maxLength={most}
      {...form.getInputProps(name)}
      error={wrong && isEmpty && missing !== undefined ? missing : wrong}
    />
  );
}

type ReasonFieldProps<Draft> = Omit<WrittenFieldProps<'reason', Draft>, 'name' | 'label'> & { readonly label?: string };

/** Why: the field `reason` of a form. */
export function ReasonField<Draft extends { readonly reason: string }>({ label = t('Why?'), ...rest }: ReasonFieldProps<Draft>) {
  return <WrittenField<'reason', Draft> {...rest} name="reason" label={label} />;
}

interface ReasonTextProps extends Omit<Shown, 'label'> {
  readonly label?: string;
  readonly text: string;
  readonly setText: (text: string) => void;
  /** What is said at the field, once somebody has tried to go on without a reason. */
  readonly missing?: string | false;
}

/** The same where the reason stands in no form. */
export function ReasonText({ label = t('Why?'), minRows = 2, text, setText, missing, ...shown }: ReasonTextProps) {
  return (
    <Textarea
      {...shown}
      label={label}
      autosize
      minRows={minRows}
      maxLength={most}
      value={text}
      error={missing}
      onChange={event => setText(event.currentTarget.value)}
    />
  );
}
