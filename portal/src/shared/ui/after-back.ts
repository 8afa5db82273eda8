/** After going back, the focus is on the link that led away, as soon as the page shows it again: whoever works by keyboard is where they were. */
import { whenShown } from './when-shown.ts';

const linkBack = whenShown();

/** Waits for the link and gives it the focus, unless the reader has moved the focus meanwhile or goes on to another page. */
export function focusLinkTo(path: string): void {
  linkBack.wait(() => isFocused(path));
}

/** No link is waited for any more. */
export function focusNoLink(): void {
  linkBack.stop();
}

/** True once nothing is left to do: the link has the focus, or the reader has moved it. A page gives it to its heading first. */
function isFocused(path: string): boolean {
  if (document.activeElement?.matches('h1, body') !== true) return true;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')];
  const link = links.find(({ href }) => new URL(href).pathname === path);
  link?.focus();
  return link !== undefined;
}
