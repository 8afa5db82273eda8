/** The language of the portal: the reader's choice on this device, else the first language of the browser that there is, else English. It is settled before any page is loaded and stays until the page is loaded anew. */
import { isLanguage, type Language, languageFor } from '#languages/languages.ts';

/** Where the choice is kept on this device. */
export const languageKey = 'tollgate.language';

function chosen(): Language | undefined {
  try {
    const stored = localStorage.getItem(languageKey);
    return stored !== null && isLanguage(stored) ? stored : undefined;
  } catch {
    // Storage that the browser forbids: the browser's own languages count.
    return undefined;
  }
}

/** The languages of the browser, the preferred one first. A bare system may say `en-US@posix`, which is no tag at all. */
const tags: readonly string[] = [navigator.language, ...(navigator.languages ?? [])].filter(
  text => text !== undefined && /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(text),
);

/** Whether numbers and days can be written as the tag says. Asked of tags that are used: the first question costs a slow phone 50 ms. */
function isTag(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length > 0;
  } catch {
    return false;
  }
}

const onThisDevice = chosen();

/** Whether the reader has chosen a language on this device. */
export const hasChosen = onThisDevice !== undefined;

export const language: Language = onThisDevice ?? languageFor(tags);

/** How numbers, days and money are written: as the browser does in this language; for readers of English whose own language there is not, as in their own. */
export const locale: string = /* @__PURE__ */ localeOf();

function localeOf(): string {
  const known = tags.filter(isTag);
  const same = known.find(tag => languageFor([tag]) === language && tag.toLowerCase().startsWith(language));
  if (same !== undefined) return same;
  const own = known[0];
  const readsEnglishInstead = language === 'en' && own !== undefined && !isLanguage(own.toLowerCase().split('-')[0] ?? '');
  return readsEnglishInstead ? own : { en: 'en-GB', de: 'de-DE' }[language];
}

/** How names are listed: “A, B and C” in English, whatever its readers' numbers look like. */
export const listsIn = language === 'en' ? 'en-GB' : language;
