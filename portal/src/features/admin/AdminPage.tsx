/** What the reader may look after in the office. */
import { Anchor, Card, SimpleGrid, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { OfficeAction } from '#domain/office/actions.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';
import { Page } from '../../shared/ui/Page.tsx';
import { areasOf } from './areas.ts';
import { NotYours } from './StandardPage.tsx';

/** What one needs to keep the standards; who has none of it reads whom to ask. */
const keeping: readonly OfficeAction[] = ['set-goals', 'publish-gate-model', 'set-boards', 'set-people'];

export function AdminPage() {
  const { office } = useCurrentUser();
  const offered = areasOf(office.actions);
  return (
    <Page title={t('Administration')} intro={office.name}>
      {!keeping.some(action => office.actions.includes(action)) && <NotYours action="set-goals" />}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {offered.map(([path, name, about]) => (
          <Card key={path} withBorder>
            <Anchor component={Link} to={path} fw={600}>
              {name}
            </Anchor>
            <Text>{about}</Text>
          </Card>
        ))}
      </SimpleGrid>
    </Page>
  );
}
