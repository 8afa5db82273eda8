/**
 * Messages in the ICU MessageFormat (unicode-org.github.io/icu/userguide/format_parse/messages), filled with values: `{name}` is replaced,
 * `{count, plural, one {…} other {…}}` chooses by the rules of the language. Tags have no meaning.
 */
import { IntlMessageFormat } from 'intl-messageformat';

/** Put into a message by name; what is absent leaves nothing behind. */
export type Values = Readonly<Record<string, string | number | bigint | boolean | null | undefined>>;

/** A piece of a filled message: text, or one of the values that was no text. */
export type Part<Value> = { readonly text: string } | { readonly value: Value };

const read = new Map<string, IntlMessageFormat>();

/** Parsed once for each language: a page fills the same messages again and again. */
function parsed(message: string, language: string): IntlMessageFormat {
  const key = `${language} ${message}`;
  const known = read.get(key);
  if (known) return known;
  const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
  read.set(key, format);
  return format;
}

const asText = (value: unknown) =>
  typeof value === 'number' ? value : value === undefined || value === null ? '' : String(value);

/** The message with its values. Throws where a message names a value that is not given: that is a fault of the code, found by its tests. */
export function filled(message: string, values: Values | undefined, language: string): string {
  if (values === undefined) return message;
  const given = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, asText(value)]));
  return String(parsed(message, language).format(given));
}

/** The message in pieces, so that what is no text (an element of a page) keeps its place. */
export function filledInParts<Value>(message: string, values: Readonly<Record<string, Value>>, language: string): Part<Value>[] {
  return parsed(message, language)
    .formatToParts<Value>(values)
    .map(part => (part.type === 0 ? { text: part.value } : { value: part.value as Value }));
}
