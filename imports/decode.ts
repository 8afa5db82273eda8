/**
 * Turns a file's bytes into text. Any bytes have an outcome: a text and the encoding it was read in, or a reason. A guess is named,
 * and lines that are not in the encoding of the others are marked, never read as something else.
 */
export type Decoded =
  | {
      ok: true;
      text: string;
      encoding: string /** Whether some lines hold bytes of another encoding; they show U+FFFD there. */;
      mixed: boolean;
    }
  | { ok: false; line: number; reason: string };

/** Larger files are refused: a portfolio has thousands of rows, not millions. */
export const maxFileBytes = 64 * 1024 * 1024;

const marks: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Whether the Encoding Standard of the WHATWG knows an encoding under this label (`windows-1250`, `koi8-r`, `shift_jis` …). */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'replacement';
  } catch {
    return false;
  }
}

/**
 * A byte order mark decides; else the encoding that the mapping names. `auto` takes UTF-16 when every other byte of the beginning is zero,
 * then UTF-8 when every byte is valid UTF-8, or most of what is not ASCII (then the others are marked), else Windows-1252.
 */
export function decode(bytes: Uint8Array, encoding: string): Decoded {
  if (bytes.length > maxFileBytes) return { ok: false, line: 1, reason: `larger than ${maxFileBytes / 1024 / 1024} MB` };
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const body = marked === undefined ? bytes : bytes.subarray(marked[1].length);
  const named = marked?.[0] ?? (encoding === 'auto' ? utf16WithoutMark(bytes) : encoding);
  if (named !== undefined && !/^utf-?8$/i.test(named)) return strictly(body, named);
  const text = strict(body, 'utf-8');
  if (text !== undefined) return { ok: true, text, encoding: 'utf-8', mixed: false };
  if (named !== undefined && marked === undefined) return broken(body, named);
  const loose = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  const strange = loose.split('\u{fffd}').length - 1;
  const good = loose.match(/[\u{80}-\u{fffc}\u{10000}-\u{10ffff}]/gu)?.length ?? 0;
  if (marked !== undefined || good >= strange) return { ok: true, text: loose, encoding: 'utf-8', mixed: true };
  return strictly(body, 'windows-1252');
}

/** Excel's "Unicode text" and many databases write UTF-16; the letters of a header then have a zero beside them. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const beginning = bytes.subarray(0, 64);
  if (beginning.length < 8) return undefined;
  const zeros = (from: number) => beginning.filter((byte, index) => index % 2 === from && byte === 0).length * 2;
  if (zeros(1) > beginning.length * 0.8) return 'utf-16le';
  return zeros(0) > beginning.length * 0.8 ? 'utf-16be' : undefined;
}

function strictly(body: Uint8Array, encoding: string): Decoded {
  const text = strict(body, encoding);
  return text === undefined
    ? broken(body, encoding)
    : { ok: true, text, encoding: new TextDecoder(encoding).encoding, mixed: false };
}

function strict(body: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

function broken(body: Uint8Array, encoding: string): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(body);
  const before = text.slice(0, Math.max(0, text.indexOf('\u{fffd}')));
  const line = (before.match(/\r\n|\r|\n/g) ?? []).length + 1;
  return { ok: false, line, reason: `not ${encoding} although the mapping says so: try "auto", or the encoding it was saved in` };
}
