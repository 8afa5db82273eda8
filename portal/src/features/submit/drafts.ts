/** The drafts of one person in one office, on this device. A device that forbids storing loses nothing but the drafts. */
import { useEffect, useState } from 'react';
import type { Draft } from './draft.ts';

const most = 20;

function read(place: string): Draft[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as Draft[];
  } catch {
    return [];
  }
}

function write(place: string, drafts: readonly Draft[]): boolean {
  try {
    localStorage.setItem(place, JSON.stringify(drafts.slice(0, most)));
    return true;
  } catch {
    return false;
  }
}

export function useDrafts(person: string, office: string) {
  const place = `tollgate.drafts.${office}.${person}`;
  const [drafts, setDrafts] = useState(() => read(place));
  return {
    drafts,
    keep: (draft: Draft) => write(place, [draft, ...read(place).filter(entry => entry.id !== draft.id)]),
    drop: (id: string) => {
      const left = read(place).filter(entry => entry.id !== id);
      write(place, left);
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
