/**
 * The draft of one form: kept on this device with every change, by person, office, form and subject, until it was sent or
 * discarded. What another tab has written meanwhile is never overwritten: the person chooses.
 */
import { useEffect, useRef, useState } from 'react';
import { useDraftOwner } from '../current-user.tsx';
import { onOtherTab, readDraft, removeDraft, takeFormer, writeDraft } from './device.ts';
import { hasMovedOn, isSameTyped, type KeptDraft, keepable, keyOf, type Meanwhile, meanwhileOf, restored } from './kept.ts';

export interface DraftOptions {
  /** Which form: `ballot`, `report` … */
  readonly form: string;
  /** What the form is about; another subject needs another instance of the form (a React key). */
  readonly subject: string;
  /** The state of the subject, such as the version of a gate model; nothing where that does not matter. */
  readonly of?: string | number | undefined;
  /** Said when the draft was begun on another state of the subject. */
  readonly movedOn?: string;
  /** Where an earlier release kept it. */
  readonly former?: string;
}

/** What the person is told about the draft. */
export interface DraftNews {
  /** When the draft with which the form has opened was kept (ISO 8601); undefined when it began without one. */
  readonly openedWith: string | undefined;
  /** What to mind because the subject has another state now. */
  readonly movedOn: string | undefined;
  /** What another tab did meanwhile, until the person has chosen. */
  readonly meanwhile: Meanwhile | undefined;
  /** Whether what stands in the form is kept. */
  readonly kept: boolean;
  /** Whether the device refuses to keep it. */
  readonly refused: boolean;
  /** Whether a file was chosen, which cannot be kept. */
  readonly withoutFile: boolean;
}

export interface Draft {
  readonly news: DraftNews;
  /** The state of the subject on which what is typed was begun. */
  readonly of: string;
  /** What the form opens with: what was typed before, else `start`. `adapt` says it as it can be said now. */
  opens<Values>(start: Values, adapt?: Adapt<Values>): Values;
  /** Keeps what is typed; nothing differs from `start`, nothing is kept. */
  keeps(values: unknown, start: unknown): void;
  /** It was sent, or its subject has ended: it is taken away, unless another tab goes on with it. */
  done(): void;
  /** The draft is taken away. */
  discard(): void;
  /** What another tab keeps, to be taken over here; undefined when it is gone. */
  takesOther(): unknown;
  /** What is typed here counts, whatever another tab keeps. */
  insists(values: unknown): void;
  /** From now on it counts as begun on this state of the subject. */
  takesAsOf(of: string): void;
}

/** What was kept, as it can be said now: what is no longer offered is left out. `movedOn`: the subject has another state now. */
export type Adapt<Values> = (kept: Values, movedOn: boolean) => Values;

const quiet: DraftNews = {
  openedWith: undefined,
  movedOn: undefined,
  meanwhile: undefined,
  kept: false,
  refused: false,
  withoutFile: false,
};

export function useDraft(options: DraftOptions): Draft {
  const { form, subject, of: now, movedOn, former } = options;
  const owner = useDraftOwner();
  const key = owner && keyOf({ ...owner, form, subject });
  const [opened] = useState(() => (key === undefined ? undefined : openedAt(key, former)));
  const [news, setNews] = useState<DraftNews>(() => newsOf(opened, String(now ?? ''), movedOn));
  /** What this tab has read or written last, and on which state of the subject it was begun. */
  const held = useRef(opened?.version);
  const newest = useRef(String(now ?? ''));
  const of = useRef(opened?.of || newest.current);
  const tell = (changed: Partial<DraftNews>) =>
    setNews(before => (tellsMore(before, changed) ? { ...before, ...changed } : before));
  const write = (values: unknown) => {
    if (key === undefined) return;
    const what = keepable(values);
    const draft: KeptDraft = { version: crypto.randomUUID(), at: new Date().toISOString(), of: of.current, ...what };
    const taken = writeDraft(key, draft);
    if (taken) held.current = draft.version;
    tell({ kept: taken, refused: !taken, withoutFile: what.withoutFile, meanwhile: undefined });
  };
  useEffect(() => {
    if (key === undefined) return undefined;
    return onOtherTab(key, () => {
      const meanwhile = meanwhileOf(held.current, readDraft(key));
      setNews(before => (before.meanwhile === meanwhile ? before : { ...before, meanwhile }));
    });
  }, [key]);
  const remove = () => {
    if (key !== undefined && readDraft(key)?.version === held.current) removeDraft(key);
    held.current = undefined;
    of.current = newest.current;
    setNews(quiet);
  };
  return {
    news,
    of: of.current,
    opens: (start, adapt = kept => kept) =>
      opened ? adapt(restored(start, opened.values), hasMovedOn(opened, newest.current)) : start,
    keeps: (values, start) => {
      if (key === undefined || news.meanwhile) return;
      const meanwhile = meanwhileOf(held.current, readDraft(key));
      if (meanwhile) return tell({ meanwhile });
      return isSameTyped(keepable(values), keepable(start)) ? remove() : write(values);
    },
    done: remove,
    discard: remove,
    takesOther: () => {
      const other = key === undefined ? undefined : readDraft(key);
      held.current = other?.version;
      of.current = other?.of || newest.current;
      setNews(newsOf(other, newest.current, movedOn));
      return other?.values;
    },
    insists: write,
    takesAsOf: newer => {
      newest.current = newer;
      of.current = newer;
      tell({ movedOn: undefined });
    },
  };
}

function openedAt(key: string, former: string | undefined): KeptDraft | undefined {
  const kept = readDraft(key);
  if (kept || former === undefined) return kept;
  const values = takeFormer(former);
  if (values === undefined) return undefined;
  const draft: KeptDraft = { version: crypto.randomUUID(), at: '', of: '', values };
  writeDraft(key, draft);
  return draft;
}

/** A form is not drawn once more for each letter. */
function tellsMore(before: DraftNews, changed: Partial<DraftNews>): boolean {
  return Object.entries(changed).some(([name, value]) => before[name as keyof DraftNews] !== value);
}

function newsOf(draft: KeptDraft | undefined, now: string, movedOn: string | undefined): DraftNews {
  if (!draft) return quiet;
  return {
    ...quiet,
    openedWith: draft.at,
    movedOn: hasMovedOn(draft, now) ? movedOn : undefined,
    withoutFile: draft.withoutFile ?? false,
  };
}
