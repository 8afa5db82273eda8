/** What follows from what has been typed so far: the gate model with the row that says so, and the boards above that decide, too. Told again when it changes. */
import { List, Stack, Text, Title } from '@mantine/core';
import type { Preview } from '#api/answers/proposals.ts';
import { rich, served, t } from '../../shared/text.ts';

export function Follows({ route, above }: Pick<Preview, 'route' | 'above'>) {
  if (!route && !above) return null;
  return (
    <div>
      <Title order={3}>{t('What follows from its size')}</Title>
      <Stack gap="xs" role="status" aria-live="polite">
        {route && (
          <Text className="clip">
            {rich('It follows {name}: {because}.', { name: <bdi>{route.name}</bdi>, because: served(route.because) })}
          </Text>
        )}
        {above?.map(({ name, boardName, because }) => (
          <div key={name}>
            <Text className="clip">
              {rich('A go at its gates waits for the {boardName} of {name}, too:', {
                boardName: <bdi>{boardName}</bdi>,
                name: <bdi>{name}</bdi>,
              })}
            </Text>
            <List size="sm">
              {because.map(reason => (
                <List.Item key={reason}>{served(reason)}</List.Item>
              ))}
            </List>
          </div>
        ))}
      </Stack>
    </div>
  );
}
