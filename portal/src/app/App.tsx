/** What surrounds every page: the theme, the cache of answers, the router, the session, the shell. */
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { BrowserRouter, useLocation } from 'react-router';
import { ApiError } from '../shared/api/client.ts';
import { PapersProvider } from '../shared/brief/papers.ts';
import { CurrentUserProvider } from '../shared/current-user.tsx';
import { useDensity } from '../shared/density.ts';
import { t } from '../shared/text.ts';
import { Loading } from '../shared/ui/states.tsx';
import { papers } from './papers.ts';
import { Routing } from './Routing.tsx';
import { Session } from './Session.tsx';
import { Shell } from './Shell.tsx';
import { compactTheme, theme, variables } from './theme.ts';

/** Only what may pass by itself is requested again: no connection, or an error on the other side. */
function worthAnother(failures: number, error: unknown): boolean {
  return failures < 2 && error instanceof ApiError && (error.status === 0 || error.status >= 500);
}

const client = new QueryClient({
  defaultOptions: {
    queries: { retry: worthAnother, staleTime: 5_000, networkMode: 'always', refetchOnReconnect: true },
    mutations: { networkMode: 'always' },
  },
});

/** Of use to auditors without an account, so it stands before the sign-in. */
const VerifyPage = lazy(async () => ({ default: (await import('../features/verify/VerifyPage.tsx')).VerifyPage }));

export function App() {
  const density = useDensity();
  return (
    <MantineProvider
      theme={density === 'compact' ? compactTheme : theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={client}>
        {/* What stands in the address is drawn at once: while a transition waits, React puts a chosen value back, and the next key begins from the old one. */}
        <BrowserRouter useTransitions={false}>
          <Pages />
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}

function Pages() {
  return useLocation().pathname === '/verify' ? <Verify /> : <SignedIn />;
}

function Verify() {
  return (
    <main id="content">
      <Suspense fallback={<Loading what={t('Loading the page')} />}>
        <VerifyPage />
      </Suspense>
    </main>
  );
}

function SignedIn() {
  return (
    <Session>
      <CurrentUserProvider>
        <PapersProvider value={papers}>
          <Shell>
            <Routing />
          </Shell>
        </PapersProvider>
      </CurrentUserProvider>
    </Session>
  );
}
