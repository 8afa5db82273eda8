/** The brief of a round for a document of several: read as its page reads it. */
import type { ReviewView } from '#api/answers/reviews.ts';
import { request } from '../../shared/api/client.ts';
import type { ReadPaper } from '../../shared/brief/papers.ts';
import { reviewBrief } from './brief.ts';
import { readDissent } from './dissent.ts';

export const readPaper: ReadPaper = async (id, { client, me, nameOf, officeName }) => {
  const review = await client.fetchQuery({
    queryKey: ['/v1/reviews', id],
    queryFn: () => request<ReviewView>(`/v1/reviews/${encodeURIComponent(id)}`),
  });
  const readAt = new Date().toISOString();
  const names = new Map((review.people ?? []).map(person => [person.id, person.name]));
  const reader = {
    nameOf: (person: string | undefined) => (person === undefined ? undefined : names.get(person)) ?? nameOf(person),
    ...{ me, officeName: officeName(review.office), readAt },
  };
  return reviewBrief(review, await readDissent(review, client), reader);
};
