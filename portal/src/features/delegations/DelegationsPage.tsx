/** Delegations: who may cast whose ballot, from when until when; what the reader may grant, consent to or revoke, the server says. */
import { Button, Group, Text } from '@mantine/core';
import type { Delegations } from '#api/answers/offices.ts';
import { useDelegations } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty, ErrorAlert } from '../../shared/ui/states.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { GrantForm } from './GrantForm.tsx';

export function DelegationsPage() {
  const { office } = useCurrentUser();
  return (
    <Page
      title="Delegations"
      intro="While you are away another person may cast your ballots: one step deep, for a time, revocable. Both names are recorded."
    >
      <Answer of={useDelegations(office.id)} what="Reading the delegations">
        {answer => (
          <>
            {answer.youMayDelegateFor.length > 0 ? (
              <GrantForm choices={answer} />
            ) : (
              <Text>You have no ballots to delegate: members of boards delegate theirs, and the PMO for them.</Text>
            )}
            <Granted delegations={answer.delegations} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Granted({ delegations }: Pick<Delegations, 'delegations'>) {
  const { office } = useCurrentUser();
  const send = useSend();
  const answer = (delegation: string, word: 'acceptance' | 'revocation') =>
    send.mutate({ path: `/v1/offices/${office.id}/delegations/${delegation}/${word}`, body: {} });
  return (
    <Section id="all" title="Granted in this office">
      {send.error && <ErrorAlert error={send.error} />}
      {delegations.length === 0 && <Empty title="Nobody has delegated." />}
      <ul className="plain-list">
        {delegations.map(delegation => (
          <DelegationEntry key={delegation.id} delegation={delegation} answer={word => answer(delegation.id, word)} />
        ))}
      </ul>
    </Section>
  );
}

interface DelegationEntryProps {
  readonly delegation: Delegations['delegations'][number];
  readonly answer: (word: 'acceptance' | 'revocation') => void;
}

function DelegationEntry({ delegation, answer }: DelegationEntryProps) {
  const { nameOf } = useCurrentUser();
  const { from, to, starts, ends, revokedAt, absence, actions } = delegation;
  return (
    <li>
      <Group gap="xs">
        <Text className="clip">
          <bdi>{nameOf(to)}</bdi> votes for <bdi>{nameOf(from)}</bdi> from {moment(starts)} until {moment(ends)}
        </Text>
        {revokedAt !== undefined && <Tag>Revoked</Tag>}
        {absence !== undefined && <Text className="clip">Entered for an absence: {absence}</Text>}
        {delegation.proposed && revokedAt === undefined && <Tag>Waits for consent</Tag>}
        {actions.includes('accept') && (
          <Button size="xs" aria-label={`Consent: ${nameOf(to)} for ${nameOf(from)}`} onClick={() => answer('acceptance')}>
            Consent
          </Button>
        )}
        {actions.includes('revoke') && (
          <Button
            variant="default"
            size="xs"
            aria-label={`Revoke: ${nameOf(to)} for ${nameOf(from)}`}
            onClick={() => answer('revocation')}
          >
            Revoke
          </Button>
        )}
      </Group>
    </li>
  );
}
