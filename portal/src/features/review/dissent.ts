/** Earlier rounds that were decided: the ballots that wanted another outcome. */
import { type QueryClient, queryOptions, useQueries } from '@tanstack/react-query';
import type { ReviewView } from '#api/answers/reviews.ts';
import { isUndecided } from '#domain/project/gates/record.ts';
import { request } from '../../shared/api/client.ts';
import { outcomeLabels } from '../../shared/labels.ts';
import { t } from '../../shared/text.ts';

/** Rounds looked back at, at most. */
const maxRounds = 5;

interface DissentingBallot {
  readonly gate: string;
  readonly by: string;
  readonly wanted: string;
  readonly reason: string;
}

export interface Dissent {
  /** Ballots that wanted another outcome than the one decided. */
  readonly ballots: readonly DissentingBallot[];
  /** How many rounds could not be read. */
  readonly unread: number;
}

function roundsBefore({ pack }: ReviewView) {
  return pack.gates
    .filter(gate => !isUndecided(gate.outcome))
    .slice(-maxRounds)
    .map(gate =>
      queryOptions({
        queryKey: ['/v1/reviews', gate.review],
        queryFn: () => request<ReviewView>(`/v1/reviews/${encodeURIComponent(gate.review)}`),
        staleTime: Number.POSITIVE_INFINITY,
      }),
    );
}

export function useDissent(review: ReviewView): Dissent & { readonly reading: boolean } {
  const answers = useQueries({ queries: roundsBefore(review) });
  const read = answers.flatMap(({ data }) => data ?? []);
  const reading = answers.some(answer => answer.isPending);
  const unread = answers.filter(answer => answer.isError && !answer.data).length;
  return { ballots: read.flatMap(dissentIn), unread, reading };
}

/** The same, waited for; what the page has read is not read again. */
export async function readDissent(review: ReviewView, client: QueryClient): Promise<Dissent> {
  const answers = await Promise.allSettled(roundsBefore(review).map(round => client.fetchQuery(round)));
  const read = answers.flatMap(answer => (answer.status === 'fulfilled' ? [answer.value] : []));
  return { ballots: read.flatMap(dissentIn), unread: answers.length - read.length };
}

function dissentIn({ outcome, ballots, gate }: ReviewView): readonly DissentingBallot[] {
  if (outcome?.kind !== 'decided') return [];
  return ballots.flatMap(ballot =>
    ballot.hidden || ballot.outcome === outcome.outcome || ballot.outcome === 'abstain'
      ? []
      : [{ gate: gate.name, by: ballot.member, wanted: outcomeLabels[ballot.outcome][0], reason: ballot.reason ?? '' }],
  );
}

export function unreadLine(unread: number): string {
  return t(
    '{unread, plural, one {{unread} earlier round could not be read, so dissent may be missing here.} other {{unread} earlier rounds could not be read, so dissent may be missing here.}}',
    { unread },
  );
}
