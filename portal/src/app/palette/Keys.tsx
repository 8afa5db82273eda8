/** The keys that the portal knows, and whether those without Ctrl or ⌘ count: whoever speaks to a computer switches them off. */
import { Checkbox, Kbd, Modal, Stack, Table, Text } from '@mantine/core';
import { t } from '../../shared/text.ts';
import { type Keys, paletteKey } from './keys.ts';

export function KeysDialog({ keys, close }: { keys: Keys; close: () => void }) {
  return (
    <Modal opened onClose={close} title={t('Keys')} closeButtonProps={{ 'aria-label': t('Close the list of keys') }}>
      <Stack>
        <Table>
          <Table.Tbody>
            {known.map(([pressed, what]) => (
              <Table.Tr key={pressed}>
                <Table.Th scope="row">
                  <Kbd>{pressed}</Kbd>
                </Table.Th>
                <Table.Td>{what}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Checkbox
          label={t('Single keys count')}
          description={t('Switch them off if you speak to your computer, or if a key does something by mistake.')}
          checked={keys.single}
          onChange={event => keys.setSingle(event.currentTarget.checked)}
        />
        <Text size="sm" c="dimmed">
          {t('All else is reached with Tab, the arrow keys, Space and Enter.')}
        </Text>
      </Stack>
    </Modal>
  );
}

const known: readonly (readonly [pressed: string, what: string])[] = [
  [paletteKey.shown, t('Go to a project or a page, or do what this page offers')],
  ['?', t('This list')],
  ['1 … 9', t('A level, while you rate or compare two goals; 0: cannot tell')],
  ['Esc', t('Close what is open')],
];
