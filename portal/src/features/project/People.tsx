/** Who is no longer there for the project. */
import { Alert, Text } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { t } from '../../shared/text.ts';

const parts = {
  ...{ sponsor: 'sponsor', manager: t('project manager'), customer: 'customer' },
  'benefit owner': t('owner of a benefit'),
} as const;

export function MissingPeople({ project: { missingPeople, actions } }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  if (missingPeople.length === 0) return null;
  const mayName = actions.includes('revise-proposal') || actions.includes('name-people');
  return (
    <Alert variant="outline" color="yellow" title={t('Somebody is no longer there for this project')} mb="sm">
      {missingPeople.map(({ as, person, why }) => (
        <Text size="sm" key={`${as} ${person}`} className="clip">
          {t('{person}, its {parts}, {why}.', { person: isolated(nameOf(person)), parts: parts[as], why })}
        </Text>
      ))}
      <Text size="sm">{mayName ? t('Name somebody else.') : t('The PMO is asked to name somebody else.')}</Text>
    </Alert>
  );
}
