/** Reads a history fact by fact and names the first entry that does not follow from those before it, also where it cannot be read at all. */
import type { Meta } from '../decision/decider.ts';
import type { Commits } from '../history/commit.ts';
import type { ChainFault } from '../history/verify.ts';

export interface History {
  readonly stream: string;
  readonly commits: Commits;
}

/** `look` says why a stored fact cannot be true after those before it, and takes it into account. */
export function readThrough<Fact>(
  { stream, commits }: History,
  look: (stored: Fact, meta: Meta) => string | undefined,
): ChainFault | undefined {
  for (const { seq, at, actor, facts } of commits)
    for (const stored of facts as readonly Fact[]) {
      const why = tried(() => look(stored, { at, actor, seq }));
      if (why !== undefined) return { stream, seq, why };
    }
  return undefined;
}

/** No version stored a fact that no version can read. */
function tried(look: () => string | undefined): string | undefined {
  try {
    return look();
  } catch {
    return 'it cannot be read after the entries before it';
  }
}
