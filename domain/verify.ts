/**
 * Verifies an exported history without us: each entry's digest, each link to the entry before, that no number is missing, and
 * that every anchor made outside the table is met. Names the first bad entry. Method: hash chain (Haber and Stornetta, 1991).
 */
import { type Commit, digestOfEntry, noDigest } from './history.ts';

export interface Exported {
  readonly streams: readonly { readonly stream: string; readonly commits: readonly Commit[] }[];
  readonly anchors: readonly {
    readonly at: string;
    readonly heads: readonly { readonly stream: string; readonly seq: number; readonly digest: string }[];
  }[];
}

export interface Flaw {
  readonly stream: string;
  readonly seq: number;
  readonly why: string;
}

/** The first flaw, in the order of streams and entries; undefined when there is none. */
export function firstFlaw(exported: Exported): Flaw | undefined {
  for (const { stream, commits } of exported.streams) {
    const flaw = flawIn(stream, commits);
    if (flaw) return flaw;
  }
  for (const { at, heads } of exported.anchors) {
    for (const { stream, seq, digest } of heads) {
      const commits = exported.streams.find(entry => entry.stream === stream)?.commits ?? [];
      const held = commits.find(commit => commit.seq === seq);
      if (!held) return { stream, seq, why: `an anchor of ${at} vouches for this entry, and it is missing` };
      if (held.digest !== digest) return { stream, seq, why: `an anchor of ${at} vouches for another content of this entry` };
    }
  }
  return undefined;
}

function flawIn(stream: string, commits: readonly Commit[]): Flaw | undefined {
  let previous = noDigest;
  for (const [index, commit] of commits.entries()) {
    const seq = index + 1;
    if (commit.seq !== seq) return { stream, seq, why: `entry ${seq} is missing; ${commit.seq} stands in its place` };
    if (commit.stream !== stream) return { stream, seq, why: `it belongs to ${commit.stream}` };
    if (commit.previous !== previous) return { stream, seq, why: 'it does not continue the entry before it' };
    if (digestOfEntry(commit) !== commit.digest) return { stream, seq, why: 'its content does not match its digest' };
    previous = commit.digest;
  }
  return undefined;
}
