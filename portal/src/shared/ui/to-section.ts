/** An address that names a section leads to it, as soon as the page shows it: a browser looks only once, before anything has been read. */
import { whenShown } from './when-shown.ts';

const section = whenShown(['wheel', 'touchmove', 'keydown']);

/** Waits for the section, unless the reader begins to read elsewhere or goes on to another page. */
export function leadToSection(id: string): void {
  section.wait(() => isLed(id));
}

/** No section is waited for any more. */
export function leadToNoSection(): void {
  section.stop();
}

/** The section at the top of the screen, with the focus. */
export function goToSection(shown: HTMLElement): void {
  shown.tabIndex = -1;
  shown.focus({ preventScroll: true });
  shown.scrollIntoView({ block: 'start' });
}

/** True once nothing is left to do: the page shows the section, or the reader has moved the focus. A page gives it to its heading first. */
function isLed(id: string): boolean {
  if (document.activeElement?.matches('h1, body') !== true) return true;
  const shown = document.querySelector<HTMLElement>(`main section[id="${CSS.escape(id)}"]`);
  if (shown === null) return false;
  goToSection(shown);
  return true;
}
