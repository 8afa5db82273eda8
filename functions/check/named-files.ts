/** The files that facts name by key and digest, whatever the fact: evidence, answers, results of scenarios, archives. */
import { importedFiles } from '#api/imported-files.ts';
import type { Commit } from '#domain/history/commit.ts';

export interface NamedFile {
  readonly key: string;
  readonly sha256: string;
  /** The entry that names it first. */
  readonly by: string;
}

/** Each once. Files of imports are left out: they are removed after some days. */
export function filesNamedIn(commits: readonly Commit[]): NamedFile[] {
  const files = new Map<string, NamedFile>();
  for (const { stream, seq, facts } of commits)
    for (const { key, sha256 } of facts.flatMap(namedIn)) {
      const place = `${key} ${sha256}`;
      if (!key.startsWith(importedFiles.prefix) && !files.has(place))
        files.set(place, { key, sha256, by: `${stream}, entry ${seq}` });
    }
  return [...files.values()];
}

function namedIn(value: unknown): { key: string; sha256: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { key, sha256 } = value as { key?: unknown; sha256?: unknown };
  const own = typeof key === 'string' && typeof sha256 === 'string' ? [{ key, sha256 }] : [];
  return [...own, ...Object.values(value).flatMap(namedIn)];
}
