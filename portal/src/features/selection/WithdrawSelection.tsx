/** Withdraws a selection with a reason, until its board has decided. */
import { Text } from '@mantine/core';
import type { SelectionView } from '#api/answers/selections.ts';
import { OfferedDialog } from '../../shared/parts/OfferedDialog.tsx';
import { ReasonDialog } from '../../shared/parts/ReasonDialog.tsx';
import { pathOf } from './api.ts';

export function WithdrawSelection({ selection }: { selection: SelectionView }) {
  return (
    <OfferedDialog offered={selection.actions.includes('withdraw-selection')} label="Withdraw">
      {({ opened, close }) => (
        <ReasonDialog
          opened={opened}
          close={close}
          title="Withdraw this selection?"
          closeLabel="Close without withdrawing"
          label="Why is it withdrawn?"
          missing="Say why: everyone who sees the selection reads it."
          act="Withdraw the selection"
          color="red"
          path={`${pathOf(selection.id)}/withdraw`}
          bodyOf={reason => ({ reason })}
        >
          <Text>
            Nothing can be decided in it afterwards; another selection can be begun. What happened stays in its history.
          </Text>
        </ReasonDialog>
      )}
    </OfferedDialog>
  );
}
