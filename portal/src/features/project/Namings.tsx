/** Who is named for the project and has not accepted, and who has declined and has to be replaced. */
import { Alert, List } from '@mantine/core';
import type { ProjectView } from '#api/answers/projects.ts';
import { namedRoleWords } from '#domain/project/namings/roles.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';

export function Namings({ project: { namings } }: { project: ProjectView }) {
  const { nameOf } = useCurrentUser();
  const shown = namings.filter(({ waits, declined }) => waits || declined);
  if (shown.length === 0) return null;
  return (
    <Alert variant="outline" color="yellow" title="Named, not accepted">
      <List>
        {shown.map(({ role, person, by, at, declined }) => (
          <List.Item key={`${role} ${person}`} className="clip">
            <bdi>{nameOf(person)}</bdi>, {namedRoleWords[role]}
            {declined ? (
              <>
                {': '}has declined: <bdi>{declined.reason}</bdi> Name another by a revision, before the next gate.
              </>
            ) : (
              <>
                {': '}named by <bdi>{nameOf(by)}</bdi>
                {at === undefined ? '' : ` on ${moment(at)}`}, has not accepted yet.
              </>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
