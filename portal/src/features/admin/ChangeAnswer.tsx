/** What the reader may do with a change that waits, as the server says: approve it, refuse it with a reason, or take an own one back. */
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { WaitingChanges } from '#api/answers/offices.ts';
import { changeKinds } from '#domain/office/changes/change.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { ConfirmDialog } from '../../shared/parts/ConfirmDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { served, t } from '../../shared/text.ts';

export type Waiting = WaitingChanges['items'][number];

interface ChangeAnswerProps {
  readonly waiting: Waiting;
}

export function ChangeAnswer({ waiting }: ChangeAnswerProps) {
  const { actions } = waiting;
  return (
    <>
      {actions.includes('approve') && <Approve waiting={waiting} />}
      {actions.includes('refuse') && <Refuse waiting={waiting} />}
    </>
  );
}

function Approve({ waiting: { id, change, by } }: ChangeAnswerProps) {
  const { office, nameOf } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  const who = isolated(nameOf(by));
  return (
    <>
      <Button
        onClick={open}
        aria-label={t('Approve: the change of {changeKinds} by {who}', { changeKinds: served(changeKinds[change.kind]), who })}
      >
        {t('Approve')}
      </Button>
      <ConfirmDialog
        opened={opened}
        close={close}
        title={t('Approve this change?')}
        closeLabel={t('Close without approving')}
        act={t('Approve the change')}
        path={`/v1/offices/${office.id}/changes/${id}/approval`}
        body={{}}
      >
        <Text className="clip">
          {t('It counts at once. {who} is told by mail, and the history keeps both names: who asked, and that you approved it.', {
            who,
          })}
        </Text>
      </ConfirmDialog>
    </>
  );
}

function Refuse({ waiting: { id, change, by } }: ChangeAnswerProps) {
  const { office, me, nameOf } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  const who = isolated(nameOf(by));
  const own = by === me.id;
  const act = own ? t('Take it back') : t('Refuse');
  return (
    <>
      <Button
        variant="default"
        onClick={open}
        aria-label={t('{act}: the change of {changeKinds} by {who}', { act, changeKinds: served(changeKinds[change.kind]), who })}
      >
        {act}
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={own ? t('Take this change back?') : t('Refuse this change?')}
        closeLabel={own ? t('Close without taking it back') : t('Close without refusing')}
        label={t('Why?')}
        missing={t('Say why: the history keeps it.')}
        act={own ? t('Take the change back') : t('Refuse the change')}
        path={`/v1/offices/${office.id}/changes/${id}/refusal`}
        bodyOf={reason => ({ reason })}
      >
        <Text className="clip">
          {own
            ? t('Nothing changes. The history keeps what you asked for, and why you took it back.')
            : t('Nothing changes. {who} is told by mail who refused it and why, and the history keeps it.', { who })}
        </Text>
      </ReasonDialog>
    </>
  );
}
