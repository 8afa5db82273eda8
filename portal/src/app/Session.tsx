/** Signing in with OpenID Connect: asks the API where, goes there, and comes back to the page that was wanted; a page stays when its session ends. */
import { Button, Center, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { AuthProvider, useAuth } from 'react-oidc-context';
import { Link, useLocation, useNavigate } from 'react-router';
import type { SetUpState } from '#api/answers/system.ts';
import { ApiError, connectSession, request } from '../shared/api/client.ts';
import { signInPath } from '../shared/api/early.ts';
import { holdsSession } from '../shared/api/held-session.ts';
import { ownPath } from '../shared/own-path.ts';
import { rich, t } from '../shared/text.ts';
import { Answer, ErrorAlert, Loading } from '../shared/ui/states.tsx';
import { loadAhead } from './Routing.tsx';
import { SessionNotice } from './SessionNotice.tsx';
import { type SessionEnd, useSessionEnd } from './use-session-end.ts';

interface SignInSettings {
  readonly issuer: string;
  readonly client: string;
}

const settingsKey = 'tollgate.sign-in';

function keepSettings(settings: SignInSettings): SignInSettings {
  sessionStorage.setItem(settingsKey, JSON.stringify(settings));
  return settings;
}

/** As the tab has read them last, while it holds a session that began with them. */
function keptSettings(): SignInSettings | undefined {
  const kept = sessionStorage.getItem(settingsKey);
  return kept === null || !holdsSession() ? undefined : (JSON.parse(kept) as SignInSettings);
}

export function Session({ children }: { children: ReactNode }) {
  const settings = useQuery({
    queryKey: [signInPath],
    queryFn: async () => keepSettings(await request<SignInSettings>(signInPath)),
    // What the tab knows is used at once, and asked again all the same.
    initialData: keptSettings,
    initialDataUpdatedAt: 0,
    staleTime: 300_000,
  });
  return (
    <CentredFrame when={settings.data === undefined}>
      <Answer of={settings} what={t('Starting Tollgate')}>
        {({ issuer, client }) =>
          sameMachine(issuer) ? (
            <OidcSession key={`${issuer} ${client}`} settings={{ issuer, client }}>
              {children}
            </OidcSession>
          ) : (
            <Loading what={t('Moving')} />
          )
        }
      </Answer>
    </CentredFrame>
  );
}

/** A machine has two names (127.0.0.1 and localhost); the session lives under the one that the login uses. */
function sameMachine(issuer: string): boolean {
  const { hostname, origin } = new URL(issuer);
  const names = ['127.0.0.1', 'localhost'];
  if (origin === location.origin || !names.includes(hostname) || !names.includes(location.hostname)) return true;
  location.replace(`${origin}${location.pathname}${location.search}`);
  return false;
}

function OidcSession({ settings, children }: { settings: SignInSettings; children: ReactNode }) {
  return (
    <AuthProvider
      authority={settings.issuer}
      client_id={settings.client}
      redirect_uri={`${location.origin}/signed-in`}
      post_logout_redirect_uri={`${location.origin}/`}
      scope="openid profile email"
      automaticSilentRenew={false}
      monitorSession={false}
    >
      <SignedIn>{children}</SignedIn>
    </AuthProvider>
  );
}

function SignedIn({ children }: { children: ReactNode }) {
  const auth = useAuth();
  const { pathname, search, hash } = useLocation();
  const go = useNavigate();
  const wanted = pathname === '/signed-in' ? '/' : ownPath(`${pathname}${search}${hash}`, location.origin);
  const signIn = () => void auth.signinRedirect({ state: { path: wanted } });
  const end = useSessionEnd();
  const over = useIsOver(end);
  connectSession({ token: () => auth.user?.access_token, isOver: over, signedOut: end.refusedByApi });
  useRefusedAgain(auth.user?.access_token);
  const returning = auth.isAuthenticated && pathname === '/signed-in';
  const mustSignIn =
    !auth.isAuthenticated &&
    !over &&
    !auth.isLoading &&
    !auth.error &&
    !auth.activeNavigator &&
    pathname !== '/' &&
    pathname !== '/signed-in' &&
    pathname !== '/set-up';
  useEffect(() => {
    const { path } = (auth.user?.state ?? {}) as { path?: string };
    if (returning) void go(ownPath(path, location.origin), { replace: true });
    if (mustSignIn) signIn();
  });
  if (auth.isAuthenticated || over)
    return (
      <>
        <SessionNotice end={end} over={over} signIn={signIn} />
        {returning ? null : children}
      </>
    );
  if (auth.error)
    return (
      <CentredFrame when>
        <ErrorAlert error={auth.error} retry={signIn} />
      </CentredFrame>
    );
  if (auth.isLoading || auth.activeNavigator || mustSignIn)
    return (
      <CentredFrame when>
        <Loading what={t('Signing in')} />
      </CentredFrame>
    );
  return pathname === '/set-up' ? <SetUp signIn={signIn} /> : <SignInPage signIn={signIn} />;
}

/** What was refused before the session was renewed is asked again with its new token. */
function useRefusedAgain(token: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    const wasRefused = (error: unknown) => error instanceof ApiError && error.status === 401;
    if (token !== undefined) void client.invalidateQueries({ predicate: ({ state }) => wasRefused(state.error) });
  }, [token, client]);
}

/** Whether a session has ended under somebody who is at work: the page then stays. Who has seen nothing yet signs in at once. */
function useIsOver({ state }: SessionEnd): boolean {
  const auth = useAuth();
  const isAtWork = useQueryClient().getQueryData(['/v1/me']) !== undefined;
  const leaves = auth.activeNavigator === 'signinRedirect' || auth.activeNavigator === 'signoutRedirect';
  return isAtWork && !leaves && (!auth.isAuthenticated || state === 'over');
}

function CentredFrame({ when, children }: { when: boolean; children: ReactNode }) {
  if (!when) return children;
  return (
    <Center component="main" mih="60vh" p="md">
      <Stack w="min(32rem, 100%)">
        <Title order={1}>{t('Tollgate')}</Title>
        {children}
      </Stack>
    </Center>
  );
}

const FirstOfficePage = lazy(async () => ({
  default: (await import('../features/set-up/FirstOfficePage.tsx')).FirstOfficePage,
}));

function SetUp({ signIn }: { signIn: () => void }) {
  return (
    <CentredFrame when>
      <Suspense fallback={<Loading what={t('Loading the page')} />}>
        <FirstOfficePage signIn={signIn} />
      </Suspense>
    </CentredFrame>
  );
}

function SignInPage({ signIn }: { signIn: () => void }) {
  const setUp = useQuery({ queryKey: ['/v1/set-up'], queryFn: () => request<SetUpState>('/v1/set-up') });
  useEffect(() => {
    document.title = t('Sign in · Tollgate');
  }, []);
  // What will be needed then comes while the person reads and types, once this page waits for nothing.
  useEffect(() => {
    if (setUp.data) loadAhead('/');
  }, [setUp.data]);
  return (
    <CentredFrame when>
      <Text size="lg">{t('Propose projects, decide at their gates, and see what became of them.')}</Text>
      <Group>
        <Button size="md" onClick={signIn}>
          {t('Sign in')}
        </Button>
      </Group>
      {setUp.data?.open && (
        <Text>
          {rich('There is no office here yet. Whoever runs this Tollgate {link}.', {
            link: <Link to="/set-up">{t('sets it up')}</Link>,
          })}
        </Text>
      )}
    </CentredFrame>
  );
}
