/** The portal's beginning: styles, the reader's language, then the app. No inline script anywhere. */
import './shared/jitless.ts';
import './app/mantine-styles.ts';
import './app/portal.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { language } from './shared/language.ts';

/** Texts of modules are made when these are loaded, so the catalogue comes first. English needs none. */
async function begin(): Promise<void> {
  document.documentElement.lang = language;
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
