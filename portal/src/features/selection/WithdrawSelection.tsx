/** Withdraws a selection with a reason, until its board has decided. */
import { Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { t } from '../../shared/text.ts';
import { pathOf } from './api.ts';

export function WithdrawSelection({ selection }: { selection: SelectionView }) {
  return (
    <OfferedDialog offered={selection.actions.includes('withdraw-selection')} label={t('Withdraw')}>
      {({ opened, close }) => (
        <ReasonDialog
          opened={opened}
          close={close}
          title={t('Withdraw this selection?')}
          closeLabel={t('Close without withdrawing')}
          label={t('Why is it withdrawn?')}
          missing={t('Say why: everyone who sees the selection reads it.')}
          act={t('Withdraw the selection')}
          color="red"
          path={`${pathOf(selection.id)}/withdraw`}
          bodyOf={reason => ({ reason })}
        >
          <Text>
            {t('Nothing can be decided in it afterwards; another selection can be begun. What happened stays in its history.')}
          </Text>
        </ReasonDialog>
      )}
    </OfferedDialog>
  );
}
