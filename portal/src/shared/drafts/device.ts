/** The drafts on this device. A device that forbids storing, or is full, loses nothing but the drafts. */
import { type DraftName, draftIn, isForgotten, type KeptDraft, prefixOfForm } from './kept.ts';

export function readDraft(key: string): KeptDraft | undefined {
  const draft = draftIn(textAt(key));
  if (!draft || !isForgotten(draft, Date.now())) return draft;
  removeDraft(key);
  return undefined;
}

/** Whether the device took it. */
export function writeDraft(key: string, draft: KeptDraft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function removeDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // As said: nothing but the draft is at stake.
  }
}

/** The drafts of one form, by their subjects, the newest first. */
export function draftsOfForm(
  form: Omit<DraftName, 'subject'>,
): readonly { readonly subject: string; readonly draft: KeptDraft }[] {
  const prefix = prefixOfForm(form);
  return keysOnDevice()
    .filter(key => key.startsWith(prefix))
    .flatMap(key => {
      const draft = readDraft(key);
      return draft ? [{ subject: decodeURIComponent(key.slice(prefix.length)), draft }] : [];
    })
    .toSorted((left, right) => right.draft.at.localeCompare(left.draft.at));
}

function keysOnDevice(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return [];
  }
}

/** Calls back when another tab writes or removes the draft; answers with how to stop that. */
export function onOtherTab(key: string, changed: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === key || event.key === null) changed();
  };
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}

/** What an earlier release kept under a name of its own, to be taken over once; undefined when there is nothing. */
export function takeFormer(key: string): unknown {
  try {
    const former: unknown = JSON.parse(textAt(key) ?? 'null');
    removeDraft(key);
    return former ?? undefined;
  } catch {
    return undefined;
  }
}

function textAt(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
