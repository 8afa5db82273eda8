/** The brief's typeface, fetched from our own origin, and which characters it cannot show. */
import medium from 'pdfmake/fonts/Roboto/Roboto-Medium.ttf?url';
import regular from 'pdfmake/fonts/Roboto/Roboto-Regular.ttf?url';

/** What stands in the place of a character that the typeface lacks. */
export const standIn = '\uFFFD';

export interface Typeface {
  readonly regular: Uint8Array;
  readonly medium: Uint8Array;
}

export async function readTypeface(): Promise<Typeface> {
  const [first, second] = await Promise.all([bytesAt(regular), bytesAt(medium)]);
  return { regular: first, medium: second };
}

async function bytesAt(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Makes texts showable, and remembers which characters it had to replace. */
export class Showable {
  readonly #has: (codePoint: number) => boolean;
  readonly missing = new Set<string>();

  constructor(has: (codePoint: number) => boolean) {
    this.#has = has;
  }

  text(text: string): string {
    // Paper has no direction of its own to keep apart: isolates would only be signs that the typeface lacks.
    const plain = text.normalize('NFC').replaceAll(/[\u2066-\u2069]/g, '');
    return [...plain.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ')].map(sign => this.#sign(sign)).join('');
  }

  #sign(sign: string): string {
    if (sign === '\n' || this.#has(sign.codePointAt(0) ?? 0)) return sign;
    // Formats of some languages have spaces of their own width: one that does not break will do.
    if (/\p{Zs}/u.test(sign)) return '\u00A0';
    this.missing.add(sign);
    return standIn;
  }
}
