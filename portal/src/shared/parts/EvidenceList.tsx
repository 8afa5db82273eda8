/** Evidence: links open outside, files come from a short-lived signed address, texts are shown as text. */
import { Anchor, Group, Text } from '@mantine/core';
import type { Evidence } from '#domain/project/delivery/evidence.ts';
import { useCurrentUser } from '../current-user.tsx';
import { marksOf } from '../descriptions.ts';
import { moment } from '../format.ts';
import { Prose } from '../ui/Prose.tsx';
import { LabelTag, Tag } from '../ui/Tag.tsx';
import { FileLink } from './FileLink.tsx';

export function EvidenceList({ project, evidence }: { project: string; evidence: readonly Evidence[] }) {
  const { nameOf } = useCurrentUser();
  if (evidence.length === 0) return <Text c="dimmed">No evidence is on file.</Text>;
  return (
    <ul className="plain-list">
      {evidence.map(item => (
        <li key={item.id}>
          <Group gap="xs">
            <Text fw={600} className="clip">
              {item.title}
            </Text>
            <Tag>{item.kind}</Tag>
            {marksOf(item, evidence).map(mark => (
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
            By <bdi>{nameOf(item.by)}</bdi>, {moment(item.at)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
