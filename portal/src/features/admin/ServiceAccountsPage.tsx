/** The machines of the office: which there are and what each may do; making one, renewing its secret, revoking it. Secrets are shown once. */
import { Card, Code, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ServiceAccounts } from '#api/answers/service-accounts.ts';
import { isolated } from '#domain/values/isolated.ts';
import { roleNames } from '#domain/values/roles.ts';
import { dayInWords } from '#domain/values/time.ts';
import { useServiceAccounts } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { useOfficeInAddress } from '../../shared/office-in-address.ts';
import { NotInOffice } from '../../shared/parts/NotInOffice.tsx';
import { phrases, served, t } from '../../shared/text.ts';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { MakeServiceAccount } from './MakeServiceAccount.tsx';
import { type OneTimeSecret, SecretDialog } from './SecretDialog.tsx';
import { RenewSecret, RevokeAccount } from './ServiceAccountActs.tsx';

type Account = ServiceAccounts['items'][number];

const standings = {
  good: [t('In use'), 'good'],
  over: [t('Its last day is past'), 'plain'],
  revoked: [t('Revoked'), 'plain'],
} as const satisfies { readonly [S in Account['standing']]: readonly [string, 'good' | 'plain'] };

export function ServiceAccountsPage() {
  useOfficeInAddress();
  const { office } = useCurrentUser();
  const accounts = useServiceAccounts(office);
  const [shown, show] = useState<OneTimeSecret | undefined>(undefined);
  return (
    <Page
      title={t('Service accounts')}
      intro={t(
        'Machines that ask Tollgate by themselves. Each does what its scopes name and nothing else: none casts a ballot, answers a condition or approves anything. The history marks what each has done.',
      )}
    >
      {office.actions.includes('manage-service-accounts') ? (
        <Answer of={accounts} what={t('Reading the service accounts')}>
          {({ items, token }) => (
            <>
              <Accounts items={items} show={show} />
              <MakeServiceAccount show={show} />
              <SecretDialog secret={shown} token={token} close={() => show(undefined)} />
            </>
          )}
        </Answer>
      ) : (
        <NotInOffice whose={t('Administrators of the office keep its service accounts.')} ask="admin" />
      )}
    </Page>
  );
}

function Accounts({ items, show }: { items: readonly Account[]; show: (secret: OneTimeSecret) => void }) {
  return (
    <Section id="accounts" title={t('In this office')}>
      {items.length === 0 && (
        <Empty title={t('This office has no service account.')}>
          {t('A program signs in with one, and may do what its scopes say.')}
        </Empty>
      )}
      <Stack component="ul" className="plain-list" gap="sm">
        {items.map(account => (
          <AccountCard key={account.id} account={account} show={show} />
        ))}
      </Stack>
    </Section>
  );
}

function AccountCard({ account, show }: { account: Account; show: (secret: OneTimeSecret) => void }) {
  const { nameOf } = useCurrentUser();
  const { id, name, scopes, until, role, standing, addedBy, addedAt, secretChangedAt, revokedAt, revokedBy } = account;
  return (
    <Card withBorder component="li">
      <Stack gap="xs">
        <Group gap="xs">
          <Text fw={600} className="clip">
            {isolated(name)}
          </Text>
          <Code>{id}</Code>
          <LabelTag label={standings[standing]} />
        </Group>
        <Text className="clip">
          {phrases(
            scopes.includes('people')
              ? t('Scopes: {scopes} (people come as {role})', {
                  scopes: scopes.join(', '),
                  role: served(roleNames[role ?? 'customer']),
                })
              : t('Scopes: {scopes}', { scopes: scopes.join(', ') }),
            until !== undefined && t('until {until}', { until: served(dayInWords(until)) }),
          )}
        </Text>
        <Text size="sm" c="dimmed" className="clip">
          {phrases(
            t('Made by {addedBy}, {addedAt}', { addedBy: isolated(nameOf(addedBy)), addedAt: moment(addedAt) }),
            secretChangedAt !== undefined && t('new secret {secretChangedAt}', { secretChangedAt: moment(secretChangedAt) }),
            revokedAt !== undefined &&
              t('revoked by {revokedBy}, {revokedAt}', {
                revokedBy: isolated(nameOf(revokedBy)),
                revokedAt: moment(revokedAt),
              }),
          )}
        </Text>
        {standing !== 'revoked' && (
          <Group gap="xs">
            {standing === 'good' && <RenewSecret account={account} show={show} />}
            <RevokeAccount account={account} />
          </Group>
        )}
      </Stack>
    </Card>
  );
}
