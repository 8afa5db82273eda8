/** On a phone the way to the own ballot stays under the thumb, however long the page is. */
import { Button, Group } from '@mantine/core';
import { t } from '../text.ts';

export function ToYourBallot() {
  return (
    <Group className="thumb no-print" hiddenFrom="sm">
      <Button component="a" href="#ballot" fullWidth size="md">
        {t('Go to your ballot')}
      </Button>
    </Group>
  );
}
