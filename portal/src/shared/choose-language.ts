/** The reader's language, chosen: kept on this device and with the account, where mails and other devices find it. */
import type { Language } from '#languages/languages.ts';
import { keepWithAccount } from './keep-with-account.ts';
import { hasChosen, language, languageKey } from './language.ts';

/** Takes effect when the page is loaded anew, which it does at once. Drafts stay: they are kept on the device. */
function speak(next: Language): void {
  localStorage.setItem(languageKey, next);
  location.reload();
}

/** Throws `ApiError` where the account could not be told; the page then stays as it is. */
export async function chooseLanguage(next: Language, office: string): Promise<void> {
  await keepWithAccount({ language: next }, office);
  speak(next);
}

/** On a device on which nothing was chosen yet, the language that was chosen on another one. */
export function followAccount(chosen: Language | undefined): void {
  if (chosen !== undefined && chosen !== language && !hasChosen) speak(chosen);
}
