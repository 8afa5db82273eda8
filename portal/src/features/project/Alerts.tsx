/** Criteria that fail now, musts first: since when, whose they are, and what is done about each. */

import { Group, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { day, moment } from '../../shared/format.ts';
import { kindLabels } from '../../shared/labels.ts';
import { seenInWords } from '../../shared/seen-words.ts';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { Tag } from '../../shared/ui/Tag.tsx';
import { AcknowledgeAlert } from './AcknowledgeAlert.tsx';
import { broughtBefore } from './exception-words.ts';
import { RequestException } from './RequestException.tsx';

interface AlertsProps {
  readonly project: ProjectView;
  readonly gateName: (gate: string) => string;
}

export function Alerts({ project, gateName }: AlertsProps) {
  const { nameOf } = useCurrentUser();
  const failing = [...project.failing].sort((one, other) => Number(other.kind === 'must') - Number(one.kind === 'must'));
  return (
    <Section id="alerts" title={t('Alerts')} actions={<RequestException project={project} />}>
      {failing.length === 0 && <Text c="dimmed">{t('No criterion fails.')}</Text>}
      <ul className="plain-list">
        {failing.map(alert => (
          <li key={`${alert.gate} ${alert.criterion}`}>
            <Group gap="xs">
              <Tag tone={alert.kind === 'must' ? 'bad' : 'warn'}>{kindLabels[alert.kind]}</Tag>
              <Text fw={600} className="clip">
                {alert.name}
              </Text>
            </Group>
            <Text size="sm" className="clip">
              {seenInWords(alert.value)}.{' '}
              {alert.gate === undefined
                ? t('Watched all the time.')
                : t('{gateName} asks for it.', { gateName: gateName(alert.gate) })}
            </Text>
            <Text size="sm" c="dimmed">
              {rich('{owner} was told {since}.', { owner: <bdi>{nameOf(alert.owner)}</bdi>, since: moment(alert.since) })}
            </Text>
            {alert.acknowledged && (
              <Text size="sm" className="clip">
                {rich('{note} {owner} sees to it by {due}.', {
                  note: <bdi>{alert.acknowledged.note}</bdi>,
                  owner: <bdi>{nameOf(alert.acknowledged.owner)}</bdi>,
                  due: day(alert.acknowledged.due),
                })}
              </Text>
            )}
            <Brought line={broughtBefore(project, alert)} />
            <AcknowledgeAlert project={project} alert={alert} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the board was asked about it, and what it said: the alert stays until the criterion passes. */
function Brought({ line }: { readonly line: string | undefined }) {
  return line === undefined ? null : (
    <Text size="sm" className="clip">
      {line}
    </Text>
  );
}
