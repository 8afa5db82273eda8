/** How the projects that run already come into the office. */
import { Group, Stack, Text } from '@mantine/core';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { LinkButton } from '../../shared/ui/LinkButton.tsx';
import { SetUpStepPage } from './SetUpStepPage.tsx';

export function SetUpImportPage() {
  const { office } = useCurrentUser();
  const usable = office.gateModels.length > 0;
  return (
    <SetUpStepPage
      title={t('Bring in projects')}
      intro={t('A portfolio that runs already comes in from a file: CSV, XLSX, ODS or Microsoft Project.')}
      action="import-portfolio"
    >
      <Stack maw={860}>
        {!usable && <Text>{t('First the office needs a gate model: it says which stages and gates the projects have.')}</Text>}
        {usable && (
          <>
            <Text>
              {t(
                'The file is looked at first: its columns are matched with those of Tollgate, and each row says what it would become before anything is taken.',
              )}
            </Text>
            <Group>
              <LinkButton to="/admin/import">{t('Choose a file')}</LinkButton>
              <LinkButton to="/submit" variant="default">
                {t('Or propose the first one')}
              </LinkButton>
            </Group>
          </>
        )}
      </Stack>
    </SetUpStepPage>
  );
}
