/** The drafts of one person in one office, on this device. A device that forbids storing loses nothing but the drafts. */
import { useState } from 'react';
import { type KeptDraft, type ProposalDraft, restoredDraft } from './draft.ts';

const maxDrafts = 20;

function read(storageKey: string): ProposalDraft[] {
  try {
    const kept: KeptDraft[] = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return kept.map(restoredDraft);
  } catch {
    return [];
  }
}

function write(storageKey: string, drafts: readonly ProposalDraft[]): boolean {
  try {
    localStorage.setItem(storageKey, JSON.stringify(drafts.slice(0, maxDrafts)));
    return true;
  } catch {
    return false;
  }
}

export function useDrafts(person: string, office: string) {
  const storageKey = `tollgate.drafts.${office}.${person}`;
  const [drafts, setDrafts] = useState(() => read(storageKey));
  return {
    drafts,
    keep: (draft: ProposalDraft) => write(storageKey, [draft, ...read(storageKey).filter(entry => entry.id !== draft.id)]),
    drop: (id: string) => {
      const left = read(storageKey).filter(entry => entry.id !== id);
      write(storageKey, left);
      setDrafts(left);
    },
  };
}
