/** Dissent: ballots of earlier rounds that wanted another outcome than the one decided, with their reasons. */
import { Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { rich, t } from '../../shared/text.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { unreadLine, useDissent } from './dissent.ts';

export function DissentList({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const { ballots, unread, reading } = useDissent(review);
  return (
    <Section id="dissent" title={t('Dissent at earlier gates')}>
      {ballots.length === 0 && unread === 0 && <Text c="dimmed">{reading ? t('Reading …') : t('None on record.')}</Text>}
      <ul>
        {ballots.map(ballot => (
          <li key={`${ballot.gate} ${ballot.by}`} className="clip">
            {rich('{gate}: {by} wanted {wanted}. {reason}', {
              gate: <bdi>{ballot.gate}</bdi>,
              by: <bdi>{nameOf(ballot.by)}</bdi>,
              wanted: <bdi>{ballot.wanted}</bdi>,
              reason: <bdi>{ballot.reason}</bdi>,
            })}
          </li>
        ))}
      </ul>
      {unread > 0 && <Text>{t('{unreadLine} Load this page again.', { unreadLine: unreadLine(unread) })}</Text>}
    </Section>
  );
}
