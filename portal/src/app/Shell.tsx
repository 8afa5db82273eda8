/** The frame of every page: navigation by role, who is signed in, light or dark, whether there is a connection. */
import {
  Alert,
  AppShell,
  Badge,
  Box,
  Burger,
  Button,
  Group,
  Kbd,
  NativeSelect,
  NavLink,
  Stack,
  Text,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure, useMediaQuery, useNetwork } from '@mantine/hooks';
import { Fragment, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useAuth } from 'react-oidc-context';
import { Link, useLocation } from 'react-router';
import { rowsOf, useInbox, useWaitingAssessments } from '../shared/api/lists.ts';
import { useCurrentUser } from '../shared/current-user.tsx';
import { rich, t } from '../shared/text.ts';
import { keepFocus } from '../shared/ui/keep-focus.ts';
import { wideMenu } from '../shared/wide-menu.ts';
import { DensityChoice } from './DensityChoice.tsx';
import { useFollowAccount } from './follow-account.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { type NavigationEntry, usePlaceGroups } from './navigation.ts';
import { OfficeMark, PrintedMark } from './OfficeMark.tsx';
import { paletteKey, useKeys } from './palette/keys.ts';
import { WaitNotice } from './WaitNotice.tsx';

/** Administration alone shows it: most people never load it. */
const SetUpNotice = lazy(async () => ({ default: (await import('./SetUpNotice.tsx')).SetUpNotice }));

/** Loaded when it is first wanted. */
const Palette = lazy(async () => ({ default: (await import('./palette/Palette.tsx')).Palette }));
const KeysDialog = lazy(async () => ({ default: (await import('./palette/Keys.tsx')).KeysDialog }));

export function Shell({ children }: { children: ReactNode }) {
  const [open, { toggle, close }] = useDisclosure();
  const { pathname } = useLocation();
  const isWide = useMediaQuery(wideMenu, false, { getInitialValueInEffect: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the page changes
  useEffect(close, [pathname]);
  useEffect(keepFocus, []);
  useFollowAccount();
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 230, breakpoint: 'sm', collapsed: { mobile: !open } }} padding="md">
      <a className="skip" href="#content">
        {t('Skip to the content')}
      </a>
      <AppShell.Header>
        <div className="frame-head">
          <Group h="100%" px="md" justify="space-between" wrap="nowrap">
            <Group wrap="nowrap" gap="sm">
              <Burger
                opened={open}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={open ? t('Close the menu') : t('Open the menu')}
                aria-expanded={open}
              />
              <OfficeMark />
            </Group>
            <UserMenu />
          </Group>
        </div>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={t('Main')}>
        {(open || isWide) && <Menu />}
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: 'none' }}>
        <PrintedMark />
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

/** On a narrow screen it is drawn, and what it counts is asked for, once somebody opens it. */
function Menu() {
  return (
    <div className="menu">
      <Navigation />
      <Box p="sm" hiddenFrom="xs">
        <OwnCommands />
      </Box>
      <Box p="xs" mt="md">
        <LanguageChoice />
        <DensityChoice />
      </Box>
    </div>
  );
}

