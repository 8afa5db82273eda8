/** Asks for a reason before an act that everyone will see: without one nothing is sent, and the field says so. What was typed is kept on this device. */
import { Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useSend } from '../api/send.ts';
import { DraftNotice } from '../drafts/DraftNotice.tsx';
import { useDraftText } from '../drafts/use-draft-of.ts';
import { ReasonText } from '../forms/WrittenField.tsx';
import { t } from '../text.ts';
import { ErrorAlert } from '../ui/states.tsx';

interface ReasonDialogProps {
  readonly opened: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly label: string;
  /** Said at the field when it is empty. */
  readonly missing: string;
  readonly act: string;
  readonly color?: string;
  readonly path: string;
  readonly bodyOf: (reason: string) => object;
  /** What is said before the field, and asked after it. */
  readonly children: ReactNode;
  readonly after?: ReactNode;
}

export function ReasonDialog({ opened, close, title, closeLabel, children, ...rest }: ReasonDialogProps) {
  return (
    <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': closeLabel }}>
      <Stack>
        {children}
        <Reason close={close} {...rest} />
      </Stack>
    </Modal>
  );
}

type ReasonProps = Omit<ReasonDialogProps, 'opened' | 'title' | 'closeLabel' | 'children'>;

function Reason({ close, label, missing, act, color, path, bodyOf, after }: ReasonProps) {
  const { text: reason, setText: setReason, draft, kept } = useDraftText({ form: 'reason', subject: path });
  const [asked, setAsked] = useState(false);
  const send = useSend(draft);
  const empty = reason.trim() === '';
  const go = () => {
    setAsked(true);
    if (!empty) send.mutate({ path, body: bodyOf(reason.trim()) }, { onSuccess: close });
  };
  return (
    <>
      <DraftNotice draft={kept} />
      <ReasonText label={label} text={reason} setText={setReason} missing={asked && empty && missing} />
      {after}
      {send.error && <ErrorAlert error={send.error} />}
      <Group justify="space-between">
        <Button variant="default" onClick={close}>
          {t('Go back')}
        </Button>
        <Button {...(color !== undefined && { color })} loading={send.isPending} onClick={go}>
          {act}
        </Button>
      </Group>
    </>
  );
}
