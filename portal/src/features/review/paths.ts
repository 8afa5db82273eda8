/** Where what is done in a round is sent. */
import type { ReviewView } from '#api/answers/reviews.ts';

export function pathOf({ id }: Pick<ReviewView, 'id'>, what: string): string {
  return `/v1/reviews/${encodeURIComponent(id)}/${what}`;
}
