/** How much the files of one project may come to, all pieces of evidence together, also those that others took the place of: evidence is kept. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { Evidence } from './evidence.ts';

const megabyte = 1_000_000;

/** Undefined while one more file has room; a file that is there already needs none. */
export function requireRoom(
  evidence: readonly Pick<Evidence, 'file'>[],
  file: { readonly bytes: number; readonly key?: string },
  mostMegabytes: number,
): Refused {
  const files = new Map(evidence.flatMap(piece => (piece.file ? [[piece.file.key, piece.file.bytes] as const] : [])));
  if (file.key !== undefined && files.has(file.key)) return undefined;
  const used = [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
  if (used + file.bytes <= mostMegabytes * megabyte) return undefined;
  return refuse(
    'too-many',
    `The files of this project come to ${inMegabytes(used)} of ${mostMegabytes.toLocaleString('en-GB')} MB, and this one has ${inMegabytes(file.bytes)}. Give a link to it instead of the file, send a smaller one, or ask whoever runs Tollgate for more room (PROJECT_FILES_MB, projectFilesMegabytes).`,
    'bytes',
  );
}

/** Never less than it is. */
const inMegabytes = (bytes: number) => `${(Math.ceil((bytes / megabyte) * 10) / 10).toLocaleString('en-GB')} MB`;
