/**
 * Nobody who works by keyboard loses their place: a button that cannot be pressed while something is done gets the focus again when it can, and after a dialog that is gone what had the focus
 * before it has it again. A focus that the reader moved, or took away by a click, is left alone.
 */

/** Begins; returns what ends it. */
export function keepFocus(): () => void {
  let last: HTMLElement | undefined;
  let lastInDialog = false;
  let beforeDialog: HTMLElement | undefined;
  const focused = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    lastInDialog = isInDialog(target);
    if (!lastInDialog) beforeDialog = target;
  };
  const clicked = () => {
    last = undefined;
  };
  const observer = new MutationObserver(() => {
    if (last === undefined || document.activeElement !== document.body) return;
    const wanted = last.isConnected || !lastInDialog ? last : beforeDialog;
    if (wanted && canHaveFocus(wanted)) wanted.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', focused);
  document.addEventListener('pointerdown', clicked);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', focused);
    document.removeEventListener('pointerdown', clicked);
    observer.disconnect();
  };
}

function isInDialog(element: HTMLElement): boolean {
  return element.closest('[role="dialog"]') !== null;
}

/** Nothing behind an open dialog can. */
function canHaveFocus(element: HTMLElement): boolean {
  if (!element.isConnected || element.matches(':disabled')) return false;
  return isInDialog(element) || document.querySelector('[role="dialog"][aria-modal="true"]') === null;
}
