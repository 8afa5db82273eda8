/** A member with an interest steps back from the round, with the reason, and after a second question. */
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';

export function Recuse({ review }: { review: string }) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" mt="md" onClick={open}>
        Step back from this round
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title="Step back from this round?"
        closeLabel="Close without stepping back"
        label="Which interest do you have?"
        missing="Say which interest you have: the board and the history keep it."
        act="Step back"
        color="red"
        path={`/v1/reviews/${encodeURIComponent(review)}/recusals`}
        bodyOf={reason => ({ reason })}
      >
        <Text>
          You then have no ballot in this round, and one you have cast is taken out. This cannot be undone for this round.
        </Text>
      </ReasonDialog>
    </>
  );
}
