/**
 * The logo of an office: a PNG or JPEG picture, known by its own bytes and not by what its name or its sender says. No SVG, which may hold scripts; no WebP or
 * GIF, which no PDF can hold. A fault is a sentence that says what is wrong and what to send instead.
 */
import * as z from 'zod';

export const logoTypes = ['image/png', 'image/jpeg'] as const;
export type LogoType = (typeof logoTypes)[number];

/** Bytes of a logo at most. */
export const mostLogoBytes = 64 * 1024;
/** Pixels of each side. */
export const logoSides = { least: 16, most: 1024 } as const;

export const logoSchema = z
  .strictObject({
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hexadecimal')
      .meta({ description: 'SHA-256 of the bytes of the picture' }),
    type: z.enum(logoTypes),
    bytes: z.int().min(1),
    width: z.int().min(1).meta({ description: 'In pixels' }),
    height: z.int().min(1).meta({ description: 'In pixels' }),
  })
  .meta({ description: 'What is known of the logo of an office' });
export type Logo = z.output<typeof logoSchema>;

/** A logo, and which entry of the history holds its bytes. */
export interface LogoOnFile extends Logo {
  readonly entry: number;
}

export type Picture = Pick<Logo, 'type' | 'width' | 'height'>;

/** What picture the bytes are, or why they are no logo. */
export function pictureIn(bytes: Uint8Array): Picture | { readonly fault: string } {
  if (bytes.length > mostLogoBytes)
    return {
      fault: `The picture has ${bytes.length} bytes, and a logo has ${mostLogoBytes} (64 KB) at most: save it smaller, for example 400 pixels wide.`,
    };
  const picture = pngIn(bytes) ?? jpegIn(bytes) ?? { fault: otherIn(bytes) };
  if ('fault' in picture) return picture;
  const { least, most } = logoSides;
  const { width, height } = picture;
  if (Math.min(width, height) >= least && Math.max(width, height) <= most) return picture;
  return {
    fault: `The picture is ${width} × ${height} pixels, and each side of a logo has from ${least} to ${most}: save it in another size.`,
  };
}

type Found = Picture | { readonly fault: string } | undefined;

const pngBegins = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const damaged = { fault: 'The picture is damaged or cut off: save it anew and send the whole file.' };

/** From the first chunk to the last one, with nothing after it. */
function pngIn(bytes: Uint8Array): Found {
  if (!begins(bytes, pngBegins)) return undefined;
  const chunks = pngChunks(bytes);
  const [first] = chunks;
  const whole = first?.kind === 'IHDR' && first.data.length === 13 && chunks.at(-1)?.kind === 'IEND';
  if (!whole || !chunks.some(({ kind }) => kind === 'IDAT')) return damaged;
  if (chunks.some(({ kind }) => kind === 'acTL')) return { fault: 'The picture moves: save one picture of it, as PNG or JPEG.' };
  const view = viewOf(first.data);
  return { type: 'image/png', width: view.getUint32(0), height: view.getUint32(4) };
}

interface Chunk {
  readonly kind: string;
  readonly data: Uint8Array;
}

/** The chunks of a PNG in their order; none when they do not end where the file ends. */
export function pngChunks(bytes: Uint8Array): readonly Chunk[] {
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  let at = pngBegins.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    at += 12 + length;
    chunks.push({ kind, data });
    if (kind === 'IEND') break;
  }
  return at === bytes.length ? chunks : [];
}

/** Frames whose pixels every program reads: baseline, extended and progressive. */
const frames = [0xc0, 0xc1, 0xc2];

function jpegIn(bytes: Uint8Array): Found {
  if (!begins(bytes, [0xff, 0xd8, 0xff])) return undefined;
  if (bytes.at(-2) !== 0xff || bytes.at(-1) !== 0xd9) return damaged;
  const view = viewOf(bytes);
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2))
    if (frames.includes(bytes[at + 1] ?? 0))
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  return damaged;
}

function otherIn(bytes: Uint8Array): string {
  const text = String.fromCharCode(...bytes.subarray(0, 200));
  if (/^\s*(\u00ef\u00bb\u00bf)?\s*</.test(text))
    return 'The file is no PNG or JPEG but a text like SVG, which may hold scripts: save the logo as PNG.';
  const named =
    text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP' ? 'a WebP' : text.startsWith('GIF8') ? 'a GIF' : undefined;
  return named
    ? `The file is ${named}, which no PDF can hold: save the logo as PNG.`
    : 'The file is no PNG or JPEG: save the logo as PNG.';
}

function begins(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
