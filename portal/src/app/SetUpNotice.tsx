/** While the office is being set up: what comes next, on every page to which the set-up leads, with the way back to its list. */
import { Alert, Group, Text } from '@mantine/core';
import { useLocation } from 'react-router';
import { useSetUp } from '../shared/api/queries.ts';
import { useCurrentUser } from '../shared/current-user.tsx';
import { nextStep } from '../shared/parts/SetUpSteps.tsx';
import { served, t, withinSentence } from '../shared/text.ts';
import { LinkButton } from '../shared/ui/LinkButton.tsx';

export function SetUpNotice() {
  const { office } = useCurrentUser();
  const { pathname } = useLocation();
  const inAdministration = pathname.startsWith('/admin');
  const setUp = useSetUp(office.id, inAdministration && office.actions.includes('dismiss-set-up'));
  if (!inAdministration || !setUp.data?.shown) return null;
  const next = nextStep(setUp.data);
  return (
    <Alert variant="outline" mb="md" role="status" title={t('The office is being set up')}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {next
            ? t('Next: {name}. {says}', { name: withinSentence(next.name), says: served(next.says) })
            : t('All that can be done now is done.')}
        </Text>
        <LinkButton to="/set-up" variant="default" size="xs">
          {t('Back to the set-up')}
        </LinkButton>
      </Group>
    </Alert>
  );
}
