/** What an office must know of a question of weights to take its result over: an interface of its own, which the question fits. */
import type { WeightAnswer } from '../../scoring/several/answer.ts';
import type { SeveralWeights } from '../../scoring/several/result.ts';

export interface Weighed {
  readonly id: string;
  readonly office: string;
  readonly of: 'goals' | 'dimensions';
  readonly items: readonly { readonly id: string }[];
  readonly status: 'open' | 'closed';
  readonly answers: readonly { readonly person: string; readonly answer: WeightAnswer }[];
  /** Absent while it is open, and when nobody has answered. */
  readonly result?: SeveralWeights | undefined;
}
