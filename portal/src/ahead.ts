/**
 * The script that stands in the page itself: before any file is there, it asks for the files of the page that the address names, in the reader's language, and for what
 * that page will read. All of it then comes beside each other. Where a policy forbids it nothing is missing: portal/src/main.tsx begins the portal in any case.
 */
import { type AheadFiles, filesAhead } from './files-ahead.ts';
import { requestsAhead } from './requests-ahead.ts';
import { nothingAsked } from './shared/api/early.ts';
import { heldSession } from './shared/api/held-session.ts';
import { language } from './shared/language.ts';
import { wideMenu } from './shared/wide-menu.ts';

/** Of the built portal: portal/ahead-plugin.ts puts them here. */
declare const builtFiles: AheadFiles;

/** What leaves first: the largest file, then who the reader is, the office and the first rows. A host that speaks HTTP/1.1 answers six at a time, so the order counts. */
const [firstFiles, firstRequests] = [1, 3];

function begin(): void {
  const session = heldSession();
  const { pathname, search } = location;
  // The page of verification stands before the sign-in, and asks nobody.
  const paths = pathname === '/verify' ? [] : requestsAhead({ pathname, search, session, hasMenu: matchMedia(wideMenu).matches });
  const answers = nothingAsked(session?.token);
  const ask = (path: string) => answers.ask(path);
  const files = filesAhead(builtFiles, { pathname, language, isSignedIn: session !== undefined });
  files.slice(0, firstFiles).forEach(preload);
  paths.slice(0, firstRequests).forEach(ask);
  files.slice(firstFiles).forEach(preload);
  paths.slice(firstRequests).forEach(ask);
}

function preload(file: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'modulepreload', crossOrigin: 'anonymous', href: `/${file}` });
  document.head.append(link);
}

begin();
