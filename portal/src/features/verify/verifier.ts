/**
 * Asks the stand-alone verifier, the very file that auditors download, in a thread of its own: the page stays usable however large an export is, and nothing of it
 * leaves this device.
 */
import type { Named } from '#domain/verification/read.ts';
import type { Verdict } from '#domain/verification/verdict.ts';
import { t } from '../../shared/text.ts';

export type { Verdict };

/** Where the file lies beside the portal. */
export const verifierPath = '/tollgate-verify.mjs';

/** The files that an auditor chose. */
export interface Chosen {
  readonly file: File;
  readonly key: File | null;
  readonly witnesses: File | null;
  readonly since: File | null;
  readonly anchors: File | null;
  /** Of evidence; the worker makes their digests. None: nothing is said of them. */
  readonly files: readonly File[];
}

/** Rejects with a sentence when a file cannot be read or the verifier cannot be loaded. */
export async function verdictOn({ file, since, files, ...besides }: Chosen): Promise<Verdict> {
  const texts: [string, Named][] = [];
  for (const [what, chosen] of Object.entries(besides)) if (chosen) texts.push([what, await named(chosen)]);
  const handed = { file, ...(since && { since }), ...Object.fromEntries(texts), ...(files.length > 0 && { files }) };
  const worker = new Worker(verifierPath, { type: 'module' });
  try {
    return await new Promise<Verdict>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data as Verdict);
      worker.onerror = () => reject(new Error(t('The verifier could not be loaded. Try again when you are connected.')));
      worker.postMessage(handed);
    });
  } finally {
    worker.terminate();
  }
}

async function named(file: File): Promise<Named> {
  const text = await file
    .text()
    .catch(() => Promise.reject(new Error(t('{name} cannot be read (any more); choose it again.', { name: file.name }))));
  return { name: file.name, text };
}
