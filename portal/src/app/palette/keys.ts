/** Which keys open what, on every page. A single key counts only where nobody types and no dialog is open, and can be switched off (WCAG 2.2, 2.1.4). */
import { useEffect, useState } from 'react';

export type Opened = 'palette' | 'keys' | undefined;

export interface Keys {
  readonly opened: Opened;
  readonly open: (what: Opened) => void;
  readonly single: boolean;
  readonly setSingle: (single: boolean) => void;
}

const storageKey = 'tollgate.single-keys';
const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
/** What opens the palette, as it is written on this reader's keyboard, and as screen readers are told. */
export const paletteKey = isMac ? { shown: '⌘K', aria: 'Meta+K' } : { shown: 'Ctrl+K', aria: 'Control+K' };

export function useKeys(): Keys {
  const [opened, open] = useState<Opened>();
  const [single, setSingle] = useState(() => localStorage.getItem(storageKey) !== 'off');
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const wanted = wantedBy(event, single);
      if (wanted === undefined || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      event.preventDefault();
      open(wanted);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [single]);
  const keep = (on: boolean) => {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
    setSingle(on);
  };
  return { opened, open, single, setSingle: keep };
}

function wantedBy(event: KeyboardEvent, single: boolean): Opened {
  const { key, altKey, shiftKey, target } = event;
  const held = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (held && !altKey && !shiftKey && key.toLowerCase() === 'k') return 'palette';
  const typing = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return key === '?' && single && !typing && !event.ctrlKey && !event.metaKey && !altKey ? 'keys' : undefined;
}
