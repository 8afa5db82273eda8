/** A member with an interest steps back from the round, with the reason, and after a second question. */
import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { t } from '../../shared/text.ts';

export function Recuse({ review }: { review: string }) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" mt="md" onClick={open}>
        {t('Step back from this round')}
      </Button>
      <ReasonDialog
        opened={opened}
        close={close}
        title={t('Step back from this round?')}
        closeLabel={t('Close without stepping back')}
        label={t('Which interest do you have?')}
        missing={t('Say which interest you have: the board and the history keep it.')}
        act={t('Step back')}
        color="red"
        path={`/v1/reviews/${encodeURIComponent(review)}/recusals`}
        bodyOf={reason => ({ reason })}
      >
        <Text>
          {t('You then have no ballot in this round, and one you have cast is taken out. This cannot be undone for this round.')}
        </Text>
      </ReasonDialog>
    </>
  );
}
