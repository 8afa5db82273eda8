/** Saving a standard of the office: checked like the API does, and never over what somebody else changed in between. */
import { useState } from 'react';
import type * as z from 'zod';
import { useSend } from '../../shared/api/send.ts';
import { type FormErrors, formErrors, formErrorsFrom } from '../../shared/form-errors.ts';

interface StandardProps {
  readonly path: string;
  readonly body: object;
  readonly schema: z.ZodType;
  /** Which change of it was read (`changes` of the office). */
  readonly seen: number | undefined;
  readonly onSaved?: () => void;
}

export interface Standard {
  /** What is wrong, by the field's path; shown once somebody has tried to save. */
  readonly errors: FormErrors;
  readonly missing: boolean;
  readonly saving: boolean;
  /** Whether what is shown is what is stored. */
  readonly saved: boolean;
  readonly error: Error | null;
  save(): void;
}

export function useStandard({ path, body, schema, seen: first, onSaved }: StandardProps): Standard {
  const send = useSend();
  const [seen, setSeen] = useState(first ?? 0);
  const [stored, setStored] = useState('');
  const [asked, setAsked] = useState(false);
  const found = formErrors(schema, body);
  const missing = Object.keys(found).length > 0;
  const text = JSON.stringify(body);
  const save = () => {
    setAsked(true);
    if (missing) return;
    const onSuccess = ({ version }: { version: number }) => {
      setSeen(version);
      setStored(text);
      onSaved?.();
    };
    send.mutate({ path, method: 'PUT', body: { ...body, seen } }, { onSuccess });
  };
  return {
    errors: asked ? { ...formErrorsFrom(send.error), ...found } : {},
    missing: asked && missing,
    saving: send.isPending,
    saved: stored === text,
    error: send.error,
    save,
  };
}