function Navigation() {
  const { office, me, nameOf, chooseOffice } = useCurrentUser();
  return (
    <Stack gap={2}>
      <Text size="sm" hiddenFrom="xs" px="xs" className="clip">
        {rich('Signed in as {nameOf}', { nameOf: <bdi>{nameOf(me.id)}</bdi> })}
      </Text>
      {me.offices.length > 1 && (
        <NativeSelect
          label={t('Office')}
          value={office.id}
          onChange={event => chooseOffice(event.currentTarget.value)}
          data={me.offices.map(({ id, name }) => ({ value: id, label: name }))}
          mb="xs"
        />
      )}
      {usePlaceGroups().map(({ name, entries }) => (
        <Fragment key={name ?? ''}>
          {name !== undefined && (
            <Text aria-hidden className="place-group">
              {name}
            </Text>
          )}
          <ul className="places" aria-label={name}>
            {entries.map(entry => (
              <li key={entry.path}>
                <Place entry={entry} />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </Stack>
  );
}

function Place({ entry: { path, label, icon: Icon } }: { entry: NavigationEntry }) {
  const { pathname } = useLocation();
  const isHere = path === '/' ? pathname === '/' : pathname.startsWith(path);
  return (
    <NavLink
      className="place"
      component={Link}
      to={path}
      label={label}
      leftSection={<Icon size="1.1em" />}
      active={isHere}
      aria-current={isHere ? 'page' : undefined}
      rightSection={path === '/work' ? <HowManyWait /> : undefined}
    />
  );
}

function HowManyWait() {
  const inbox = useInbox();
  const ratings = useWaitingAssessments();
  const counted = rowsOf(inbox.data).length + rowsOf(ratings.data).length;
  const hasMore = inbox.hasNextPage || ratings.hasNextPage;
  if (counted === 0) return null;
  return (
    <Badge
      variant="filled"
      aria-label={hasMore ? t('{counted} or more waiting', { counted }) : t('{counted} waiting', { counted })}
    >
      {`${counted}${hasMore ? '+' : ''}`}
    </Badge>
  );
}

/** Cognito has its own name for the address to come back to, and wants the client beside it; other issuers pass both over. */
const signOutParameters = (client: string) => ({ extraQueryParams: { client_id: client, logout_uri: `${location.origin}/` } });

function UserMenu() {
  const keys = useKeys();
  const { me, nameOf } = useCurrentUser();
  const own = useOwnCommands();
  const commands = [{ label: t('Keys'), take: () => keys.open('keys') }, ...own.map(({ label, take }) => ({ label, take }))];
  return (
    <Group gap="xs" wrap="nowrap">
      <Button variant="default" size="xs" aria-keyshortcuts={paletteKey.aria} onClick={() => keys.open('palette')}>
        {t('Go to')}
        <Kbd size="xs" ml={6} visibleFrom="sm" aria-hidden>
          {paletteKey.shown}
        </Kbd>
      </Button>
      <Text size="sm" lineClamp={2} lh={1.3} maw={{ base: 110, xs: 160 }} className="clip reader">
        {nameOf(me.id)}
      </Text>
      <OwnCommands visibleFrom="xs" />
      <Suspense>
        {keys.opened?.what === 'palette' && <Palette key={keys.opened.nth} commands={commands} close={keys.close} />}
        {keys.opened?.what === 'keys' && <KeysDialog key={keys.opened.nth} keys={keys} close={keys.close} />}
      </Suspense>
    </Group>
  );
}

/** On a wide screen above, on a narrow one at the end of the menu. */
function OwnCommands(shown: { readonly visibleFrom?: 'xs' }) {
  const own = useOwnCommands();
  return (
    <Group gap="xs" wrap="nowrap" {...shown}>
      {own.map(({ label, short, take }) => (
        <Button key={label} variant="default" size="xs" onClick={take}>
          {short}
        </Button>
      ))}
    </Group>
  );
}

function useOwnCommands() {
  const auth = useAuth();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const dark = colorScheme === 'dark' || (colorScheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  return [
    {
      label: dark ? t('Light colours') : t('Dark colours'),
      short: dark ? t('Light') : t('Dark'),
      take: () => setColorScheme(dark ? 'light' : 'dark'),
    },
    {
      label: t('Sign out'),
      short: t('Sign out'),
      take: () => void auth.signoutRedirect(signOutParameters(auth.settings.client_id)),
    },
  ];
}

function OfflineNotice() {
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Alert color="yellow" variant="outline" title={t('You are offline')} mb="md" role="status">
      {t(
        'What is on this page may be old. What you have typed into a proposal is kept on this device. Send it when you are connected again.',
      )}
    </Alert>
  );
}
