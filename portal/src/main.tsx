/** The portal's beginning: styles and the reader's language, then the files of the app in that language. What the page has asked for already (portal/src/ahead.ts) is there by then. */
import './shared/jitless.ts';
import './app/mantine-styles.ts';
import './app/portal.css';
import { languageCookieLine } from '#languages/cookie.ts';
import { askWhereToSignIn } from './shared/api/early.ts';
import { hasChosen, language } from './shared/language.ts';

/**
 * The files of each language that the app begins with, the app first; portal/texts-plugin.ts puts them into the page. In this file they would change what it
 * holds and not its name, and a browser that keeps it would go on with the app of an earlier version.
 */
const filesOfPage = () => document.querySelector<HTMLMetaElement>('meta[name="tollgate-files"]')?.content ?? '{}';

function preload(file: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', crossOrigin: 'anonymous', href: `/${file}` });
  document.head.append(link);
}

function begin(): void {
  document.documentElement.lang = language;
  // The pages of a login on the same machine come before the portal, and are told what was chosen.
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser, and cookies of this page at once are what is needed
  if (hasChosen) document.cookie = languageCookieLine(language, location);
  const [app = '', ...others] = (JSON.parse(filesOfPage()) as Readonly<Record<string, readonly string[]>>)[language] ?? [];
  // The page of verification stands before the sign-in, and asks nobody.
  if (location.pathname !== '/verify') askWhereToSignIn();
  others.forEach(preload);
  void import(/* @vite-ignore */ `/${app}`);
}

begin();
