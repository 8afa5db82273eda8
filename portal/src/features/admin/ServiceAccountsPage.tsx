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
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty } from '../../shared/ui/states.tsx';
import { LabelTag } from '../../shared/ui/Tag.tsx';
import { MakeServiceAccount } from './MakeServiceAccount.tsx';
import { type OneTimeSecret, SecretDialog } from './SecretDialog.tsx';
import { RenewSecret, RevokeAccount } from './ServiceAccountActs.tsx';

type Account = ServiceAccounts['items'][number];

const standings = {
  good: ['In use', 'good'],
  over: ['Its last day is past', 'plain'],
  revoked: ['Revoked', 'plain'],
} as const satisfies { readonly [S in Account['standing']]: readonly [string, 'good' | 'plain'] };

export function ServiceAccountsPage() {
  useOfficeInAddress();
  const { office } = useCurrentUser();
  const accounts = useServiceAccounts(office);
  const [shown, show] = useState<OneTimeSecret | undefined>(undefined);
  return (
    <Page
      title="Service accounts"
      intro="Machines that ask Tollgate by themselves. Each does what its scopes name and nothing else: none casts a ballot, answers a condition or approves anything. The history marks what each has done."
    >
      {office.actions.includes('manage-service-accounts') ? (
        <Answer of={accounts} what="Reading the service accounts">
          {({ items, token }) => (
            <>
              <Accounts items={items} show={show} />
              <MakeServiceAccount show={show} />
              <SecretDialog secret={shown} token={token} close={() => show(undefined)} />
            </>
          )}
        </Answer>
      ) : (
        <NotInOffice whose="Administrators of the office keep its service accounts." ask="admin" />
      )}
    </Page>
  );
}

function Accounts({ items, show }: { items: readonly Account[]; show: (secret: OneTimeSecret) => void }) {
  return (
    <Section id="accounts" title="In this office">
      {items.length === 0 && <Empty title="This office has no service account." />}
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
          Scopes: {scopes.join(', ')}
          {scopes.includes('people') && ` (people come as ${roleNames[role ?? 'customer']})`}
          {until !== undefined && `; until ${dayInWords(until)}`}
        </Text>
        <Text size="sm" c="dimmed" className="clip">
          Made by <bdi>{nameOf(addedBy)}</bdi>, {moment(addedAt)}
          {secretChangedAt !== undefined && `; new secret ${moment(secretChangedAt)}`}
          {revokedAt !== undefined && `; revoked by ${isolated(nameOf(revokedBy))}, ${moment(revokedAt)}`}
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
