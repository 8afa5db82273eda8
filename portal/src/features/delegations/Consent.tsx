/** The member's answer to a delegation that somebody else entered: consents to it, or says no with a reason. */
import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Delegations } from '#api/answers/offices.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { listsIn } from '../../shared/language.ts';
import { ConfirmDialog } from '../../shared/parts/ConfirmDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';

interface ConsentProps {
  readonly delegation: Delegations['delegations'][number];
}

export function Consent({ delegation }: ConsentProps) {
  const { office, nameOf } = useCurrentUser();
  const [agreeing, agree] = useDisclosure();
  const [refusing, refuse] = useDisclosure();
  const { id, from, to, by, starts, ends } = delegation;
  const path = `/v1/offices/${office.id}/delegations/${id}`;
  const pair = `${nameOf(to)} for ${nameOf(from)}`;
  const told = [...(by === undefined ? [] : [by]), to].map(nameOf);
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <Button size="xs" aria-label={`Consent: ${pair}`} onClick={agree.open}>
          Consent
        </Button>
        <Button size="xs" variant="default" aria-label={`Say no: ${pair}`} onClick={refuse.open}>
          Say no
        </Button>
      </Group>
      <ConfirmDialog
        opened={agreeing}
        close={agree.close}
        title="Consent to this delegation?"
        closeLabel="Close without consenting"
        act="Consent to it"
        path={`${path}/acceptance`}
        body={{}}
      >
        <Text className="clip">
          {isolated(nameOf(to))} may then cast your ballots from {moment(starts)} until {moment(ends)}. A ballot that you cast
          yourself is never replaced, and you can revoke it at any time. You are told of every ballot; {joined(told)} are told
          now.
        </Text>
      </ConfirmDialog>
      <ReasonDialog
        opened={refusing}
        close={refuse.close}
        title="Say no to this delegation?"
        closeLabel="Close without saying no"
        label="Why?"
        missing="Say why: the others are told, and the history keeps it."
        act="Say no to it"
        path={`${path}/revocation`}
        bodyOf={reason => ({ reason })}
      >
        <Text className="clip">It never counts. {joined(told)} are told by mail, with your reason.</Text>
      </ReasonDialog>
    </>
  );
}

/** Names of which all are meant: A, B and C. */
function joined(names: readonly string[]): string {
  return new Intl.ListFormat(listsIn, { type: 'conjunction' }).format(names.map(isolated));
}
