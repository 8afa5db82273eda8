/** The drafts of proposals of one person in one office, on this device. A device that forbids storing loses nothing but the drafts. */
import { useState } from 'react';
import { draftsOfForm, removeDraft, takeFormer, writeDraft } from '../../shared/drafts/device.ts';
import { keyOf } from '../../shared/drafts/kept.ts';
import { type FormerDraft, restoredDraft } from './draft.ts';

/** The form of proposals, as drafts are kept of it. */
export const form = 'proposal';

export interface ListedDraft {
  readonly id: string;
  readonly title: string;
  /** When it was kept last, ISO 8601. */
  readonly keptAt: string;
}

export function useDrafts(person: string, office: string) {
  const [drafts, setDrafts] = useState(() => {
    takeOver(person, office);
    return listed(person, office);
  });
  return {
    drafts,
    drop: (id: string) => {
      removeDraft(keyOf({ person, office, form, subject: id }));
      setDrafts(listed(person, office));
    },
  };
}

function listed(person: string, office: string): readonly ListedDraft[] {
  return draftsOfForm({ person, office, form }).map(({ subject: id, draft: { at: keptAt, values } }) => {
    const { title } = values as { readonly title?: unknown };
    return { id, keptAt, title: typeof title === 'string' ? title : '' };
  });
}

/** Earlier releases kept them all in one place. */
function takeOver(person: string, office: string): void {
  const former = takeFormer(`tollgate.drafts.${office}.${person}`);
  if (!Array.isArray(former)) return;
  for (const kept of former as readonly FormerDraft[]) {
    const { savedAt, ...values } = restoredDraft(kept);
    writeDraft(keyOf({ person, office, form, subject: kept.id }), { version: crypto.randomUUID(), at: savedAt, of: '', values });
  }
}
