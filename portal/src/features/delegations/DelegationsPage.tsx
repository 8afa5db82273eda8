/** Delegations: who may cast whose ballot, from when until when; what the reader may grant, consent to or revoke, the server says. */
import { Button, Group, Text } from '@mantine/core';
import type { Delegations } from '#api/answers/delegations.ts';
import { useDelegations } from '../../shared/api/queries.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { useOfficeInAddress } from '../../shared/office-in-address.ts';
import { rich, t } from '../../shared/text.ts';
import { Page, Section } from '../../shared/ui/Page.tsx';
import { Answer, Empty, ErrorAlert } from '../../shared/ui/states.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { Consent } from './Consent.tsx';
import { DelegationStory } from './DelegationStory.tsx';
import { GrantForm } from './GrantForm.tsx';

export function DelegationsPage() {
  useOfficeInAddress();
  const { office } = useCurrentUser();
  return (
    <Page
      title={t('Delegations')}
      intro={t(
        'While you are away another person may cast your ballots: one step deep, for a time, revocable. Both names are recorded.',
      )}
    >
      <Answer of={useDelegations(office.id)} what={t('Reading the delegations')}>
        {answer => (
          <>
            {answer.youMayDelegateFor.length > 0 ? (
              <GrantForm choices={answer} />
            ) : (
              <Text>
                {t(
                  'You have no ballots to delegate: members of boards delegate theirs, and the PMO or an administrator for them.',
                )}
              </Text>
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
  const revoke = (delegation: string) =>
    send.mutate({ path: `/v1/offices/${office.id}/delegations/${delegation}/revocation`, body: {} });
  return (
    <Section id="all" title={t('Granted in this office')}>
      {send.error && <ErrorAlert error={send.error} />}
      {delegations.length === 0 && (
        <Empty title={t('Nobody has delegated.')}>
          {t('Who is away lets another member vote instead, for a time; each delegation stands here with its days.')}
        </Empty>
      )}
      <ul className="plain-list">
        {delegations.map(delegation => (
          <DelegationEntry key={delegation.id} delegation={delegation} revoke={() => revoke(delegation.id)} />
        ))}
      </ul>
    </Section>
  );
}

interface DelegationEntryProps {
  readonly delegation: Delegations['delegations'][number];
  readonly revoke: () => void;
}

function DelegationEntry({ delegation, revoke }: DelegationEntryProps) {
  const { nameOf } = useCurrentUser();
  const { from, to, starts, ends, revokedAt, actions } = delegation;
  return (
    <li>
      <Group gap="xs">
        <Text className="clip">
          {rich('{to} votes for {from} from {starts} until {ends}', {
            to: <bdi>{nameOf(to)}</bdi>,
            from: <bdi>{nameOf(from)}</bdi>,
            starts: moment(starts),
            ends: moment(ends),
          })}
        </Text>
        {revokedAt !== undefined && <Tag>{delegation.proposed ? t('No consent') : t('Revoked')}</Tag>}
        {delegation.proposed && revokedAt === undefined && <Tag>{t('Waits for consent')}</Tag>}
        {actions.includes('accept') && <Consent delegation={delegation} />}
        {actions.includes('revoke') && !actions.includes('accept') && (
          <Button
            variant="default"
            size="xs"
            aria-label={t('Revoke: {to} for {from}', { to: nameOf(to), from: nameOf(from) })}
            onClick={revoke}
          >
            {t('Revoke')}
          </Button>
        )}
      </Group>
      <DelegationStory delegation={delegation} />
    </li>
  );
}
