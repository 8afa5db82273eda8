/** The portal's beginning: styles, the reader's language, then the app. No inline script anywhere. */
import './shared/jitless.ts';
import './app/mantine-styles.ts';
import './app/portal.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageCookieLine } from '#languages/cookie.ts';
import { hasChosen, language } from './shared/language.ts';

/** Texts of modules are made when these are loaded, so the catalogue comes first. English needs none. */
async function begin(): Promise<void> {
  document.documentElement.lang = language;
  // The pages of a login on the same machine come before the portal, and are told what was chosen.
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser, and cookies of this page at once are what is needed
  if (hasChosen) document.cookie = languageCookieLine(language, location);
  if (language !== 'en') await (await import('./shared/catalogue.ts')).loadCatalogue(language);
  const { App } = await import('./app/App.tsx');
  const root = document.getElementById('portal');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
}

void begin();
