/** A gate that can be asked for now: of which project, by when it is meant, and the way to ask. */
import { Anchor, Card, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { ReadyGate } from '#api/answers/portfolio.ts';
import { isolated } from '#domain/values/isolated.ts';
import { day as dayInWords } from '../format.ts';
import { t } from '../text.ts';
import { LinkButton } from './LinkButton.tsx';

export function ReadyGateCard({ project, title, name, day }: ReadyGate) {
  const path = `/projects/${project}#next`;
  return (
    <Card withBorder padding="md" component="li">
      <Group justify="space-between" gap="xs" align="flex-start">
        <Anchor component={Link} to={path} fw={600} className="clip" style={{ flex: '1 1 12rem' }}>
          <bdi>{title}</bdi>
        </Anchor>
        <LinkButton to={path} size="xs">
          {t('Ask for {name}', { name: isolated(name) })}
        </LinkButton>
      </Group>
      <Text c="dimmed" size="sm" className="clip">
        {day === undefined
          ? t('All that must be there for {name} is there. Its board is asked when you ask.', { name: isolated(name) })
          : t('Meant for {dayInWords}. All that must be there for {name} is there. Its board is asked when you ask.', {
              dayInWords: dayInWords(day),
              name: isolated(name),
            })}
      </Text>
    </Card>
  );
}
