/** Delegations: who may cast whose ballot, from when until when; grant one for yourself, revoke what you granted. */
import { Button, Group, Text } from '@mantine/core';
import type { OfficeView } from '#api/answers/offices.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Empty, ErrorAlert } from '../../shared/ui/states.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { GrantForm } from './GrantForm.tsx';

export function DelegationsPage() {
  const { office } = useCurrentUser();
  const send = useSend();
  const revoke = (delegation: string) =>
    send.mutate({ path: `/v1/offices/${office.id}/delegations/${delegation}/revocation`, body: {} });
  const accept = (delegation: string) =>
    send.mutate({ path: `/v1/offices/${office.id}/delegations/${delegation}/acceptance`, body: {} });
  return (
    <Page
      title="Delegations"
      intro="While you are away another person may cast your ballots: one step deep, for a time, revocable. Both names are recorded."
    >
      {office.actions.includes('grant-delegation') && <GrantForm />}
      <Section id="all" title="Granted in this office">
        {send.error && <ErrorAlert error={send.error} />}
        {office.delegations.length === 0 && <Empty title="Nobody has delegated." />}
        <ul className="plain-list">
          {office.delegations.map(delegation => (
            <DelegationEntry
              key={delegation.id}
              delegation={delegation}
              revoke={() => revoke(delegation.id)}
              accept={() => accept(delegation.id)}
            />
          ))}
        </ul>
      </Section>
    </Page>
  );
}

interface DelegationEntryProps {
  readonly delegation: OfficeView['delegations'][number];
  readonly revoke: () => void;
  readonly accept: () => void;
}

function DelegationEntry({ delegation, revoke, accept }: DelegationEntryProps) {
  const { nameOf, me, has } = useCurrentUser();
  const { from, to, starts, ends, revokedAt, absence } = delegation;
  const proposed = delegation.proposed === true && revokedAt === undefined;
  const revocable = revokedAt === undefined && Date.parse(ends) > Date.now() && (from === me.id || has('pmo', 'admin'));
  return (
    <li>
      <Group gap="xs">
        <Text className="clip">
          <bdi>{nameOf(to)}</bdi> votes for <bdi>{nameOf(from)}</bdi> from {moment(starts)} until {moment(ends)}
        </Text>
        {revokedAt !== undefined && <Tag>Revoked</Tag>}
        {absence !== undefined && <Text className="clip">Entered for an absence: {absence}</Text>}
        {proposed && <Tag>Waits for consent</Tag>}
        {proposed && from === me.id && (
          <Button size="xs" aria-label={`Consent: ${nameOf(to)} for ${nameOf(from)}`} onClick={accept}>
            Consent
          </Button>
        )}
        {revocable && (
          <Button variant="default" size="xs" aria-label={`Revoke: ${nameOf(to)} for ${nameOf(from)}`} onClick={revoke}>
            Revoke
          </Button>
        )}
      </Group>
    </li>
  );
}
