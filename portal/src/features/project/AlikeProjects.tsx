/** Projects that may be the same as this one, and those that could share work with it. Says nothing when there are none. */
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { AlikeProject } from '#api/answers/alike.ts';
import type { ProjectView } from '#api/answers/projects.ts';
import { useAlike } from '../../shared/api/queries.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { statusLabels } from '../../shared/labels.ts';
import { likenessInWords } from '../../shared/likeness-words.ts';
import { t, withinSentence } from '../../shared/text.ts';
import { MergeProposal } from './MergeProposal.tsx';

export function AlikeProjects({ project }: { readonly project: ProjectView }) {
  const { data } = useAlike(project.id);
  const items = data?.items ?? [];
  const { mergedInto, mergedHere = [] } = project;
  if (items.length === 0 && !mergedInto && mergedHere.length === 0) return null;
  return (
    <Stack gap="xs" mt="md">
      {mergedInto && (
        <Text size="sm" className="clip">
          {t('Merged into')} <Other project={mergedInto} />
        </Text>
      )}
      {mergedHere.map(other => (
        <Text key={other.project} size="sm" className="clip">
          {t('Holds the merged proposal')} <Other project={other} />
        </Text>
      ))}
      <Kind of={project} title={t('May be the same')} items={items.filter(({ kind }) => kind === 'duplicate')} />
      <Kind of={project} title={t('Could share work')} items={items.filter(({ kind }) => kind === 'related')} />
    </Stack>
  );
}

function Other({ project: { project, title } }: { readonly project: Pick<AlikeProject, 'project' | 'title'> }) {
  return (
    <Anchor component={Link} to={`/projects/${project}`}>
      <bdi>{title}</bdi>
    </Anchor>
  );
}

interface KindProps {
  readonly of: ProjectView;
  readonly title: string;
  readonly items: readonly AlikeProject[];
}

function Kind({ of, title, items }: KindProps) {
  const { me } = useCurrentUser();
  if (items.length === 0) return null;
  return (
    <div>
      <Title order={3}>{title}</Title>
      {items.map(item => {
        const { project, title: name, office, status, likeness, because } = item;
        const opens = office === undefined || me.offices.some(({ id }) => id === office.id);
        return (
          <Group key={project} gap="xs">
            <Text size="sm" className="clip">
              {opens ? <Other project={item} /> : <bdi>{name}</bdi>}
              {`: ${likenessInWords(likeness, because)}, ${withinSentence(statusLabels[status][0])}`}
            </Text>
            {office === undefined && <MergeProposal project={of} other={item} />}
          </Group>
        );
      })}
    </div>
  );
}
