/** Dependencies as a list, project by project: where there is no room for a picture. */
import { Card, Stack, Text, Title } from '@mantine/core';
import type { DependencyView } from '#api/answers/portfolio.ts';
import { day } from '../../../shared/format.ts';
import { rich, t } from '../../../shared/text.ts';
import { EndOf, StandingTag } from './columns.tsx';
import { reasonOf } from './words.ts';

export function DependencyList({ rows }: { readonly rows: readonly DependencyView[] }) {
  const groups = [...Map.groupBy(rows, ({ taker }) => taker.project ?? taker.title)];
  return (
    <ul className="plain-list" aria-label={t('Dependencies by project')}>
      {groups.map(([key, theirs]) => (
        <Card key={key} withBorder padding="sm" component="li">
          {theirs[0] && (
            <Title order={3} size="h4" className="clip">
              <EndOf end={theirs[0].taker} />
            </Title>
          )}
          <ul className="plain-list">
            {theirs.map(one => (
              <One key={one.id} one={one} />
            ))}
          </ul>
        </Card>
      ))}
    </ul>
  );
}

function One({ one }: { readonly one: DependencyView }) {
  const { what, giver, by, expected } = one;
  const reason = reasonOf(one);
  return (
    <li>
      <Stack gap={4}>
        <Text className="clip">{rich('{what}, of {giver}', { what: <bdi>{what}</bdi>, giver: <EndOf end={giver} /> })}</Text>
        <Text size="sm" c="dimmed">
          {t('Needed by: {by}. Expected on: {expected}.', { by: day(by), expected: day(expected) })}
        </Text>
        <div>
          <StandingTag of={one} />
        </div>
        {reason !== '' && (
          <Text size="sm" className="clip">
            {reason}
          </Text>
        )}
      </Stack>
    </li>
  );
}
