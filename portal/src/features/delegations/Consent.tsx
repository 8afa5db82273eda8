/** The member's answer to a delegation that somebody else entered: consents to it, or says no with a reason. */
import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Delegations } from '#api/answers/delegations.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { listsIn } from '../../shared/language.ts';
import { ConfirmDialog } from '../../shared/parts/ConfirmDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { t } from '../../shared/text.ts';

interface ConsentProps {
  readonly delegation: Delegations['delegations'][number];
}

export function Consent({ delegation }: ConsentProps) {
  const { office, nameOf } = useCurrentUser();
  const [agreeing, agree] = useDisclosure();
  const [refusing, refuse] = useDisclosure();
  const { id, from, to, by, starts, ends } = delegation;
  const path = `/v1/offices/${office.id}/delegations/${id}`;
  const pair = t('{to} for {from}', { to: nameOf(to), from: nameOf(from) });
  const told = [...(by === undefined ? [] : [by]), to].map(nameOf);
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Button size="xs" aria-label={t('Consent: {pair}', { pair })} onClick={agree.open}>
          {t('Consent')}
        </Button>
        <Button size="xs" variant="default" aria-label={t('Say no: {pair}', { pair })} onClick={refuse.open}>
          {t('Say no')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={agreeing}
        close={agree.close}
        title={t('Consent to this delegation?')}
        closeLabel={t('Close without consenting')}
        act={t('Consent to it')}
        path={`${path}/acceptance`}
        body={{}}
      >
        <Text className="clip">
          {t(
            '{to} may then cast your ballots from {starts} until {ends}. A ballot that you cast yourself is never replaced, and you can revoke it at any time. You are told of every ballot; {joined} are told now.',
            { to: isolated(nameOf(to)), starts: moment(starts), ends: moment(ends), joined: joined(told) },
          )}
        </Text>
      </ConfirmDialog>
      <ReasonDialog
        opened={refusing}
        close={refuse.close}
        title={t('Say no to this delegation?')}
        closeLabel={t('Close without saying no')}
        label={t('Why?')}
        missing={t('Say why: the others are told, and the history keeps it.')}
        act={t('Say no to it')}
        path={`${path}/revocation`}
        bodyOf={reason => ({ reason })}
      >
        <Text className="clip">
          {t('It never counts. {joined} are told by mail, with your reason.', { joined: joined(told) })}
        </Text>
      </ReasonDialog>
    </>
  );
}

/** Names of which all are meant: A, B and C. */
function joined(names: readonly string[]): string {
  return new Intl.ListFormat(listsIn, { type: 'conjunction' }).format(names.map(isolated));
}
