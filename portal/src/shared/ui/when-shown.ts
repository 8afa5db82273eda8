/** Looks at the page each time that it changes, until it shows what is waited for: of one kind of thing at a time, and not for ever. */

/** Milliseconds that the page may take to show it. */
const patience = 5_000;

export interface WhenShown {
  /** `isDone`: does what is to be done as soon as it can be, and says whether nothing is left to do. Whatever was waited for before is not any more. */
  wait(isDone: () => boolean): void;
  /** Nothing is waited for any more. */
  stop(): void;
}

/** `unless`: what readers do that ends the wait. */
export function whenShown(unless: readonly (keyof DocumentEventMap)[] = []): WhenShown {
  let stop: () => void = () => undefined;
  return {
    wait(isDone) {
      stop();
      if (isDone()) return;
      const observer = new MutationObserver(() => {
        if (isDone()) stop();
      });
      const timer = setTimeout(() => stop(), patience);
      const ended = new AbortController();
      for (const act of unless) document.addEventListener(act, () => stop(), { passive: true, signal: ended.signal });
      stop = () => {
        observer.disconnect();
        clearTimeout(timer);
        ended.abort();
      };
      observer.observe(document.body, { childList: true, subtree: true });
    },
    stop: () => stop(),
  };
}
