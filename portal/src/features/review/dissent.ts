/** Earlier rounds that were decided: whose voice was another than the outcome. */
import { type QueryClient, queryOptions, useQueries } from '@tanstack/react-query';
import { isUndecided } from '#domain/project/state.ts';
import type { ReviewView } from '../../shared/api/answers.ts';
import { ask } from '../../shared/api/client.ts';
import { outcomeLabels } from '../../shared/labels.ts';

/** Rounds looked back at, at most. */
const most = 5;

interface Voice {
  readonly gate: string;
  readonly by: string;
  readonly wanted: string;
  readonly reason: string;
}

export interface Earlier {
  /** Ballots that wanted another outcome than the one decided. */
  readonly voices: readonly Voice[];
  /** How many rounds could not be read. */
  readonly unread: number;
}

function roundsBefore({ pack }: ReviewView) {
  return pack.gates
    .filter(gate => !isUndecided(gate.outcome))
    .slice(-most)
    .map(gate =>
      queryOptions({
        queryKey: ['/v1/reviews', gate.review],
        queryFn: () => ask<ReviewView>(`/v1/reviews/${encodeURIComponent(gate.review)}`),
        staleTime: Number.POSITIVE_INFINITY,
      }),
    );
}

export function useEarlier(review: ReviewView): Earlier & { readonly reading: boolean } {
  const answers = useQueries({ queries: roundsBefore(review) });
  const read = answers.flatMap(({ data }) => data ?? []);
  const reading = answers.some(answer => answer.isPending);
  const unread = answers.filter(answer => answer.isError && !answer.data).length;
  return { voices: read.flatMap(otherVoices), unread, reading };
}

/** The same, waited for; what the page has read is not read again. */
export async function readEarlier(review: ReviewView, client: QueryClient): Promise<Earlier> {
  const answers = await Promise.allSettled(roundsBefore(review).map(round => client.fetchQuery(round)));
  const read = answers.flatMap(answer => (answer.status === 'fulfilled' ? [answer.value] : []));
  return { voices: read.flatMap(otherVoices), unread: answers.length - read.length };
}

function otherVoices({ outcome, ballots, gate }: ReviewView): readonly Voice[] {
  if (outcome?.kind !== 'decided') return [];
  return ballots.flatMap(ballot =>
    ballot.hidden || ballot.outcome === outcome.outcome || ballot.outcome === 'abstain'
      ? []
      : [{ gate: gate.name, by: ballot.member, wanted: outcomeLabels[ballot.outcome][0], reason: ballot.reason ?? '' }],
  );
}

export function unreadLine(unread: number): string {
  return `${unread} earlier ${unread === 1 ? 'round' : 'rounds'} could not be read, so dissent may be missing here.`;
}
