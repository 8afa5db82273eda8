/** Loads the texts of a language other than English; without a network the page stays English rather than empty. */
import type { Language } from '#languages/languages.ts';
import { recogniserFor } from '#languages/recognise.ts';
import { speak } from './text.ts';

const catalogues = { de: () => import('virtual:texts/de') } satisfies Record<Exclude<Language, 'en'>, unknown>;

export async function loadCatalogue(language: Exclude<Language, 'en'>): Promise<void> {
  try {
    const { texts, sentences } = await catalogues[language]();
    speak(texts, recogniserFor(sentences, language));
  } catch (error) {
    console.error(error);
  }
}
