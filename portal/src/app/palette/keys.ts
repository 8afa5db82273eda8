/** Which keys open what, on every page. A single key counts only where nobody types and no dialog is open, and can be switched off (WCAG 2.2, 2.1.4). */
import { useCallback, useEffect, useRef, useState } from 'react';

type Dialog = 'palette' | 'keys';

export interface Keys {
  /** What is open, and which opening it is by count: whoever opens what is just closing gets it anew. */
  readonly opened: { readonly what: Dialog; readonly nth: number } | undefined;
  readonly open: (what: Dialog) => void;
  /** Closes what was open when this was drawn, and nothing that was opened since. */
  readonly close: () => void;
  readonly single: boolean;
  readonly setSingle: (single: boolean) => void;
}

const storageKey = 'tollgate.single-keys';
const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
/** What opens the palette, as it is written on this reader's keyboard, and as screen readers are told. */
export const paletteKey = isMac ? { shown: '⌘K', aria: 'Meta+K' } : { shown: 'Ctrl+K', aria: 'Control+K' };

export function useKeys(): Keys {
  const [opened, setOpened] = useState<Keys['opened']>();
  const openings = useRef(0);
  const [single, setSingle] = useState(() => localStorage.getItem(storageKey) !== 'off');
  const open = useCallback((what: Dialog) => {
    openings.current += 1;
    setOpened({ what, nth: openings.current });
  }, []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const wanted = wantedBy(event, single);
      if (wanted === undefined || document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return;
      event.preventDefault();
      open(wanted);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [single, open]);
  const keep = (on: boolean) => {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
    setSingle(on);
  };
  const close = () => setOpened(now => (now === opened ? undefined : now));
  return { opened, open, close, single, setSingle: keep };
}

function wantedBy(event: KeyboardEvent, single: boolean): Dialog | undefined {
  const { key, altKey, shiftKey, target } = event;
  const held = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (held && !altKey && !shiftKey && key.toLowerCase() === 'k') return 'palette';
  const typing = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return key === '?' && single && !typing && !event.ctrlKey && !event.metaKey && !altKey ? 'keys' : undefined;
}
