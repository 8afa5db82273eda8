/** The set-up of the office, for those who keep it: it can be left at any time, for what is done follows from the office itself. */
import { Group, Text } from '@mantine/core';
import { useSetUp } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { SetUpSteps } from '../../shared/parts/SetUpSteps.tsx';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { Page } from '../../shared/ui/Page.tsx';
import { Answer } from '../../shared/ui/states.tsx';

export function ChecklistPage() {
  const { office } = useCurrentUser();
  const setUp = useSetUp(office.id);
  return (
    <Page title={t('Set up the office')} intro={office.name}>
      <Answer of={setUp} what={t('Looking what is missing')}>
        {({ steps, complete }) => (
          <>
            <Text>
              {complete
                ? t('All that is needed is there: projects can be proposed, and boards can decide.')
                : t('Leave at any time: what is done stays done, and this page says what is missing.')}
            </Text>
            <SetUpSteps steps={steps} />
            {complete && (
              <Group>
                <LinkButton to="/">{t('Go home')}</LinkButton>
              </Group>
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}
