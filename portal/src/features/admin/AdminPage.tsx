/** What the reader may look after in the office. */
import { Anchor, Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { OfficeAction } from '#domain/office/actions.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { areaGroupsOf } from './areas.ts';
import { NotYours } from './StandardPage.tsx';

/** What one needs to keep the standards; who has none of it reads whom to ask. */
const keeping: readonly OfficeAction[] = ['set-goals', 'publish-gate-model', 'set-boards', 'set-people'];

export function AdminPage() {
  const { office } = useCurrentUser();
  return (
    <Page title={t('Administration')} intro={office.name}>
      {!keeping.some(action => office.actions.includes(action)) && <NotYours action="set-goals" />}
      {areaGroupsOf(office.actions).map(({ name, areas }) => (
        <Stack key={name} gap="xs">
          <Title order={2}>{name}</Title>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
            {areas.map(([path, title, about]) => (
              <Card key={path} withBorder padding="sm">
                <Anchor component={Link} to={path} fw={600}>
                  {title}
                </Anchor>
                <Text size="sm">{about}</Text>
              </Card>
            ))}
          </SimpleGrid>
        </Stack>
      ))}
    </Page>
  );
}
