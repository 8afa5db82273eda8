/** A defence: the content is locked while a board decides, and a round whose project is another than it was shown all the same does not count (P13). */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { contentDigest } from '../../project/content.ts';
import type { ReviewContext } from '../context.ts';
import type { ReviewFact } from '../facts.ts';
import type { Review } from '../state.ts';

/** Whether the project is no longer what the board was shown. */
export function packChanged(state: Review, { project }: ReviewContext): boolean {
  return contentDigest(project) !== state.pack.content || isLeft(state, { project });
}

function isLeft(state: Review, { project }: Pick<ReviewContext, 'project'>): boolean {
  return project.open?.review !== state.id;
}

/** Why nothing can be done in such a round: nothing is left to decide, or something else than was shown. */
export function faultInPack(state: Review, context: ReviewContext): Refused {
  if (!packChanged(state, context)) return undefined;
  if (isLeft(state, context))
    return refuse(
      'pack-changed',
      'The project no longer waits for this round: its proposal was withdrawn, or its gate was settled otherwise. There is nothing left to decide here.',
    );
  return refuse(
    'pack-changed',
    'The proposal or its evidence is no longer what this round was opened with, so the round is void; ask for the gate again.',
  );
}

/** That it does not count, with why. */
export function voided(state: Review, context: ReviewContext): ReviewFact {
  const why = isLeft(state, context)
    ? 'the project no longer waits for it'
    : 'the proposal or its evidence is no longer what the board was shown';
  return { type: 'round-voided', why };
}
