/** Which seats of the round are more than a ballot like any other, in words. */
import { Text } from '@mantine/core';
import type { ReviewView } from '#api/answers/reviews.ts';
import { useCurrentUser } from '../../shared/current-user.tsx';
import { seatRuleSentences } from './seat-rule-sentences.ts';

export function SeatRuleList({ review }: { review: ReviewView }) {
  const { nameOf } = useCurrentUser();
  const sentences = seatRuleSentences(review.seatRules ?? [], nameOf);
  if (sentences.length === 0) return null;
  return (
    <ul>
      {sentences.map(sentence => (
        <li key={sentence}>
          <Text size="sm" className="clip">
            {sentence}
          </Text>
        </li>
      ))}
    </ul>
  );
}
