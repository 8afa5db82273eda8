/** What happened with a delegation: who entered it and why, who said no or revoked it and why, and the ballots that were cast by it. */
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Delegations } from '#api/answers/offices.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';

interface DelegationStoryProps {
  readonly delegation: Delegations['delegations'][number];
}

export function DelegationStory({ delegation }: DelegationStoryProps) {
  const { nameOf } = useCurrentUser();
  const { from, to, by, absence, revokedAt, revokedBy, revokedFor, proposed, ballots = [] } = delegation;
  const waits = proposed && revokedAt === undefined;
  const entered = [
    ...(by === undefined ? [] : [`Entered by ${isolated(nameOf(by))}`]),
    ...(absence === undefined ? [] : [`for an absence on record: ${isolated(absence)}`]),
    ...(waits ? [`it counts only once ${isolated(nameOf(from))} consents`] : []),
  ];
  const ended = !proposed ? 'Revoked' : revokedBy === from ? 'No was said' : 'Taken back';
  return (
    <>
      {entered.length > 0 && (
        <Text size="sm" className="clip">
          {entered.join('; ')}
        </Text>
      )}
      {revokedAt !== undefined && (
        <Text size="sm" className="clip">
          {ended}
          {revokedBy !== undefined && ` by ${isolated(nameOf(revokedBy))}`}, {moment(revokedAt)}
          {revokedFor !== undefined && `: ${isolated(revokedFor)}`}
        </Text>
      )}
      {ballots.length > 0 && (
        <>
          <Text size="sm">
            Ballots that <bdi>{nameOf(to)}</bdi> cast by it:
          </Text>
          <ul>
            {ballots.map(({ review, title, gateName, round, at }) => (
              <li key={review}>
                <Anchor component={Link} to={`/reviews/${review}`} size="sm" className="clip">
                  {title}
                </Anchor>{' '}
                <Text span size="sm" className="clip">
                  <bdi>{gateName}</bdi>, round {round}, {moment(at)}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
