/** What is done with a secret address: it is made, replaced after a question, or withdrawn. */
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { FeedReceipt } from '#api/answers/feeds.ts';
import type { FeedKind } from '#domain/office/feeds/address.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { ConfirmDialog } from '../../shared/parts/ConfirmDialog.tsx';
import { t } from '../../shared/text.ts';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import type { ShownAddress } from './AddressDialog.tsx';

interface MakeProps {
  readonly feed: FeedKind;
  readonly name: string;
  readonly replaces: boolean;
  readonly show: (address: ShownAddress) => void;
}

export function MakeAddress({ feed, name, replaces, show }: MakeProps) {
  const { office } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  const send = useSend<FeedReceipt>();
  const path = `/v1/offices/${office.id}/feeds/${feed}`;
  const made = ({ address }: FeedReceipt) => show({ name, address });
  const label = replaces ? t('Make another address') : t('Make an address');
  return (
    <>
      <Button
        size="xs"
        variant={replaces ? 'default' : 'filled'}
        aria-label={`${label}: ${name}`}
        loading={send.isPending}
        onClick={replaces ? open : () => send.mutate({ path, body: {} }, { onSuccess: made })}
      >
        {label}
      </Button>
      {send.error && <ErrorAlert error={send.error} />}
      <ConfirmDialog<FeedReceipt>
        opened={opened}
        close={close}
        title={t('Make another address?')}
        closeLabel={t('Close without making another address')}
        act={t('Make another')}
        path={path}
        body={{}}
        onDone={made}
      >
        <Text>
          {t('The address that there is now leads nowhere from this moment on: give the new one to every program that read it.')}
        </Text>
      </ConfirmDialog>
    </>
  );
}

export function WithdrawAddress({ feed, name }: { feed: FeedKind; name: string }) {
  const { office } = useCurrentUser();
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button size="xs" variant="default" color="red" aria-label={t('Withdraw: {name}', { name })} onClick={open}>
        {t('Withdraw')}
      </Button>
      <ConfirmDialog
        opened={opened}
        close={close}
        title={t('Withdraw the address?')}
        closeLabel={t('Close without withdrawing')}
        act={t('Withdraw it')}
        path={`/v1/offices/${office.id}/feeds/${feed}/withdrawal`}
        body={{}}
      >
        <Text>{t('It leads nowhere from this moment on. What programs have read already stays with them.')}</Text>
      </ConfirmDialog>
    </>
  );
}
