/** The last question before a ballot is cast: says what will happen, in whose name, and whether it can be undone. */
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import type { Receipt } from '#api/answers/shared.ts';
import { useSend } from '../../shared/api/send.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day } from '../../shared/format.ts';
import { outcomeMeanings, outcomeName } from '../../shared/labels.ts';
import { Prose } from '../../shared/ui/Prose.tsx';
import { ErrorAlert } from '../../shared/ui/states.tsx';
import { type BallotForm, consequence } from './choice.ts';

interface ConfirmationProps {
  readonly review: ReviewView;
  readonly form: BallotForm;
  readonly opened: boolean;
  readonly close: () => void;
  readonly onCast: (receipt: Receipt) => void;
}

export function Confirmation({ review, form, opened, close, onCast }: ConfirmationProps) {
  const send = useSend();
  const { me, nameOf } = useCurrentUser();
  const { values: draft, body } = form;
  const { outcome } = draft;
  if (outcome === '') return null;
  const word = outcomeName(outcome, review.gate);
  const cast = () =>
    send.mutate(
      { path: `/v1/reviews/${encodeURIComponent(review.id)}/ballots`, body },
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
          <strong>
            <bdi>{word}</bdi>
          </strong>{' '}
          for “<bdi>{review.title}</bdi>” at <bdi>{review.gate.name}</bdi>, in the name of <bdi>{nameOf(draft.member)}</bdi>
          {draft.member !== me.id && (
            <>
              {' '}
              by <bdi>{nameOf(me.id)}</bdi>
            </>
          )}
          .
        </Text>
        <Text>{outcomeMeanings[outcome]}</Text>
        {draft.reason !== '' && <Prose quiet>{draft.reason}</Prose>}
        {body.conditions !== undefined && (
          <ul>
            {draft.conditions.map(condition => (
              <li key={condition.key} className="clip">
                <bdi>{condition.text}</bdi> (due {day(condition.due)})
              </li>
            ))}
          </ul>
        )}
        <Text fw={600}>{consequence(review, draft)}</Text>
        {send.error && <ErrorAlert error={send.error} />}
        <Group justify="space-between">
          <Button variant="default" size="md" onClick={close} data-autofocus>
            Go back
          </Button>
          <Button size="md" onClick={cast} loading={send.isPending}>
            Cast ballot: {outcomeName(outcome)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
