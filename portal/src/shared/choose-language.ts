/** The reader chooses another language. */
import type { Language } from '#languages/languages.ts';
import { languageKey } from './language.ts';

/** Takes effect when the page is loaded anew, which it does at once. Drafts stay: they are kept on the device. */
export function chooseLanguage(next: Language): void {
  localStorage.setItem(languageKey, next);
  location.reload();
}
