/**
 * A file that a request speaks of must have arrived at the address that its project was given for it, and be what it is said to be. It is kept from
 * then on, before a fact names it: the other order could lose a file that a fact names.
 */
import type { EvidenceInput } from '#domain/project/delivery/evidence.ts';
import type { App } from './app.ts';
import { ProblemError, problem } from './problem.ts';

/** A part of a key as this service makes them: never empty, never a step up. */
const ownPart = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

export async function mustHaveArrived(app: App, project: string, file: NonNullable<EvidenceInput['file']>): Promise<void> {
  const [folder, owner, ...rest] = file.key.split('/');
  const given = folder === 'evidence' && owner === project && rest.length === 2 && rest.every(part => ownPart.test(part));
  const stored = given ? await app.ports.files.describe(file.key) : undefined;
  const same = stored?.sha256 === file.sha256 && stored.bytes === file.bytes && stored.contentType === file.contentType;
  if (same) return app.ports.files.keep(file.key);
  const reason = stored ? 'the file that arrived is another one' : 'no such file has arrived for this project; send it first';
  throw new ProblemError(problem(422, 'file-not-there', `file: ${reason}.`, [{ field: 'file', reason }]));
}
