/** An address that names a section leads to it, as soon as the page shows it: a browser looks only once, before anything has been read. */

/** Milliseconds that the page may take to show it. */
const patience = 5_000;

let stop: () => void = () => undefined;

/** Waits for the section, unless the reader begins to read elsewhere or goes on to another page. */
export function leadToSection(id: string): void {
  stop();
  if (isLed(id)) return;
  const observer = new MutationObserver(() => {
    if (isLed(id)) stop();
  });
  const timer = setTimeout(() => stop(), patience);
  const ended = new AbortController();
  for (const act of ['wheel', 'touchmove', 'keydown'])
    document.addEventListener(act, () => stop(), { passive: true, signal: ended.signal });
  stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    ended.abort();
  };
  observer.observe(document.body, { childList: true, subtree: true });
}

/** No section is waited for any more. */
export function leadToNoSection(): void {
  stop();
}

/** The section at the top of the screen, with the focus. */
export function goToSection(section: HTMLElement): void {
  section.tabIndex = -1;
  section.focus({ preventScroll: true });
  section.scrollIntoView({ block: 'start' });
}

/** True once nothing is left to do: the page shows the section, or the reader has moved the focus. A page gives it to its heading first. */
function isLed(id: string): boolean {
  if (document.activeElement?.matches('h1, body') !== true) return true;
  const section = document.querySelector<HTMLElement>(`main section[id="${CSS.escape(id)}"]`);
  if (section === null) return false;
  goToSection(section);
  return true;
}
