/** The files that facts name by key and digest and that must be kept: evidence, answers, results of scenarios, archives. */
import { importedFiles } from '#api/imported-files.ts';
import type { Commit } from '#domain/history/commit.ts';
import { filesIn } from '#domain/verification/files.ts';

export interface NamedFile {
  readonly key: string;
  readonly sha256: string;
  /** The entry that names it first. */
  readonly by: string;
}

/** Each once. Files of imports are left out: they are removed after some days. */
export function filesNamedIn(commits: readonly Commit[]): NamedFile[] {
  const files = new Map<string, NamedFile>();
  for (const { key, sha256, stream, seq } of commits.flatMap(filesIn)) {
    const place = `${key} ${sha256}`;
    if (!key.startsWith(importedFiles.prefix) && !files.has(place))
      files.set(place, { key, sha256, by: `${stream}, entry ${seq}` });
  }
  return [...files.values()];
}
