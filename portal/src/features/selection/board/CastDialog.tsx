/** The last question before a ballot is cast: says what will happen, in whose name, and whether it can be undone. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import type { Receipt } from '#api/answers/shared.ts';
import { useSend } from '../../../shared/api/send.ts';
import { useCurrentUser } from '../../../shared/current-user.tsx';
import { Prose } from '../../../shared/ui/Prose.tsx';
import { ErrorAlert } from '../../../shared/ui/states.tsx';
import { pathOf, type Submission } from '../api.ts';
import { type BallotForm, choiceLabels, choiceMeanings, consequence } from './choice.ts';

interface CastDialogProps {
  readonly selection: SelectionView;
  readonly asked: Submission;
  readonly form: BallotForm;
  readonly opened: boolean;
  readonly close: () => void;
  readonly onCast: (receipt: Receipt) => void;
}

export function CastDialog({ selection, asked, form, opened, close, onCast }: CastDialogProps) {
  const send = useSend();
  const { me, nameOf } = useCurrentUser();
  const { values: draft, body } = form;
  const { choice } = draft;
  if (choice === '') return null;
  const cast = () =>
    send.mutate(
      { path: `${pathOf(selection.id)}/ballots`, body },
      {
        onSuccess: receipt => {
          close();
          onCast(receipt);
        },
      },
    );
  return (
    <Modal
      opened={opened}
      onClose={close}
      title="Cast this ballot?"
      closeButtonProps={{ 'aria-label': 'Close without casting' }}
      centered
    >
      <Stack gap="sm">
        <Text className="clip">
          <strong>{choiceLabels[choice][0]}</strong>: “<bdi>{asked.scenario.name}</bdi>” of <bdi>{selection.name}</bdi>, in the
          name of <bdi>{nameOf(draft.member)}</bdi>
          {draft.member !== me.id && (
            <>
              {' '}
              by <bdi>{nameOf(me.id)}</bdi>
            </>
          )}
          .
        </Text>
        <Text>{choiceMeanings[choice]}</Text>
        {draft.reason !== '' && <Prose quiet>{draft.reason}</Prose>}
        <Text fw={600}>{consequence(asked, draft)}</Text>
        {send.error && <ErrorAlert error={send.error} />}
        <Group justify="space-between">
          <Button variant="default" size="md" onClick={close} data-autofocus>
            Go back
          </Button>
          <Button size="md" onClick={cast} loading={send.isPending}>
            Cast ballot: {choiceLabels[choice][0]}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
