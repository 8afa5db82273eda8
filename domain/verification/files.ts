/** The files that entries name by key and digest, whatever the fact, held against files that an auditor has: each must be there as it was. */
import type { Commit } from '../history/commit.ts';
import type { ChainFault } from '../history/verify.ts';

export interface NamedFile {
  readonly key: string;
  readonly sha256: string;
  /** The entry that names it first. */
  readonly stream: string;
  readonly seq: number;
}

/** A file that is at hand: its name, with folders or without, and its SHA-256 in hexadecimal. */
export interface GivenFile {
  readonly name: string;
  readonly sha256: string;
}

/** The files that one entry names, in its order. */
export function filesIn({ stream, seq, facts }: Commit): NamedFile[] {
  return facts.flatMap(namedIn).map(file => ({ ...file, stream, seq }));
}

function namedIn(value: unknown): { key: string; sha256: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { key, sha256 } = value as { key?: unknown; sha256?: unknown };
  const own = typeof key === 'string' && typeof sha256 === 'string' ? [{ key, sha256 }] : [];
  return [...own, ...Object.values(value).flatMap(namedIn)];
}

/** What people sent: evidence, and files that answer a board. Archives and results of scenarios are made of the record. */
const isSent = ({ key }: NamedFile) => key.startsWith('evidence/');

export interface FilesSeen {
  /** Files that entries name, each once. */
  readonly count: number;
  readonly fault?: ChainFault | undefined;
}

/** Found by their digest, so that they may be called anything; one that is called as the entry calls it and has another digest was changed. */
export function filesSeen(histories: readonly { readonly commits: Iterable<Commit> }[], given: readonly GivenFile[]): FilesSeen {
  const digests = new Set(given.map(({ sha256 }) => sha256));
  const met = new Set<string>();
  let fault: ChainFault | undefined;
  for (const { commits } of histories)
    for (const commit of commits)
      for (const file of filesIn(commit).filter(isSent)) {
        met.add(`${file.key} ${file.sha256}`);
        if (!digests.has(file.sha256)) fault ??= { stream: file.stream, seq: file.seq, why: whyNot(file, given) };
      }
  return { count: met.size, fault };
}

function whyNot({ key, sha256 }: NamedFile, given: readonly GivenFile[]): string {
  const name = lastPart(key);
  // An audit pack puts a number before the name.
  const changed = given.find(file => lastPart(file.name) === name || lastPart(file.name).replace(/^\d+-/, '') === name);
  return changed
    ? `it names the file ${key} with the SHA-256 ${sha256}, and ${changed.name} has ${changed.sha256}: it was changed`
    : `it names the file ${key} with the SHA-256 ${sha256}, and it is not among the files that you gave`;
}

const lastPart = (name: string) => name.split('/').at(-1) ?? name;
