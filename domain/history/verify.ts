/**
 * Verifies an exported history without us: each entry's digest, each link to the entry before, that no number is missing, and
 * that every anchor made outside the table is met and signed. Names the first bad entry. Method: hash chain (Haber and Stornetta, 1991).
 */

import { halfCharacterIn } from '../values/half-character.ts';
import type { ChainHead } from './chain-head.ts';
import { type Commit, type Commits, digestOfEntry, noDigest } from './commit.ts';
import { fingerprint, isSigned, signedText } from './signature.ts';

/** Histories and what vouches for them. */
export interface Held {
  readonly streams: readonly { readonly stream: string; readonly commits: Commits }[];
  readonly anchors: readonly { readonly at: string; readonly heads: readonly ChainHead[] }[];
}

/** The same as lists, as a file writes it. */
export interface Exported extends Held {
  readonly streams: readonly { readonly stream: string; readonly commits: readonly Commit[] }[];
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
export function verifyChain({ streams, anchors }: Held, trusted?: string): ChainFault | undefined {
  const vouchedFor: VouchedFor = new Map(anchors.flatMap(({ heads }) => heads.map(head => [placeOf(head), undefined])));
  for (const { stream, commits } of streams) {
    const fault = chainFault(stream, commits, vouchedFor);
    if (fault) return fault;
  }
  for (const { at, heads } of anchors) {
    for (const head of heads) {
      const why = anchorFault(vouchedFor.get(placeOf(head)), { at, head }, trusted);
      if (why !== undefined) return { stream: head.stream, seq: head.seq, why };
    }
  }
  return undefined;
}

const placeOf = ({ stream, seq }: Pick<ChainHead, 'stream' | 'seq'>) => `${stream}#${seq}`;

/** Why the entry that an anchor vouches for, which has this digest in the file, is not the one it vouched for. */
function anchorFault(
  digest: string | undefined,
  { at, head }: { readonly at: string; readonly head: ChainHead },
  trusted: string | undefined,
): string | undefined {
  if (digest === undefined) return `an anchor of ${at} vouches for this entry, and it is missing`;
  if (digest !== head.digest) return `an anchor of ${at} vouches for another content of this entry`;
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
export function signers({ anchors }: Pick<Held, 'anchors'>): string[] {
  const heads = anchors.flatMap(anchor => anchor.heads);
  return [...new Set(heads.map(({ signature }) => (signature ? fingerprint(signature.key) : '')))];
}

/** By place, the digest of each entry that an anchor vouches for; undefined until it is met. */
type VouchedFor = Map<string, string | undefined>;

/** Notes the digests of those entries that an anchor vouches for, the first of each place. */
function chainFault(stream: string, commits: Commits, vouchedFor: VouchedFor): ChainFault | undefined {
  let previous = noDigest;
  let seq = 0;
  for (const commit of commits) {
    seq += 1;
    const why = entryFault(commit, { stream, seq, previous });
    if (why !== undefined) return { stream, seq, why };
    previous = commit.digest;
    if (vouchedFor.size > 0) noteMet(commit, vouchedFor);
  }
  return undefined;
}

function noteMet(commit: Commit, vouchedFor: VouchedFor): void {
  const place = placeOf(commit);
  if (vouchedFor.has(place)) vouchedFor.set(place, vouchedFor.get(place) ?? commit.digest);
}

function entryFault(commit: Commit, { stream, seq, previous }: Pick<Commit, 'stream' | 'seq' | 'previous'>): string | undefined {
  if (commit.seq !== seq) return `entry ${seq} is missing; ${commit.seq} stands in its place`;
  if (commit.stream !== stream) return `it belongs to ${commit.stream}`;
  if (commit.previous !== previous) return 'it does not continue the entry before it';
  if (halfCharacterIn(commit) !== undefined) return 'it holds half of a character, which no digest covers';
  return digestOfEntry(commit) === commit.digest ? undefined : 'its content does not match its digest';
}
