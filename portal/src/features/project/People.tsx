/** Who is no longer there for the project. */
import { Alert, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';

const parts = {
  ...{ sponsor: 'sponsor', manager: 'project manager', customer: 'customer' },
  'benefit owner': 'owner of a benefit',
} as const;

export function MissingPeople({ project: { missingPeople, actions } }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  if (missingPeople.length === 0) return null;
  const mayName = actions.includes('revise-proposal') || actions.includes('name-people');
  return (
    <Alert variant="outline" color="yellow" title="Somebody is no longer there for this project" mb="sm">
      {missingPeople.map(({ as, person, why }) => (
        <Text size="sm" key={`${as} ${person}`} className="clip">
          {isolated(nameOf(person))}, its {parts[as]}, {why}.
        </Text>
      ))}
      <Text size="sm">{mayName ? 'Name somebody else.' : 'The PMO names somebody else.'}</Text>
    </Alert>
  );
}
