/** The languages of Tollgate: English stands in the code, the others in catalogues under `languages/`. */

/** Tags of BCP 47, each with the name of the language in itself. */
export const languages = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languages;

export const languageTags = Object.keys(languages) as readonly Language[];

/** English to another language; messages of the ICU MessageFormat. */
export type Catalogue = Readonly<Record<string, string>>;

export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languages, tag);
}

/** The first of some tags (`de-CH`, `fr`) whose language there is; English where there is none. */
export function languageFor(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(language)) return language;
  }
  return 'en';
}

/** What a message is found by in a catalogue that goes over the line: 32 bits of FNV-1a of its UTF-16 units, in base 36. A test holds that no two messages share one. */
export function keyOf(message: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < message.length; at++) hash = Math.imul(hash ^ message.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
