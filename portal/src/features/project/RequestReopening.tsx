/** Asks the board that closes projects to take up again one that was stopped or closed. */
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ProjectView } from '#api/answers/projects.ts';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';

export function RequestReopening({ project }: { readonly project: ProjectView }) {
  const [opened, { open, close }] = useDisclosure();
  if (!project.actions.includes('request-reopening')) return null;
  return (
    <>
      <Button variant="default" onClick={open}>
        Ask to take it up again
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title="Ask the board to take it up again?"
        closeLabel="Close without asking"
        label="Why shall it go on?"
        missing="Say why: the board decides on your reason."
        act="Ask the board"
        path={`/v1/projects/${project.id}/reopening`}
        bodyOf={reason => ({ reason })}
      >
        <Text>
          The board that closes projects decides. If it agrees, the project goes on in the stage where it was; if not, it stays
          over.
        </Text>
      </ReasonDialog>
    </>
  );
}
