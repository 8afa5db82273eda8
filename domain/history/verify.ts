/**
 * Verifies an exported history without us: each entry's digest, each link to the entry before, that no number is missing, and
 * that every anchor made outside the table is met and signed. Names the first bad entry. Method: hash chain (Haber and Stornetta, 1991).
 */

import { halfCharacterIn } from '../values/half-character.ts';
import type { ChainHead } from './chain-head.ts';
import { type Commit, digestOfEntry, noDigest } from './commit.ts';
import { fingerprint, isSigned, signedText } from './signature.ts';

export interface Exported {
  readonly streams: readonly { readonly stream: string; readonly commits: readonly Commit[] }[];
  readonly anchors: readonly { readonly at: string; readonly heads: readonly ChainHead[] }[];
}

export interface ChainFault {
  readonly stream: string;
  /** 0 where it is about the stream as a whole. */
  readonly seq: number;
  readonly why: string;
}

/**
 * The first fault, in the order of streams and entries; undefined when there is none. With the fingerprint of a key, every anchor must be
 * signed with it; without, whoever made an anchor may have signed it, or (before heads were signed) nobody.
 */
export function verifyChain(exported: Exported, trusted?: string): ChainFault | undefined {
  for (const { stream, commits } of exported.streams) {
    const fault = chainFault(stream, commits);
    if (fault) return fault;
  }
  for (const { at, heads } of exported.anchors) {
    for (const head of heads) {
      const why = anchorFault(exported, { at, head }, trusted);
      if (why !== undefined) return { stream: head.stream, seq: head.seq, why };
    }
  }
  return undefined;
}

/** Why the entry that an anchor vouches for is not the one it vouched for. */
function anchorFault(
  { streams }: Exported,
  { at, head }: { readonly at: string; readonly head: ChainHead },
  trusted: string | undefined,
): string | undefined {
  const commits = streams.find(entry => entry.stream === head.stream)?.commits ?? [];
  const held = commits.find(commit => commit.seq === head.seq);
  if (!held) return `an anchor of ${at} vouches for this entry, and it is missing`;
  if (held.digest !== head.digest) return `an anchor of ${at} vouches for another content of this entry`;
  const unsigned = signatureFault(at, head, trusted);
  return unsigned && `an anchor of ${at} vouches for this entry, and ${unsigned}`;
}

function signatureFault(at: string, head: ChainHead, trusted: string | undefined): string | undefined {
  const { signature } = head;
  if (!signature) return trusted === undefined ? undefined : 'it is not signed';
  if (!isSigned(signedText(at, head), signature)) return 'its signature does not match';
  if (trusted !== undefined && fingerprint(signature.key) !== trusted) return 'it is signed with another key';
  return undefined;
}

/** Fingerprints of the keys that signed anchors, each once; with an empty text among them when some are not signed. */
export function signers({ anchors }: Pick<Exported, 'anchors'>): string[] {
  const heads = anchors.flatMap(anchor => anchor.heads);
  return [...new Set(heads.map(({ signature }) => (signature ? fingerprint(signature.key) : '')))];
}

function chainFault(stream: string, commits: readonly Commit[]): ChainFault | undefined {
  let previous = noDigest;
  for (const [index, commit] of commits.entries()) {
    const seq = index + 1;
    if (commit.seq !== seq) return { stream, seq, why: `entry ${seq} is missing; ${commit.seq} stands in its place` };
    if (commit.stream !== stream) return { stream, seq, why: `it belongs to ${commit.stream}` };
    if (commit.previous !== previous) return { stream, seq, why: 'it does not continue the entry before it' };
    if (halfCharacterIn(commit) !== undefined)
      return { stream, seq, why: 'it holds half of a character, which no digest covers' };
    if (digestOfEntry(commit) !== commit.digest) return { stream, seq, why: 'its content does not match its digest' };
    previous = commit.digest;
  }
  return undefined;
}
