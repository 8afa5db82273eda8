/** A defence: the content is locked while a board decides, and a round whose project is another than it was shown all the same does not count (P13). */
import { contentDigest } from '../../project/content.ts';
import type { ReviewContext } from '../context.ts';
import type { ReviewFact } from '../facts.ts';
import type { Review } from '../state.ts';

/** Whether the project is no longer what the board was shown. */
export function packChanged(state: Review, { project }: ReviewContext): boolean {
  return contentDigest(project) !== state.pack.content || project.open?.review !== state.id;
}

export const voided: ReviewFact = {
  type: 'round-voided',
  why: 'the proposal or its evidence is no longer what the board was shown',
};
