/** Criteria that fail now, since when, and whose they are. */
import { Group, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { kindLabels } from '../../shared/labels.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';

export function Alerts({ project, gateName }: { project: ProjectView; gateName: (gate: string) => string }) {
  const { nameOf } = useCurrentUser();
  return (
    <Section id="alerts" title="Alerts">
      {project.failing.length === 0 && <Text c="dimmed">No criterion fails.</Text>}
      <ul className="plain-list">
        {project.failing.map(alert => (
          <li key={`${alert.gate} ${alert.criterion}`}>
            <Group gap="xs">
              <Tag tone={alert.kind === 'must' ? 'bad' : 'warn'}>{kindLabels[alert.kind]}</Tag>
              <Text fw={600} className="clip">
                {alert.name}
              </Text>
            </Group>
            <Text size="sm" className="clip">
              {alert.value}. {alert.gate === undefined ? 'Watched all the time.' : `${gateName(alert.gate)} asks for it.`}
            </Text>
            <Text size="sm" c="dimmed">
              <bdi>{nameOf(alert.owner)}</bdi> was told {moment(alert.since)}.
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
