/** Saving a standard of the office: checked like the API does, and never over what somebody else changed in between. */
import { useState } from 'react';
import type * as z from 'zod';
import { useSend } from '../../shared/api/send.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { type SchemaForm, useSchemaForm } from '../../shared/forms/schema-form.ts';

interface StandardFormOptions<Draft, Body> {
  readonly path: string;
  readonly start: Draft;
  readonly bodyOf: (draft: Draft) => Body;
  readonly schema: z.ZodType;
  /** Which version of the standard was read (`changes` of the office). */
  readonly version: number | undefined;
}

export interface StandardForm<Draft, Body> {
  readonly form: SchemaForm<Draft, Body>;
  readonly saving: boolean;
  /** Whether what is shown is what is stored. */
  readonly saved: boolean;
  readonly error: Error | null;
  /** Why the standard is changed: kept in the history of the office. */
  readonly reason: string;
  setReason(reason: string): void;
  /** `onSaved` gets what is stored, and what was in the form then. */
  save(onSaved?: (body: Body, draft: Draft) => void): void;
}

export function useStandardForm<Draft extends object, Body extends object>(
  options: StandardFormOptions<Draft, Body>,
): StandardForm<Draft, Body> {
  const { path, version, ...checked } = options;
  const send = useSend();
  const form = useSchemaForm({ ...checked, refusal: send.error });
  const [expectedVersion, setExpectedVersion] = useState(version ?? 0);
  const [stored, setStored] = useState('');
  const [reason, setReason] = useState('');
  const save = (onSaved?: (body: Body, draft: Draft) => void) =>
    form.submit(body =>
      send.mutate(
        { path, method: 'PUT', body: { ...body, expectedVersion, reason: textIn(reason) } },
        {
          onSuccess: receipt => {
            setExpectedVersion(receipt.version);
            setStored(JSON.stringify(body));
            setReason('');
            onSaved?.(body, form.values);
          },
        },
      ),
    );
  const saved = stored === JSON.stringify(form.body);
  return { form, saving: send.isPending, saved, error: send.error, reason, setReason, save };
}
