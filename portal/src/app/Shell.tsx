/** The frame of every page: navigation by role, who is signed in, light or dark, whether there is a connection. */
import {
  Alert,
  AppShell,
  Badge,
  Burger,
  Button,
  Group,
  NativeSelect,
  NavLink,
  ScrollArea,
  Stack,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure, useNetwork } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useAuth } from 'react-oidc-context';
import { Link, useLocation } from 'react-router';
import { rowsOf, useInbox, useWaitingAssessments } from '../shared/api/lists.ts';
import { useCurrentUser } from '../shared/current-user.tsx';
import { navigation } from './navigation.ts';
import { WaitNotice } from './WaitNotice.tsx';

/** Administration alone shows it: most people never load it. */
const SetUpNotice = lazy(async () => ({ default: (await import('./SetUpNotice.tsx')).SetUpNotice }));

export function Shell({ children }: { children: ReactNode }) {
  const [open, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the page changes
  useEffect(close, [pathname]);
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 230, breakpoint: 'sm', collapsed: { mobile: !open } }} padding="md">
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap" gap="sm">
            <Burger
              opened={open}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={open ? 'Close the menu' : 'Open the menu'}
              aria-expanded={open}
            />
            <Text component={Link} to="/" fw={700} size="lg" c="inherit" td="none">
              Tollgate
            </Text>
          </Group>
          <UserMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label="Main">
        <ScrollArea>
          <Navigation />
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
        <OfflineNotice />
        <WaitNotice />
        {pathname.startsWith('/admin') && (
          <Suspense>
            <SetUpNotice />
          </Suspense>
        )}
        {children}
      </AppShell.Main>
    </AppShell>
  );
}

function Navigation() {
  const { pathname } = useLocation();
  const { office, me, chooseOffice } = useCurrentUser();
  const auth = useAuth();
  const inbox = useInbox();
  const ratings = useWaitingAssessments();
  const counted = rowsOf(inbox.data).length + rowsOf(ratings.data).length;
  const hasMore = inbox.hasNextPage || ratings.hasNextPage;
  const waiting = counted === 0 ? undefined : `${counted}${hasMore ? '+' : ''}`;
  const local = new URL(auth.settings.authority).origin === location.origin;
  const shown = navigation.filter(
    entry => (!entry.actions || entry.actions.some(action => office.actions.includes(action))) && (!entry.local || local),
  );
  const isHere = (path: string) => (path === '/' ? pathname === '/' : pathname.startsWith(path));
  return (
    <Stack gap={2}>
      {me.offices.length > 1 && (
        <NativeSelect
          label="Office"
          value={office.id}
          onChange={event => chooseOffice(event.currentTarget.value)}
          data={me.offices.map(({ id, name }) => ({ value: id, label: name }))}
          mb="xs"
        />
      )}
      {shown.map(({ path, label }) => (
        <NavLink
          key={path}
          component={Link}
          to={path}
          label={label}
          active={isHere(path)}
          aria-current={isHere(path) ? 'page' : undefined}
          rightSection={
            path === '/work' && waiting !== undefined ? (
              <Badge variant="filled" aria-label={`${counted}${hasMore ? ' or more' : ''} waiting`}>
                {waiting}
              </Badge>
            ) : undefined
          }
        />
      ))}
    </Stack>
  );
}

/** Cognito has its own name for the address to come back to, and wants the client beside it; other issuers pass both over. */
const signOutParameters = (client: string) => ({ extraQueryParams: { client_id: client, logout_uri: `${location.origin}/` } });

function UserMenu() {
  const auth = useAuth();
  const { me, nameOf } = useCurrentUser();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const dark = colorScheme === 'dark' || (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" visibleFrom="xs" truncate maw={160}>
        {nameOf(me.id)}
      </Text>
      <Button variant="default" size="xs" onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        {dark ? 'Light' : 'Dark'}
      </Button>
      <Button variant="default" size="xs" onClick={() => void auth.signoutRedirect(signOutParameters(auth.settings.client_id))}>
        Sign out
      </Button>
    </Group>
  );
}

function OfflineNotice() {
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Alert color="yellow" variant="outline" title="You are offline" mb="md" role="status">
      What is on this page may be old. What you have typed into a proposal is kept on this device. Send it when you are connected
      again.
    </Alert>
  );
}
