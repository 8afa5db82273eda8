/** How densely tables and cards are set: the reader's choice, kept on this device and with the account, in effect at once on every page that is open here. */
import { useSyncExternalStore } from 'react';
import type { Density } from '#domain/office/mail/choices.ts';

/** Where the choice is kept on this device. */
const densityKey = 'tollgate.density';

export function isDensity(text: string | null): text is Density {
  return text === 'comfortable' || text === 'compact';
}

function onThisDevice(): Density | undefined {
  try {
    const stored = localStorage.getItem(densityKey);
    return isDensity(stored) ? stored : undefined;
  } catch {
    // Storage that the browser forbids: the usual density counts until something is chosen.
    return undefined;
  }
}

let chosen = onThisDevice();
const listeners = new Set<() => void>();

function listen(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

export function useDensity(): Density {
  return useSyncExternalStore(listen, () => chosen ?? 'comfortable');
}

export function setDensity(next: Density): void {
  chosen = next;
  try {
    localStorage.setItem(densityKey, next);
  } catch {
    // It then holds until the page is closed.
  }
  for (const changed of listeners) changed();
}

/** On a device on which nothing was chosen yet, the density that was chosen on another one. */
export function followAccountDensity(ofAccount: Density | undefined): void {
  if (ofAccount !== undefined && chosen === undefined) setDensity(ofAccount);
}
