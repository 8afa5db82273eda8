/** Commands about nothing but the reader: light or dark colours, signing out. */
import { Button, Group, useMantineColorScheme } from '@mantine/core';
import { useAuth } from 'react-oidc-context';
import { t } from '../shared/text.ts';

/** Cognito has its own name for the address to come back to, and wants the client beside it; other issuers pass both over. */
const signOutParameters = (client: string) => ({ extraQueryParams: { client_id: client, logout_uri: `${location.origin}/` } });

/** On a wide screen above, on a narrow one at the end of the menu. */
export function OwnCommands(shown: { readonly visibleFrom?: 'xs' }) {
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

export function useOwnCommands() {
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
