/** Projects that may be the same as this one, and those that could share work with it. Says nothing when there are none. */
import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { AlikeProject } from '#api/answers/alike.ts';
import type { ProjectView } from '#api/answers/projects.ts';
import { useAlike } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { statusLabels } from '../../shared/labels.ts';
import { likenessInWords } from '../../shared/likeness-words.ts';

export function AlikeProjects({ project }: { readonly project: ProjectView }) {
  const { data } = useAlike(project.id);
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Stack gap="xs" mt="md">
      <Kind title="May be the same" items={items.filter(({ kind }) => kind === 'duplicate')} />
      <Kind title="Could share work" items={items.filter(({ kind }) => kind === 'related')} />
    </Stack>
  );
}

function Kind({ title, items }: { readonly title: string; readonly items: readonly AlikeProject[] }) {
  const { me } = useCurrentUser();
  if (items.length === 0) return null;
  return (
    <div>
      <Title order={3}>{title}</Title>
      {items.map(({ project, title: name, office, status, likeness, because }) => {
        const opens = office === undefined || me.offices.some(({ id }) => id === office.id);
        return (
          <Text key={project} size="sm" className="clip">
            {opens ? (
              <Anchor component={Link} to={`/projects/${project}`}>
                <bdi>{name}</bdi>
              </Anchor>
            ) : (
              <bdi>{name}</bdi>
            )}
            {`: ${likenessInWords(likeness, because)}, ${statusLabels[status][0].toLowerCase()}`}
          </Text>
        );
      })}
    </div>
  );
}
