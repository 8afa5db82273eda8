/**
 * A short-lived address of a file that the history names by its digest: given only while what is stored is that file, and for that file alone. Where
 * somebody put another in its place, nothing is served, and the log says so.
 */
import type { SignedUrl } from '#domain/ports.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import type { App } from './app.ts';
import { log } from './log.ts';
import { notFound, ProblemError, problem } from './problem.ts';

const minutes = 5;

/** What a fact keeps of a file. */
interface RecordedFile {
  readonly key: string;
  readonly sha256: string;
}

/** Costs one question to the store beside the signature. */
export async function addressOf({ ports: { clock, files } }: App, file: RecordedFile | undefined): Promise<SignedUrl> {
  if (!file) throw notFound();
  const { key, sha256 } = file;
  const stored = await files.describe(key).catch((error: Error) => void log.error('a file cannot be read', { key, error }));
  if (stored?.sha256 !== sha256) {
    log.error('a file is not the one that the history names', { key, sha256, stored: stored?.sha256 ?? 'nothing' });
    throw new ProblemError(problem(500, 'file-changed', changed));
  }
  return files.downloadUrl(key, toInstant(toMs(clock.now()) + minutes * 60_000), stored);
}

const changed =
  'What is stored is not the file that the history names, so it is not shown. Tell the operator, who brings it back from a backup.';
