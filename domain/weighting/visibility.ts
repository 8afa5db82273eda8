/**
 * Whose answers are for whose eyes. Until a question of weights is closed everybody sees who has answered and nobody what: those who are asked see
 * their own answer alone, the PMO and auditors no more than others. Then the whole office sees how its weights came about.
 */
import { type Refused, refuse } from '../decision/refusals.ts';
import type { GivenAnswer, Weighting } from './state.ts';

/** Whether the stream holds what is for nobody's eyes yet. */
export function weightingIsBlind({ status }: Pick<Weighting, 'status'>): boolean {
  return status === 'open';
}

export function answersFor(state: Weighting, reader: string): readonly GivenAnswer[] {
  return weightingIsBlind(state) ? state.answers.filter(({ person }) => person === reader) : state.answers;
}

/** Undefined once the history, which holds every answer, is for the whole office. */
export function requireRevealed(state: Weighting): Refused {
  return weightingIsBlind(state)
    ? refuse(
        'wrong-status',
        'Its answers are for nobody’s eyes while this question of weights is open; export it once it is closed.',
      )
    : undefined;
}
