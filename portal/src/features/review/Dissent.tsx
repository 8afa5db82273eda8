/** Dissent: ballots of earlier rounds that wanted another outcome than the one decided, with their reasons. */
import { Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { ReviewView } from '../../shared/api/answers.ts';
import { ask } from '../../shared/api/client.ts';
import { Section } from '../../shared/ui/Page.tsx';
import { useWho } from '../../shared/who.tsx';
import { outcomeWords } from '../../shared/words.ts';

/** Rounds looked back at, at most. */
const most = 5;

export function Dissent({ review }: { review: ReviewView }) {
  const { nameOf } = useWho();
  const decided = review.pack.gates.filter(
    gate => gate.outcome in outcomeWords && !['lapsed', 'voided', 'refused'].includes(gate.outcome),
  );
  const earlier = useQueries({
    queries: decided.slice(-most).map(gate => ({
      queryKey: ['/v1/reviews', gate.review],
      queryFn: () => ask<ReviewView>(`/v1/reviews/${encodeURIComponent(gate.review)}`),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const voices = earlier.flatMap(({ data }) => (data ? otherVoices(data) : []));
  return (
    <Section id="dissent" title="Dissent at earlier gates">
      {voices.length === 0 ? (
        <Text c="dimmed">None on record.</Text>
      ) : (
        <ul>
          {voices.map(voice => (
            <li key={`${voice.gate} ${voice.by}`} className="clip">
              {voice.gate}: {nameOf(voice.by)} wanted {outcomeWords[voice.outcome][0]}. {voice.reason}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function otherVoices({ outcome, ballots, gate }: ReviewView) {
  if (outcome?.kind !== 'decided') return [];
  return ballots.flatMap(ballot =>
    ballot.hidden || ballot.outcome === outcome.outcome || ballot.outcome === 'abstain'
      ? []
      : [{ gate: gate.name, by: ballot.member, outcome: ballot.outcome, reason: ballot.reason ?? '' }],
  );
}
