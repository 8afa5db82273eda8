/** A form on @mantine/form that is checked with the schema of the API: nothing is sent that the API would refuse for its shape. */
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import type * as z from 'zod';
import type { FormDraft } from '../drafts/DraftNotice.tsx';
import type { WithoutSecrets } from '../drafts/kept.ts';
import type { Adapt, Draft as KeptOnDevice } from '../drafts/use-draft.ts';
import { useDraftOf } from '../drafts/use-draft-of.ts';
import { focusFirstWrong } from './first-wrong.ts';
import { type FormErrors, formErrors, formErrorsFrom } from './form-errors.ts';
import { refusedFields } from './refused-fields.ts';

/** That a form keeps no draft. */
export interface NoDraft {
  /** Why, in words: it is picked in seconds, or holds a secret. Read by whoever reads the form; shown to nobody. */
  readonly none: string;
}

interface SchemaFormOptions<Draft, Body> {
  readonly start: Draft;
  readonly schema: z.ZodType;
  /** What is sent for what has been typed. */
  readonly bodyOf: (draft: Draft) => Body;
  /** What the domain asks for beyond the shape, by the path in the body. */
  readonly rules?: (body: Body) => FormErrors;
  /** Why the API refused the last attempt, if it did. */
  readonly refusal?: unknown;
  /** Whether fields show what is wrong with them; from the first attempt to send, when left out. */
  readonly showErrors?: boolean;
  /** Where an error in the body is shown in the form, when that is not at the same path. */
  readonly fieldOf?: (path: string, draft: Draft) => string;
  /**
   * Keeps what is typed on this device; give it to `useSend` too, so that it is taken away once it was sent. A form that keeps nothing
   * says why. A form with a field for a secret keeps nothing.
   */
  readonly draft: KeptOnDevice | NoDraft;
  /** What was kept, as it can be said now. */
  readonly adapt?: Adapt<Draft>;
}

export interface SchemaForm<Draft, Body = unknown> extends Omit<UseFormReturnType<Draft>, 'errors'> {
  readonly body: Body;
  /** What is wrong with the body now, by the path in the body; empty when it can be sent. */
  readonly problems: FormErrors;
  /** What the fields show, by the path in the form: nothing before somebody has tried to send. */
  readonly errors: FormErrors;
  /** Whether somebody has tried to send. */
  readonly attempted: boolean;
  /** Whether somebody has tried to send what cannot be sent yet. */
  readonly incomplete: boolean;
  /** What was kept of it on this device, to be shown by `DraftNotice`; undefined for a form that keeps nothing. */
  readonly draft: FormDraft | undefined;
  /** Sends the body if nothing is wrong with it; otherwise the fields say what is, and the first of them has the focus. */
  submit(send: (body: Body) => void): void;
}

/**
 * Errors are derived from the values on every rendering instead of being stored by the form: an error never outlives what it
 * complains about, and never moves to another line when a line is removed. What the API refused
 * goes when that field is changed. It costs one run of the schema per keystroke.
 */
export function useSchemaForm<Draft extends WithoutSecrets, Body>(
  options: SchemaFormOptions<Draft, Body>,
): SchemaForm<Draft, Body>;
export function useSchemaForm<Draft extends object, Body>(
  options: SchemaFormOptions<Draft, Body> & { readonly draft: NoDraft },
): SchemaForm<Draft, Body>;
export function useSchemaForm<Draft extends object, Body>(options: SchemaFormOptions<Draft, Body>): SchemaForm<Draft, Body> {
  const { start, schema, bodyOf, rules = () => ({}), refusal, fieldOf = path => path, adapt } = options;
  const draft = 'none' in options.draft ? undefined : options.draft;
  const [begun] = useState(() => draft?.opens(start, adapt) ?? start);
  const [attempted, setAttempted] = useState(false);
  /** What stood in the form when it was last sent. */
  const [sent, setSent] = useState<Draft>(begun);
  const { showErrors = attempted } = options;
  const form = useForm<Draft>({
    initialValues: begun,
    enhanceGetInputProps: ({ field }) => ({ error: errors[field] }),
  });
  const kept = useDraftOf(draft, { start, values: form.values, show: form.setValues, adapt });
  const body = bodyOf(form.values);
  const problems = { ...rules(body), ...formErrors(schema, body) };
  const inForm = (found: FormErrors, draft: Draft): FormErrors =>
    Object.fromEntries(Object.entries(found).map(([path, reason]) => [fieldOf(path, draft), reason]));
  const refused = refusedFields(inForm(formErrorsFrom(refusal), sent), sent, form.values);
  const errors: FormErrors = showErrors ? { ...inForm(problems, form.values), ...refused } : {};
  const complete = Object.keys(problems).length === 0;
  return {
    ...form,
    body,
    problems,
    errors,
    attempted,
    draft: kept,
    incomplete: attempted && !complete,
    submit: send => {
      setAttempted(true);
      if (!complete) return focusFirstWrong();
      setSent(form.values);
      send(body);
    },
  };
}
