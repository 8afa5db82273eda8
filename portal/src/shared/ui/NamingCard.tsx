/** A project that names the reader: accepted at once, or declined with the reason. */
import { Anchor, Card, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Waiting } from '#api/answers/inbox.ts';
import { useCurrentUser } from '../current-user.tsx';
import { moment } from '../format.ts';
import { namedRoleLabels } from '../named-role-words.ts';
import { AcceptOrDecline } from '../parts/AcceptOrDecline.tsx';
import { rich, t } from '../text.ts';

type Naming = Extract<Waiting, { kind: 'naming' }>;

export function NamingCard({ entry }: { entry: Naming }) {
  const { nameOf } = useCurrentUser();
  const { project, title, role, by, since } = entry;
  return (
    <Card withBorder padding="md" component="li">
      <Anchor component={Link} to={`/projects/${project}`} fw={600} className="clip">
        {title}
      </Anchor>
      <Text c="dimmed" size="sm">
        {rich('{by} names you as {served}, since {since}. It counts once you accept.', {
          by: <bdi>{nameOf(by)}</bdi>,
          served: namedRoleLabels[role],
          since: moment(since),
        })}
      </Text>
      <AcceptOrDecline
        about={t('{served} of {title}', { served: namedRoleLabels[role], title })}
        told={t('The sponsor and the PMO are told.')}
        path={`/v1/projects/${project}/namings/${role}/acceptance`}
        draft={{ form: 'naming', subject: `${project} ${role}` }}
      />
    </Card>
  );
}
