/** Asks the board that closes projects to take up again one that was stopped or closed. */
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ProjectView } from '#api/answers/projects.ts';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { t } from '../../shared/text.ts';

export function RequestReopening({ project }: { readonly project: ProjectView }) {
  const [opened, { open, close }] = useDisclosure();
  if (!project.actions.includes('request-reopening')) return null;
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('Ask to take it up again')}
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={t('Ask the board to take it up again?')}
        closeLabel={t('Close without asking')}
        label={t('Why shall it go on?')}
        missing={t('Say why: the board decides on your reason.')}
        act={t('Ask the board')}
        path={`/v1/projects/${project.id}/reopening`}
        bodyOf={reason => ({ reason })}
      >
        <Text>
          {t(
            'The board that closes projects decides. If it agrees, the project goes on in the stage where it was; if not, it stays over.',
          )}
        </Text>
      </ReasonDialog>
    </>
  );
}
