/** What somebody has begun to say, kept on this device through a reload until it is sent. A device that forbids storing loses nothing but the draft. */
import { useState } from 'react';

export function useKeptDraft<T>(key: string, start: T): readonly [draft: T, keep: (draft: T) => void] {
  const [draft, setDraft] = useState<T>(() => keptDraft<T>(key) ?? start);
  const keep = (next: T) => {
    setDraft(next);
    store(key, next);
  };
  return [draft, keep];
}

export function forgetDraft(key: string): void {
  store(key, undefined);
}

/** Of the goals of an office, as one person compares them. */
export const keyOfGoals = (office: string, person: string) => `tollgate.pairs.${office}.${person}`;

/** Of a question of weights that one person answers. */
export const keyOfWeighting = (weighting: string, person: string) => `tollgate.weights.${weighting}.${person}`;

function keptDraft<T>(key: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function store(key: string, draft: unknown): void {
  try {
    if (draft === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // As said: the draft alone is lost.
  }
}
