/**
 * Walks through JSON of any size value by value, and holds no more of it than the value that is asked for: what is larger than a text can be is still read.
 * Whoever walks says which values are opened and which are taken whole. Throws a SyntaxError where what stands there is no JSON.
 */

/** Bytes, wherever they are: a file, or in memory. */
export interface Bytes {
  readonly size: number;
  /** All of those from one place up to, not including, another; throws when they cannot be read. The caller does not change them. */
  read(from: number, to: number): Uint8Array;
}

/** One value as it is written. */
export interface Piece {
  readonly text: string;
  /** Of its first byte, counted from 1 as an editor shows it. */
  readonly line: number;
  /** Whether its bytes are UTF-8; where they are not, the text has U+FFFD in their place. */
  readonly isUtf8: boolean;
}

const chunkSize = 2 ** 20;
const [quote, backslash, lineFeed, comma, colon] = [0x22, 0x5c, 0x0a, 0x2c, 0x3a];
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const isSpace = (byte: number) => byte === 0x20 || byte === lineFeed || byte === 0x0d || byte === 0x09;
const isOpening = (byte: number) => byte === 0x7b || byte === 0x5b;
const isClosing = (byte: number) => byte === 0x7d || byte === 0x5d;

/** All bytes of a text, at hand. */
export function bytesOf(text: string): Bytes {
  const bytes = new TextEncoder().encode(text);
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/** Stands before a value, a mark or the end; begins at one place of the bytes, by itself at the first. */
export class JsonCursor {
  readonly #bytes: Bytes;
  #chunk: Uint8Array = new Uint8Array();
  /** Where the chunk begins. */
  #base: number;
  #at: number;
  #line = 1;

  constructor(bytes: Bytes, start = 0) {
    this.#bytes = bytes;
    this.#base = start;
    this.#at = start;
  }

  /** Of the next byte that is no white space. */
  place(): number {
    this.#skipSpace();
    return this.#at;
  }

  /** That byte as a character; an empty text at the end. */
  peek(): string {
    const byte = this.#skipSpace();
    return byte < 0 ? '' : String.fromCharCode(byte);
  }

  /** Goes past this mark of structure. */
  take(mark: string): void {
    if (this.#skipSpace() !== mark.charCodeAt(0)) throw new SyntaxError(`“${mark}” is missing`);
    this.#at += 1;
  }

  /** The next value, whole. Whether it is one shows when it is parsed. */
  piece(): Piece {
    const first = this.#skipSpace();
    const [from, line] = [this.#at, this.#line];
    if (first === quote) this.#skipString();
    else if (isOpening(first)) this.#skipNested();
    else while (isOfWord(this.#here())) this.#at += 1;
    const held = from >= this.#base ? this.#chunk.subarray(from - this.#base, this.#at - this.#base) : undefined;
    return { ...decoded(held ?? this.#bytes.read(from, this.#at)), line };
  }

  /** Calls for each member of the object here, standing before its value, which it must go past. */
  members(each: (name: Piece) => void): void {
    this.#between('{', '}', () => {
      if (this.peek() !== '"') throw new SyntaxError('a name is missing');
      const name = this.piece();
      this.take(':');
      each(name);
    });
  }

  /** Calls for each element of the list here, standing before it, and answers how many there were. */
  elements(each: (index: number) => void): number {
    let count = 0;
    this.#between('[', ']', () => {
      each(count);
      count += 1;
    });
    return count;
  }

  #between(opening: string, closing: string, each: () => void): void {
    this.take(opening);
    for (let isFirst = true; this.peek() !== closing; isFirst = false) {
      if (!isFirst) this.take(',');
      each();
    }
    this.take(closing);
  }

  /** The byte where it stands; -1 at the end. */
  #here(): number {
    if (this.#at - this.#base < this.#chunk.length) return this.#chunk[this.#at - this.#base] as number;
    if (this.#at >= this.#bytes.size) return -1;
    this.#base = this.#at;
    this.#chunk = this.#bytes.read(this.#at, Math.min(this.#bytes.size, this.#at + chunkSize));
    return this.#chunk[0] as number;
  }

  #skipSpace(): number {
    for (;;) {
      const byte = this.#here();
      if (!isSpace(byte)) return byte;
      if (byte === lineFeed) this.#line += 1;
      this.#at += 1;
    }
  }

  /** Past the closing quote of the string that is open; a line feed in it is no JSON, which shows when it is parsed. */
  #skipString(): void {
    this.#at += 1;
    for (let byte = this.#here(); byte !== quote; byte = this.#here()) {
      if (byte < 0) throw new SyntaxError('a string does not end');
      this.#at += byte === backslash ? 2 : 1;
    }
    this.#at += 1;
  }

  #skipNested(): void {
    let depth = 0;
    do {
      const byte = this.#here();
      if (byte < 0) throw new SyntaxError('an object or a list does not end');
      if (byte === quote) this.#skipString();
      else {
        depth += depthOf(byte);
        if (byte === lineFeed) this.#line += 1;
        this.#at += 1;
      }
    } while (depth > 0);
  }
}

/** By how much a mark leads deeper. */
function depthOf(byte: number): number {
  if (isOpening(byte)) return 1;
  return isClosing(byte) ? -1 : 0;
}

function isOfWord(byte: number): boolean {
  return byte >= 0 && byte !== comma && byte !== colon && !isSpace(byte) && !isClosing(byte);
}

function decoded(bytes: Uint8Array): Pick<Piece, 'text' | 'isUtf8'> {
  try {
    return { text: strict.decode(bytes), isUtf8: true };
  } catch {
    return { text: lenient.decode(bytes), isUtf8: false };
  }
}
