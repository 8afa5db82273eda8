/** What happened with a delegation: who entered it and why, who said no or revoked it and why, and the ballots that were cast by it. */
import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Delegations } from '#api/answers/delegations.ts';
import { isolated } from '#domain/values/isolated.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { moment } from '../../shared/format.ts';
import { rich, t } from '../../shared/text.ts';

interface DelegationStoryProps {
  readonly delegation: Delegations['delegations'][number];
}

export function DelegationStory({ delegation }: DelegationStoryProps) {
  const { nameOf } = useCurrentUser();
  const { from, to, by, absence, revokedAt, revokedBy, revokedFor, proposed, ballots = [] } = delegation;
  const waits = proposed && revokedAt === undefined;
  const entered = [
    ...(by === undefined ? [] : [t('Entered by {by}', { by: isolated(nameOf(by)) })]),
    ...(absence === undefined ? [] : [t('for an absence on record: {absence}', { absence: isolated(absence) })]),
    ...(waits ? [t('it counts only once {from} consents', { from: isolated(nameOf(from)) })] : []),
  ];
  const ended = !proposed ? t('Revoked') : revokedBy === from ? t('No was said') : t('Taken back');
  return (
    <>
      {entered.length > 0 && (
        <Text size="sm" className="clip">
          {entered.join('; ')}
        </Text>
      )}
      {revokedAt !== undefined && (
        <Text size="sm" className="clip">
          {revokedBy === undefined
            ? `${ended}, ${moment(revokedAt)}`
            : t('{ended} by {revokedBy}, {revokedAt}', {
                ended,
                revokedBy: isolated(nameOf(revokedBy)),
                revokedAt: moment(revokedAt),
              })}
          {revokedFor !== undefined && `: ${isolated(revokedFor)}`}
        </Text>
      )}
      {ballots.length > 0 && (
        <>
          <Text size="sm">{rich('Ballots that {to} cast by it:', { to: <bdi>{nameOf(to)}</bdi> })}</Text>
          <ul>
            {ballots.map(({ review, title, gateName, round, at }) => (
              <li key={review}>
                <Anchor component={Link} to={`/reviews/${review}`} size="sm" className="clip">
                  {title}
                </Anchor>{' '}
                <Text span size="sm" className="clip">
                  {rich('{gateName}, round {round}, {at}', { gateName: <bdi>{gateName}</bdi>, round, at: moment(at) })}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
