/** The portal's beginning: styles, then the app. No inline script anywhere. */
import './shared/jitless.ts';
import '@mantine/core/styles.css';
import './app/portal.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';

const root = document.getElementById('portal');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
