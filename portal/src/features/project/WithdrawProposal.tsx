/** The sponsor takes a proposal back before a board has decided on it, with a reason that everyone sees. */
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ProjectView } from '#api/answers/projects.ts';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { sentences, t } from '../../shared/text.ts';

export function WithdrawProposal({ project }: { readonly project: ProjectView }) {
  const [opened, { open, close }] = useDisclosure();
  if (!project.actions.includes('withdraw-proposal')) return null;
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('Withdraw the proposal')}
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={t('Withdraw the proposal?')}
        closeLabel={t('Close without withdrawing')}
        label={t('Why do you withdraw it?')}
        missing={t('Say why: it is kept for ever, and whoever works on it reads it.')}
        act={t('Withdraw it')}
        color="red"
        path={`/v1/projects/${project.id}/withdrawal`}
        bodyOf={reason => ({ reason })}
      >
        <Text>
          {sentences(
            project.open
              ? t('The board stops deciding on it, and ballots that were cast stay hidden.')
              : t('It is no longer looked at.'),
            t('Its history stays, and a revision sends it into intake again.'),
          )}
        </Text>
      </ReasonDialog>
    </>
  );
}
