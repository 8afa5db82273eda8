/**
 * Reads a public log over HTTP, as anybody can, and judges whether it continues a checkpoint that was kept: signed by the same key, not smaller, and by its
 * own tiles a tree that begins with the former one (RFC 6962, section 2.1.2). What cannot be read is no verdict.
 */
import { readFile } from 'node:fs/promises';
import { type Checkpoint, checkpointIn } from '#domain/history/log/checkpoint.ts';
import { type Note, noteIn, type Verifier, verifierIn } from '#domain/history/log/note.ts';
import { isConsistent } from '#domain/history/log/proofs.ts';
import { isSignedBy } from '#domain/history/log/signing.ts';
import { consistencyRanges } from '#domain/history/log/tree.ts';
import { proofOf } from '#functions/kit/public-log/tiles.ts';

export interface Asked {
  readonly address: string;
  /** Path of a kept checkpoint or of an export. */
  readonly since?: string | undefined;
  readonly key?: string | undefined;
}

export interface Growth {
  readonly code: 0 | 1 | 2;
  readonly said: string;
  /** Leaves then and now. */
  readonly from?: number;
  readonly to?: number;
  /** The newest checkpoint, as it was answered. */
  readonly checkpoint?: string;
}

interface Signed extends Checkpoint {
  readonly note: Note;
}

interface Kept {
  readonly text: string;
  readonly key?: string | undefined;
}

/** Seconds that one answer may take. */
const patience = 30;

class Unreadable extends Error {}

export async function growthOf({ address, since, key }: Asked): Promise<Growth> {
  try {
    const kept = since === undefined ? undefined : await keptIn(since);
    const verifier = verifierGiven(key ?? kept?.key);
    const text = new TextDecoder().decode(await askFor(address, 'checkpoint'));
    const now = signedIn(text, `The checkpoint at ${address}`);
    const former = kept && signedIn(kept.text, `The checkpoint in ${since}`);
    const wrong =
      notSigned(now, verifier, 'The newest checkpoint') ??
      (former && notSigned(former, verifier, 'The checkpoint that was kept'));
    if (wrong !== undefined) return { code: 1, said: wrong };
    if (!former)
      return { code: 0, said: `The log ${now.origin} has ${now.size} entries, signed.`, to: now.size, checkpoint: text };
    return { ...(await continued(address, former, now)), from: former.size, to: now.size, checkpoint: text };
  } catch (error) {
    if (error instanceof Unreadable) return { code: 2, said: error.message };
    throw error;
  }
}

async function continued(address: string, former: Checkpoint, now: Checkpoint): Promise<Growth> {
  if (now.size < former.size)
    return { code: 1, said: `The log has ${now.size} entries, and had ${former.size}: entries were taken out of it.` };
  const proof = await proofOf({ get: path => askFor(address, path) }, now.size, consistencyRanges(former.size, now.size)).catch(
    (error: Error) => {
      throw new Unreadable(`The tiles of the log cannot be read: ${error.message}`);
    },
  );
  if (!isConsistent(former, now, proof))
    return {
      code: 1,
      said: `The log of ${now.size} entries does not begin with the ${former.size} that were kept: it was rewritten, or others see another.`,
    };
  return { code: 0, said: `The log ${now.origin} only grew: from ${former.size} entries to ${now.size}.` };
}

/** A checkpoint by itself, or the one of an export, with the key that stands there. */
async function keptIn(path: string): Promise<Kept> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Unreadable(`${path} cannot be read.`);
  });
  if (!text.trimStart().startsWith('{')) return { text };
  try {
    const { log } = JSON.parse(text) as { log?: { checkpoint?: unknown; key?: unknown } };
    if (typeof log?.checkpoint === 'string' && typeof log.key === 'string') return { text: log.checkpoint, key: log.key };
  } catch {
    throw new Unreadable(`${path} is neither a checkpoint nor an export.`);
  }
  throw new Unreadable(`${path} is an export that says nothing of the public log.`);
}

function verifierGiven(text: string | undefined): Verifier {
  if (text === undefined)
    throw new Unreadable('Give the key of the log (--key NAME+ID+KEY): it stands in each export as log.key.');
  const verifier = verifierIn(text.trim());
  if (verifier?.type !== 'note')
    throw new Unreadable(`“${text.trim()}” is not the key of a log; it stands in each export as log.key.`);
  return verifier;
}

function signedIn(text: string, what: string): Signed {
  const note = noteIn(text);
  const checkpoint = note && checkpointIn(note.text);
  if (!note || !checkpoint) throw new Unreadable(`${what} cannot be read as one.`);
  return { ...checkpoint, note };
}

function notSigned({ note, origin }: Signed, verifier: Verifier, what: string): string | undefined {
  if (origin !== verifier.name) return `${what} is of the log ${origin}, and the key is that of ${verifier.name}.`;
  return isSignedBy(note, verifier) === true ? undefined : `${what} is not signed with the key of the log.`;
}

/** The bytes at an address of the log; undefined for a tile that is not there. */
async function askFor(address: string, path: string): Promise<Uint8Array | undefined> {
  const url = `${address.replace(/\/$/, '')}/${path}`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience * 1000) }).catch((error: Error) => {
    throw new Unreadable(`${url} does not answer: ${error.message}`);
  });
  if (answer.status === 404 && path !== 'checkpoint') return undefined;
  if (answer.status !== 200) throw new Unreadable(`${url} answers ${answer.status}.`);
  return new Uint8Array(await answer.arrayBuffer());
}
