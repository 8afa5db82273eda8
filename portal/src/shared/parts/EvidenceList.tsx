/** Evidence: links open outside, files come from a short-lived signed address, texts are shown as text. */
import { Anchor, Group, Text } from '@mantine/core';
import type { Evidence } from '#domain/project/delivery/evidence.ts';
import { useCurrentUser } from '../current-user.tsx';
import { marksOf } from '../descriptions.ts';
import { moment } from '../format.ts';
import { rich, t } from '../text.ts';
import { Prose } from '../ui/Prose.tsx';
import { LabelTag, Tag } from '../ui/Tag.tsx';
import { FileLink } from './FileLink.tsx';

interface EvidenceListProps {
  readonly project: string;
  readonly evidence: readonly Evidence[];
  /** The instant at which it is looked at; now when left out. */
  readonly at?: string | undefined;
}

export function EvidenceList({ project, evidence, at = new Date().toISOString() }: EvidenceListProps) {
  const { nameOf } = useCurrentUser();
  if (evidence.length === 0) return <Text c="dimmed">{t('No evidence is on file.')}</Text>;
  return (
    <ul className="plain-list">
      {evidence.map(item => (
        <li key={item.id}>
          <Group gap="xs">
            <Text fw={600} className="clip">
              {item.title}
            </Text>
            <Tag>{item.kind}</Tag>
            {marksOf(item, evidence, at).map(mark => (
              <LabelTag key={mark[0]} label={mark} />
            ))}
          </Group>
          {item.text !== undefined && <Prose>{item.text}</Prose>}
          {item.link !== undefined && (
            <Anchor
              href={/^https?:/i.test(item.link) ? item.link : undefined}
              target="_blank"
              rel="noreferrer noopener"
              className="clip"
            >
              {item.link}
            </Anchor>
          )}
          {item.file && <FileLink path={`/v1/projects/${project}/evidence/${item.id}/file`} of={item.title} file={item.file} />}
          <Text size="sm" c="dimmed">
            {rich('By {by}, {at}', { by: <bdi>{nameOf(item.by)}</bdi>, at: moment(item.at) })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
