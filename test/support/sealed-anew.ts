/** Makes a chain of altered entries consistent again, as a forger would. */
import { type Commit, noDigest, seal } from '#domain/history/commit.ts';

export function sealedAnew(commits: readonly Commit[]): Commit[] {
  const sealed: Commit[] = [];
  for (const { digest: _, ...entry } of commits) sealed.push(seal({ ...entry, previous: sealed.at(-1)?.digest ?? noDigest }));
  return sealed;
}
