/** Saving a standard of the office: checked like the API does, with a reason, and never over what somebody else changed unseen. */
import { useState } from 'react';
import type * as z from 'zod';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import type { WithoutSecrets } from '../../shared/drafts/kept.ts';
import { type DraftOptions, useDraft } from '../../shared/drafts/use-draft.ts';
import { useDraftText } from '../../shared/drafts/use-draft-of.ts';
import { textIn } from '../../shared/forms/field-values.ts';
import { type SchemaForm, useSchemaForm } from '../../shared/forms/schema-form.ts';
import { t } from '../../shared/text.ts';
import type { Standard } from './Meanwhile.tsx';

interface StandardFormOptions<Draft, Body> {
  readonly path: string;
  /** PUT when left out. */
  readonly method?: 'POST' | 'PUT';
  /** Which entries of the history change this standard. */
  readonly standard: Standard;
  readonly start: Draft;
  readonly bodyOf: (draft: Draft) => Body;
  readonly schema: z.ZodType;
  /** Which version of the standard was read (`changes` of the office). */
  readonly version: number | undefined;
  /** Where an error in the body is shown in the form, when that is not at the same path. */
  readonly fieldOf?: (path: string) => string;
  /** What was kept on this device, as it can be said now. */
  readonly adapt?: (kept: Draft) => Draft;
}

export interface StandardForm<Draft, Body> {
  readonly form: SchemaForm<Draft, Body>;
  readonly standard: Standard;
  readonly saving: boolean;
  /** Whether what is shown is what is stored, or what waits for a second person; neither while something differs. */
  readonly state: 'saved' | 'waiting' | undefined;
  readonly error: Error | null;
  /** Why the standard is changed: kept in the history of the office. */
  readonly reason: string;
  /** Whether somebody has tried to save without a reason. */
  readonly reasonMissing: boolean;
  setReason(reason: string): void;
  /** The version that was read. */
  readonly version: number;
  /** Takes a newer version as read, and keeps what was typed. */
  keepOn(version: number): void;
  /** `onSaved` gets what is stored, and what was in the form then. */
  save(onSaved?: (body: Body, draft: Draft) => void): void;
}

export function useStandardForm<Draft extends WithoutSecrets, Body extends object>(
  options: StandardFormOptions<Draft, Body>,
): StandardForm<Draft, Body> {
  const { path, method = 'PUT', standard, version, ...checked } = options;
  const { office } = useCurrentUser();
  const subject = `${office.id} ${standard.model ?? ''}`;
  const draft = useDraft({ form: standard.fact, subject, of: version ?? 0, movedOn: changedMeanwhile });
  const send = useSend();
  const form = useSchemaForm({ ...checked, draft, refusal: send.error });
  /** What was begun on an older version is not saved over a newer one unseen. */
  const expectedVersion = Number(draft.of);
  const [stored, setStored] = useState('');
  const [proposed, setProposed] = useState(false);
  const { reason, setReason, reasonMissing, ask, clear } = useReason({
    form: `${standard.fact} reason`,
    subject,
  });
  const save = (onSaved?: (body: Body, draft: Draft) => void) => {
    const why = ask();
    form.submit(body => {
      if (why === undefined) return;
      send.mutate(
        { path, method, body: { ...body, expectedVersion, reason: why } },
        {
          onSuccess: receipt => {
            const waits = receipt.facts.includes('change-proposed');
            setProposed(waits);
            setStored(JSON.stringify(body));
            draft.done();
            if (!waits) draft.takesAsOf(String(receipt.version));
            clear();
            if (!waits) onSaved?.(body, form.values);
          },
        },
      );
    });
  };
  const asStored = stored === JSON.stringify(form.body);
  const begunAnew = form.draft && {
    ...form.draft,
    discard: () => {
      form.draft?.discard();
      clear();
      send.reset();
    },
  };
  return {
    form: { ...form, draft: begunAnew },
    standard,
    saving: send.isPending,
    state: asStored ? (proposed ? 'waiting' : 'saved') : undefined,
    error: send.error,
    reason,
    reasonMissing,
    setReason,
    version: expectedVersion,
    keepOn: newer => {
      draft.takesAsOf(String(newer));
      send.reset();
    },
    save,
  };
}

const changedMeanwhile = t(
  'Somebody has changed this standard since it was begun. What was changed is shown when you save; nothing is saved over it before.',
);

/** Why a standard is changed: asked for with every change, since the history keeps it. */
function useReason(options: DraftOptions) {
  const { text: reason, setText: setReason, draft } = useDraftText(options);
  const [asked, setAsked] = useState(false);
  const why = textIn(reason);
  return {
    reason,
    setReason,
    reasonMissing: asked && why === undefined,
    ask: () => {
      setAsked(true);
      return why;
    },
    clear: () => {
      draft.done();
      setReason('');
      setAsked(false);
    },
  };
}
