/** Keeps what stands in a form as its draft, and lets the person choose what stands there. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FormDraft } from './DraftNotice.tsx';
import { isSameTyped, restored } from './kept.ts';
import { type Adapt, type Draft, type DraftOptions, useDraft } from './use-draft.ts';

interface Form<Values> {
  /** What the form begins with when nothing was kept. */
  readonly start: Values;
  readonly values: Values;
  /** Puts other values into the form. */
  readonly show: (values: Values) => void;
  readonly adapt?: Adapt<Values> | undefined;
}

export function useDraftOf<Values>(draft: Draft | undefined, form: Form<Values>): FormDraft | undefined {
  const { start, values, show, adapt = kept => kept } = form;
  const before = useRef(values);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed is kept
  useEffect(() => {
    const same = isSameTyped(values, before.current);
    before.current = values;
    if (!same) draft?.keeps(values, start);
  }, [values]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at once, when the form opens: a draft that says what stands there anyway is none
  useLayoutEffect(() => {
    if (draft?.news.openedWith !== undefined && isSameTyped(values, start)) draft.discard();
  }, []);
  if (!draft) return undefined;
  /** What is shown this way was not typed, so it is not written again. */
  const showQuietly = (shown: Values) => {
    before.current = shown;
    show(shown);
  };
  return {
    news: draft.news,
    discard: () => {
      draft.discard();
      showQuietly(start);
    },
    takeOther: () => {
      const other = draft.takesOther();
      showQuietly(other === undefined ? start : adapt(restored(start, other), false));
    },
    keepThis: () => draft.insists(values),
  };
}

/** What is typed without a schema form, and kept: what stands there, how to change it, and its draft. */
export function useKeptValues<Values>(options: DraftOptions, start: Values, adapt?: Adapt<Values>) {
  const draft = useDraft(options);
  const [values, setValues] = useState<Values>(() => draft.opens(start, adapt));
  const kept = useDraftOf(draft, { start, values, show: setValues, adapt });
  return { values, setValues, draft, kept };
}

/** A text that is kept, such as a reason: what stands there, how to change it, and its draft. */
export function useDraftText(options: DraftOptions) {
  const { values: text, setValues: setText, draft, kept } = useKeptValues(options, '');
  return { text, setText, draft, kept };
}
