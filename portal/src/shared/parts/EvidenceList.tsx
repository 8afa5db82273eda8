/** Evidence: links open outside, files come from a short-lived signed address, texts are shown as text. */
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Evidence } from '#domain/project/delivery/evidence.ts';
import { request } from '../api/client.ts';
import { useCurrentUser } from '../current-user.tsx';
import { fileSize, marksOf } from '../descriptions.ts';
import { moment } from '../format.ts';
import { Prose } from '../ui/Prose.tsx';
import { ErrorAlert } from '../ui/states.tsx';
import { LabelTag, Tag } from '../ui/Tag.tsx';

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
          {item.file && <FileLink project={project} item={item} file={item.file} />}
          <Text size="sm" c="dimmed">
            By <bdi>{nameOf(item.by)}</bdi>, {moment(item.at)}
          </Text>
        </li>
      ))}
    </ul>
  );
}

interface FileLinkProps {
  readonly project: string;
  readonly item: Evidence;
  readonly file: NonNullable<Evidence['file']>;
}

function FileLink({ project, item, file }: FileLinkProps) {
  const [error, setError] = useState<unknown>();
  const open = async () => {
    setError(undefined);
    try {
      const { url } = await request<{ url: string }>(`/v1/projects/${project}/evidence/${item.id}/file`);
      location.assign(url);
    } catch (reason) {
      setError(reason);
    }
  };
  return (
    <>
      <Button variant="default" size="xs" onClick={() => void open()} aria-label={`Download ${item.title}`}>
        Download ({fileSize(file)})
      </Button>
      {error !== undefined && <ErrorAlert error={error} />}
    </>
  );
}
