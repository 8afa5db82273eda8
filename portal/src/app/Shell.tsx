/** The frame of every page: the menu, who is signed in, what the keys open, whether there is a connection. */
import { Alert, AppShell, Burger, Button, Group, Kbd, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery, useNetwork } from '@mantine/hooks';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useLocation } from 'react-router';
import { useCurrentUser } from '../shared/current-user.tsx';
import { t } from '../shared/text.ts';
import { keepFocus } from '../shared/ui/keep-focus.ts';
import { wideMenu } from '../shared/wide-menu.ts';
import { useFollowAccount } from './follow-account.ts';
import { Menu } from './Menu.tsx';
import { OfficeMark, PrintedMark } from './OfficeMark.tsx';
import { OwnCommands, useOwnCommands } from './OwnCommands.tsx';
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
