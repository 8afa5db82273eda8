/** Who is named for the project and has not accepted, and who has declined and has to be replaced. */
import { Alert, List } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { namedRoleLabels } from '../../shared/named-role-words.ts';
import { rich, t } from '../../shared/text.ts';

export function Namings({ project: { namings } }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  const shown = namings.filter(({ waits, declined }) => waits || declined);
  if (shown.length === 0) return null;
  return (
    <Alert variant="outline" color="yellow" title={t('Named, not accepted')}>
      <List>
        {shown.map(({ role, person, by, at, declined }) => (
          <List.Item key={`${role} ${person}`} className="clip">
            <bdi>{nameOf(person)}</bdi>, {namedRoleLabels[role]}:{' '}
            {declined
              ? rich('has declined: {reason} Name another by a revision, before the next gate.', {
                  reason: <bdi>{declined.reason}</bdi>,
                })
              : at === undefined
                ? rich('named by {by}, has not accepted yet.', { by: <bdi>{nameOf(by)}</bdi> })
                : rich('named by {by} on {at}, has not accepted yet.', { by: <bdi>{nameOf(by)}</bdi>, at: moment(at) })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
