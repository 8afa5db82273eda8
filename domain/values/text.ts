/** People's own words and the ids they choose: what a text may hold, everywhere. */
import * as z from 'zod';

/** C0 and C1 controls without tab and line breaks, which paragraphs may hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const breaks = /[\t\n\r\u2028\u2029]/;
/** Spaces, characters that are nowhere drawn (Unicode's default ignorable ones), combining marks alone, and the blank of Braille. */
const unseen = /^[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Why people could not read a text as it was meant; undefined when they can. */
function faultIn(text: string): string | undefined {
  if (!text.isWellFormed()) return 'it holds half a character (a lone surrogate); write the character anew';
  if (controls.test(text)) return 'no control characters';
  if (unseen.test(text)) return 'at least one visible character';
  return undefined;
}

const words = (max: number, more: (text: string) => string | undefined = () => undefined) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .superRefine((text, context) => {
      const message = text === '' ? undefined : (faultIn(text) ?? more(text));
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    });

/** A name or a title: one line of a person's own words. Inert text everywhere it is shown. */
export const shortText = words(200, text => (breaks.test(text) ? 'no line breaks and no tabs' : undefined));
/** Paragraphs of a person's own words. */
export const longText = words(8_000);

/** What is said of an id that is none. */
export const idRule = 'letters, digits, dot, dash and underscore, at most 64';

export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, idRule);

const localPart = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:[.][\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/** A mail address; letters beyond ASCII are letters, before the @ (RFC 6531) and after it (RFC 5890). */
export const mailAddressSchema = z
  .string()
  .trim()
  .max(254)
  .superRefine((text, context) => {
    const [local = '', domain = '', ...rest] = text.split('@');
    const labels = domain.split('.');
    const good = rest.length === 0 && localPart.test(local) && new TextEncoder().encode(local).length <= 64;
    if (!good || labels.length < 2 || !labels.every(label => domainLabel.test(label)))
      context.addIssue({ code: 'invalid_format', format: 'email', message: 'a mail address such as name@example.org' });
  })
  .meta({ format: 'email' });
