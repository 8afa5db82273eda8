/** One thing that waits for somebody: what, where, whose, by when, what time does to it next; and the way to it. */
import { Anchor, Card, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DutyView } from '#api/answers/duties.ts';
import { dutyAbout } from '#domain/office/duties/about.ts';
import { isolated } from '#domain/values/isolated.ts';
import { dutyLabel } from '../duty-labels.ts';
import { away, dayOf } from '../format.ts';
import { sentences, served, t } from '../text.ts';
import { Tag } from './Tag.tsx';

const nextWords = { remind: t('a reminder'), escalate: t('others are told'), end: t('it ends by itself') } as const;

interface DutyCardProps {
  readonly duty: DutyView;
  /** Whether to say whose it is: where others' duties stand, too. */
  readonly owners?: boolean;
  readonly children?: ReactNode;
}

export function DutyCard({ duty, owners = false, children }: DutyCardProps) {
  const { kind, title, about, path, due, late, next, does, escalated, nudged, standsIn = [] } = duty;
  return (
    <Card withBorder padding="md" component="li">
      <Group justify="space-between" gap="xs" align="flex-start">
        <Anchor component={Link} to={path} fw={600} className="clip" style={{ flex: '1 1 12rem' }}>
          {dutyLabel(kind)}: <bdi>{title}</bdi>
        </Anchor>
        <Group gap="xs">
          {late && <Tag tone="bad">{t('Late')}</Tag>}
          {escalated !== undefined && <Tag tone="warn">{t('Others were told')}</Tag>}
          {children}
        </Group>
      </Group>
      {about !== undefined && (
        <Text size="sm" className="clip">
          <bdi>{served(dutyAbout(about))}</bdi>
        </Text>
      )}
      <Text c="dimmed" size="sm" className="clip">
        {sentences(
          late
            ? t('Was due {day} ({away}).', { day: dayOf(due), away: away(due) })
            : t('Due {day} ({away}).', { day: dayOf(due), away: away(due) }),
          owners && t('Waits for {ownerNames}.', { ownerNames: duty.ownerNames.map(isolated).join(', ') }),
          standsIn.length > 0 &&
            t('The PMO stands in for {standsIn}, who cannot see to it.', { standsIn: standsIn.map(isolated).join(', ') }),
          next !== undefined && does !== undefined && t('Next: {next}, {next2}.', { next: nextWords[does], next2: dayOf(next) }),
          nudged !== undefined && t('Asked for on {nudged}.', { nudged: dayOf(nudged) }),
        )}
      </Text>
    </Card>
  );
}
