/** The bytes of an office's logo: whether its pixels can be unpacked, before a fact keeps them, and where they are read from that fact. */
import { inflateSync } from 'node:zlib';
import { streamOf } from '#domain/aggregates.ts';
import { hexOf, sha256Of } from '#domain/history/hashing.ts';
import type { StoredFact } from '#domain/history/upcast.ts';
import type { OfficeFact } from '#domain/office/facts.ts';
import { type LogoOnFile, logoSides, pictureIn, pngChunks } from '#domain/office/identity/logo.ts';
import { upcastOffice } from '#domain/office/upcast.ts';
import type { App } from './app.ts';
import { ProblemError, problem } from './problem.ts';

/** Eight bytes a pixel, and what each line has besides. */
const mostUnpacked = logoSides.most * (logoSides.most * 8 + 1) + logoSides.most * 8;

/** Throws the problem with a PNG whose pixels cannot be unpacked. What is no picture at all is for the decision to refuse. */
export function mustUnpack(content: string): void {
  const bytes = new Uint8Array(Buffer.from(content, 'base64'));
  const picture = pictureIn(bytes);
  if ('fault' in picture || picture.type !== 'image/png') return;
  const pixels = Buffer.concat(pngChunks(bytes).flatMap(({ kind, data }) => (kind === 'IDAT' ? [data] : [])));
  try {
    if (inflateSync(pixels, { maxOutputLength: mostUnpacked }).length > picture.height) return;
  } catch {
    // The problem below says what to do.
  }
  const reason = 'The pixels of the picture cannot be read: save it anew as PNG and send the whole file.';
  throw new ProblemError(problem(422, 'picture-invalid', reason, [{ field: 'content', reason }]));
}

/** In base64; nothing where the history no longer holds the picture of that digest. */
export async function logoContent({ ports }: App, office: string, logo: LogoOnFile): Promise<string | undefined> {
  const [commit] = await ports.facts.read(streamOf('office', office), logo.entry - 1, 1);
  for (const stored of commit?.facts ?? []) {
    const fact: OfficeFact = upcastOffice(stored as StoredFact & OfficeFact);
    if (fact.type !== 'logo-set' || fact.logo.digest !== logo.digest) continue;
    const bytes = new Uint8Array(Buffer.from(fact.content, 'base64'));
    return hexOf(sha256Of(bytes)) === logo.digest ? fact.content : undefined;
  }
  return undefined;
}
