/** Dissent: ballots of earlier rounds that wanted another outcome than the one decided, with their reasons. */
import { Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { Section } from '../../shared/ui/Page.tsx';
import { unreadLine, useEarlier } from './dissent.ts';

export function Dissent({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const { voices, unread, reading } = useEarlier(review);
  return (
    <Section id="dissent" title="Dissent at earlier gates">
      {voices.length === 0 && unread === 0 && <Text c="dimmed">{reading ? 'Reading …' : 'None on record.'}</Text>}
      <ul>
        {voices.map(voice => (
          <li key={`${voice.gate} ${voice.by}`} className="clip">
            {voice.gate}: {nameOf(voice.by)} wanted {voice.wanted}. {voice.reason}
          </li>
        ))}
      </ul>
      {unread > 0 && <Text>{unreadLine(unread)} Load this page again.</Text>}
    </Section>
  );
}
