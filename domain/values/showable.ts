/** Which characters a typeface cannot show: they are replaced where text goes on paper, and named, so that nobody takes what is printed for all there is. */

/** What stands in the place of a character that the typeface lacks. */
export const standIn = '\uFFFD';

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
