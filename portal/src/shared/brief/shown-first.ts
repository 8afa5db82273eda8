/** Waits until what was just shown is on the screen: setting a brief takes the processor for a while. A page that nobody looks at paints nothing; it goes on too. */
export function shownFirst(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 250);
  });
}
