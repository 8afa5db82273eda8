/** The drafts of one person in one office, on this device. A device that forbids storing loses nothing but the drafts. */
import { useEffect, useState } from 'react';
import type { Draft } from './draft.ts';

const maxDrafts = 20;

function read(storageKey: string): Draft[] {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '[]') as Draft[];
  } catch {
    return [];
  }
}

function write(storageKey: string, drafts: readonly Draft[]): boolean {
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
    keep: (draft: Draft) => write(storageKey, [draft, ...read(storageKey).filter(entry => entry.id !== draft.id)]),
    drop: (id: string) => {
      const left = read(storageKey).filter(entry => entry.id !== id);
      write(storageKey, left);
      setDrafts(left);
    },
  };
}

/** The value as it was when nothing has changed for a while: previews ask once the typing pauses. */
export function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
