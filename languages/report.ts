/**
 * Audit packs in another language: each sentence of the report by its English text, with the same places for values. What people wrote is never looked up, and
 * no sentence has to be recognised: the report's code says which are its own (domain/audit-report/words.ts).
 */
import type { Catalogue, Language } from './languages.ts';
import { filled } from './message.ts';

const catalogues: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('./de/report.ts')).report,
};

export interface WordsOfReport {
  readonly tag: string;
  say(texts: readonly string[], ...values: readonly (string | number | undefined)[]): string;
  served(text: string): string;
}

/** Undefined for English, in which the report stands in the code. `served` says what the domain wrote elsewhere, such as why a round ended. */
export async function reportIn(language: Language, served: (text: string) => string): Promise<WordsOfReport | undefined> {
  return language === 'en' ? undefined : wordsFrom(await catalogues[language](), { language, served });
}

/** The same from a catalogue that is at hand. */
export function wordsFrom(
  catalogue: Catalogue,
  { language, served }: { readonly language: Language; readonly served: (text: string) => string },
): WordsOfReport {
  return {
    tag: language,
    say: (texts, ...values) => {
      const message = messageOf(texts);
      return filled(catalogue[message] ?? message, Object.fromEntries(values.entries()), language);
    },
    served: text => {
      const message = messageOf([text]);
      const known = Object.hasOwn(catalogue, message) ? catalogue[message] : undefined;
      return known === undefined ? served(text) : filled(known, {}, language);
    },
  };
}

/** By what a sentence is found in a catalogue: `The delegation {0} was over.`, as a message of the ICU MessageFormat. */
export function messageOf(texts: readonly string[]): string {
  return texts
    .map((text, at) => `${at === 0 ? '' : `{${at - 1}}`}${text.replaceAll("'", "''").replaceAll(/[{}]/g, "'$&'")}`)
    .join('');
}
