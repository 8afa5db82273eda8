/** The last question before a ballot is cast: says what will happen, in whose name, and whether it can be undone. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Receipt } from '#api/answers/shared.ts';
import { useSend } from '../api/send.ts';
import type { BallotFrame } from '../ballot-frame.ts';
import { useCurrentUser } from '../current-user.tsx';
import { rich, t } from '../text.ts';
import { Prose } from '../ui/Prose.tsx';
import { ErrorAlert } from '../ui/states.tsx';

interface CastConfirmationProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly onCast: (receipt: Receipt) => void;
  /** What is kept of it on the device, taken away once it was cast. */
  readonly draft: { done(): void };
  readonly path: string;
  readonly ballot: { readonly values: BallotFrame; readonly body: object };
  /** The choice and what it is about, as the beginning of a sentence that goes on with the name. */
  readonly what: ReactNode;
  /** What the choice means. */
  readonly meaning: string;
  /** What follows from casting it. */
  readonly consequence: string;
  /** What is cast, in a word or two. */
  readonly act: string;
  /** What is cast beside the choice and the reason. */
  readonly children?: ReactNode;
}

export function CastConfirmation(props: CastConfirmationProps) {
  const { opened, close, onCast, draft, path, ballot, what, meaning, consequence, act, children } = props;
  const send = useSend(draft, { readsAgain: true });
  const { me, nameOf } = useCurrentUser();
  const { member, reason } = ballot.values;
  const done = (receipt: Receipt) => {
    close();
    onCast(receipt);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('Cast this ballot?')}
      closeButtonProps={{ 'aria-label': t('Close without casting') }}
      centered
    >
      <Stack gap="sm">
        <Text className="clip">
          {member === me.id
            ? rich('{what}, in the name of {member}.', { what, member: <bdi>{nameOf(member)}</bdi> })
            : rich('{what}, in the name of {member} by {by}.', {
                what,
                member: <bdi>{nameOf(member)}</bdi>,
                by: <bdi>{nameOf(me.id)}</bdi>,
              })}
        </Text>
        <Text>{meaning}</Text>
        {reason !== '' && <Prose quiet>{reason}</Prose>}
        {children}
        <Text fw={600}>{consequence}</Text>
        {send.error && <ErrorAlert error={send.error} />}
        <Group justify="space-between">
          <Button variant="default" size="md" onClick={close} data-autofocus>
            {t('Go back')}
          </Button>
          <Button
            size="md"
            onClick={() => send.mutate({ path, body: ballot.body }, { onSuccess: done })}
            loading={send.isPending}
          >
            {t('Cast ballot: {act}', { act })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
