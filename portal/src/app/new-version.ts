/** Whether the host has another version of the portal than the one that runs in this tab: then files of pages that were not opened yet are gone. */

/** Where the page names the files of its version (portal/src/main.tsx). */
const files = 'meta[name="tollgate-files"]';

/** Milliseconds that the host may take to say so. */
const patience = 5_000;

const versionIn = (page: Document) => page.querySelector<HTMLMetaElement>(files)?.content;

/** False also when the host cannot be reached. */
export async function isNewVersionThere(): Promise<boolean> {
  try {
    const answer = await fetch('/', {
      cache: 'no-store',
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(patience),
    });
    if (!answer.ok) return false;
    const there = versionIn(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    return there !== undefined && there !== versionIn(document);
  } catch {
    return false;
  }
}
