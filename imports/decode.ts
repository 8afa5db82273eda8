/**
 * Turns a file's bytes into text. Any bytes have an outcome: a text and the encoding it was read in, or a reason.
 */
export type Decoded = { ok: true; text: string; encoding: string } | { ok: false; line: number; reason: string };

/** Larger files are refused: a portfolio has thousands of rows, not millions. */
export const maxFileBytes = 64 * 1024 * 1024;

const marks: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * `auto` trusts a byte order mark, then takes UTF-8 if every byte is valid UTF-8, else Windows-1252 (in which every byte means
 * something). A file declared `utf-8` that isn't is refused with the line of its first broken byte.
 */
export function decode(bytes: Uint8Array, encoding: 'auto' | 'utf-8' | 'windows-1252'): Decoded {
  if (bytes.length > maxFileBytes) return { ok: false, line: 1, reason: `larger than ${maxFileBytes / 1024 / 1024} MB` };
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const body = marked === undefined ? bytes : bytes.subarray(marked[1].length);
  if (marked !== undefined && marked[0] !== 'utf-8')
    return { ok: true, text: new TextDecoder(marked[0]).decode(body), encoding: marked[0] };
  if (encoding === 'windows-1252' && marked === undefined) return windows1252(body);
  const text = strictUtf8(body);
  if (text !== undefined) return { ok: true, text, encoding: 'utf-8' };
  return encoding === 'auto' ? windows1252(body) : notUtf8(body);
}

function windows1252(body: Uint8Array): Decoded {
  return { ok: true, text: new TextDecoder('windows-1252').decode(body), encoding: 'windows-1252' };
}

function strictUtf8(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    return undefined;
  }
}

function notUtf8(body: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
  const broken = text.slice(0, Math.max(0, text.indexOf('\u{fffd}')));
  const line = (broken.match(/\r\n|\r|\n/g) ?? []).length + 1;
  return { ok: false, line, reason: 'not UTF-8 although the mapping says so: try "auto" or "windows-1252"' };
}
