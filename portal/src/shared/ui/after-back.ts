/** After going back, the focus is on the link that led away, as soon as the page shows it again: whoever works by keyboard is where they were. */

/** Milliseconds that the page may take to show it. */
const patience = 5_000;

let stop: () => void = () => undefined;

/** Waits for the link and gives it the focus, unless the reader has moved the focus meanwhile or goes on to another page. */
export function focusLinkTo(path: string): void {
  stop();
  if (isFocused(path)) return;
  const observer = new MutationObserver(() => {
    if (isFocused(path)) stop();
  });
  const timer = setTimeout(() => stop(), patience);
  stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(document.body, { childList: true, subtree: true });
}

/** No link is waited for any more. */
export function focusNoLink(): void {
  stop();
}

/** True once nothing is left to do: the link has the focus, or the reader has moved it. A page gives it to its heading first. */
function isFocused(path: string): boolean {
  if (document.activeElement?.matches('h1, body') !== true) return true;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')];
  const link = links.find(({ href }) => new URL(href).pathname === path);
  link?.focus();
  return link !== undefined;
}
