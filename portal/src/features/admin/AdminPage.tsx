/** What an administrator of an office looks after. */
import { Anchor, Card, SimpleGrid, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { Page } from '../../shared/ui/Page.tsx';

const areas = [
  ['/admin/goals', 'Goals and weights', 'What the organisation wants, and how much each goal counts in the score.'],
  [
    '/admin/gate-models',
    'Gate models',
    'The stages and gates that projects pass, their criteria and rules; published in versions.',
  ],
  ['/admin/boards', 'Boards and seats', 'Who sits on which board, and who chairs it.'],
  ['/admin/people', 'People', 'Who belongs to the office, and in which roles.'],
  ['/delegations', 'Delegations', 'Who casts whose ballots, and until when.'],
] as const;

export function AdminPage() {
  const { office } = useCurrentUser();
  return (
    <Page title="Administration" intro={office.name}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {areas.map(([path, name, about]) => (
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
