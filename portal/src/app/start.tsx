/** Shows the app. A file of its own because there is one in each language: portal/src/main.tsx chooses it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { holdsSession } from '../shared/api/held-session.ts';
import { App } from './App.tsx';
import { loadAhead } from './Routing.tsx';

if (holdsSession()) loadAhead(location.pathname);

const root = document.getElementById('portal');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
