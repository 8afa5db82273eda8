/** All that was waived for the project: what, by whom, why, until when, and whether it still counts. */
import { Group, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day, moment } from '../../shared/format.ts';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { waived } from './waiver-words.ts';

export function Waivers({ project }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  if (project.waivers.length === 0) return null;
  return (
    <Section id="waivers" title={t('Waivers')}>
      <ul className="plain-list">
        {project.waivers.map(waiver => (
          <li key={waiver.id}>
            <Group gap="xs">
              <Tag tone={waiver.counts ? 'warn' : 'plain'}>{waiver.counts ? t('Counts') : t('Has ended')}</Tag>
              <Text fw={600} className="clip">
                {waived(waiver)}
              </Text>
            </Group>
            <Text size="sm" className="clip">
              {rich('Waived by {by} until {until}: {reason}', {
                by: <bdi>{nameOf(waiver.by)}</bdi>,
                until: day(waiver.until),
                reason: <bdi>{waiver.reason}</bdi>,
              })}
            </Text>
            <Text size="sm" c="dimmed">
              {t('Granted {at}', { at: moment(waiver.at) })}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
