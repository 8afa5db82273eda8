/**
 * Asks the stand-alone verifier, the very file that auditors download, in a thread of its own: the page stays usable however large an export is, and nothing of it
 * leaves this device.
 */
import type { Handed, Verdict } from '#domain/verification/verdict.ts';

export type { Verdict };

/** Where the file lies beside the portal. */
export const verifierPath = '/tollgate-verify.mjs';

/** The files that an auditor chose. */
export interface Chosen {
  readonly file: File;
  readonly key: File | null;
  readonly anchors: File | null;
}

/** Rejects with a sentence when a file cannot be read or the verifier cannot be loaded. */
export async function verdictOn({ file, key, anchors }: Chosen): Promise<Verdict> {
  const handed: Handed = {
    file: await named(file),
    key: key ? await named(key) : undefined,
    anchors: anchors ? await named(anchors) : undefined,
  };
  const worker = new Worker(verifierPath, { type: 'module' });
  try {
    return await new Promise<Verdict>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data as Verdict);
      worker.onerror = () => reject(new Error('The verifier could not be loaded. Try again when you are connected.'));
      worker.postMessage(handed);
    });
  } finally {
    worker.terminate();
  }
}

async function named(file: File): Promise<Handed['file']> {
  const text = await file
    .text()
    .catch(() => Promise.reject(new Error(`${file.name} cannot be read (any more); choose it again.`)));
  return { name: file.name, text };
}
