/** What is true of a question of weights that an office asks of several people, folded from its facts. */
import type { WeightAnswer } from '../scoring/several/answer.ts';
import type { AskedMethod } from '../scoring/several/methods.ts';
import type { Inconsistent, SeveralWeights } from '../scoring/several/result.ts';
import type { OfficeId, PersonId, WeightingId } from '../values/ids.ts';
import type { Instant } from '../values/time.ts';
import type { WeighedItem } from './asking/facts.ts';
import type { closingReasons, TakenAs } from './ending/facts.ts';

/** `open` is blind: nobody sees what others have answered. */
export const weightingStatuses = ['open', 'closed'] as const;
export type WeightingStatus = (typeof weightingStatuses)[number];

export interface GivenAnswer {
  readonly person: PersonId;
  readonly answer: WeightAnswer;
  readonly at: Instant;
  /** The judgement that contradicts the person's others most, where they do. */
  readonly mostInconsistent?: Inconsistent | undefined;
}

export interface TakenOver {
  readonly as: TakenAs;
  readonly by: string;
  readonly at: Instant;
  /** The entry of the office's history that took the weights over. */
  readonly entry: number;
}

export interface Weighting {
  readonly id: WeightingId;
  readonly office: OfficeId;
  readonly name: string;
  readonly question?: string | undefined;
  /** Whether the goals of the office are weighed, as they were when it was asked, or dimensions that the question names. */
  readonly of: 'goals' | 'dimensions';
  readonly items: readonly WeighedItem[];
  readonly method: AskedMethod;
  readonly asked: readonly PersonId[];
  readonly until: Instant;
  readonly remindAt: Instant;
  readonly status: WeightingStatus;
  readonly openedAt: Instant;
  readonly openedBy: string;
  /** One entry a person; bounded, since only those who are asked answer. */
  readonly answers: readonly GivenAnswer[];
  readonly remindedAt?: Instant | undefined;
  readonly closed?:
    | {
        readonly at: Instant;
        readonly why: (typeof closingReasons)[number];
        readonly by: string;
        readonly reason?: string | undefined;
      }
    | undefined;
  /** Absent while it is open, and when nobody has answered. */
  readonly result?: SeveralWeights | undefined;
  /** The last ones, oldest first. */
  readonly takenOver: readonly TakenOver[];
}

export type WeightingState = Weighting | { readonly id?: undefined; readonly office?: undefined };
export const noWeighting: WeightingState = {};

/** Who has answered, also while nobody may see what. */
export function hasAnswered({ answers }: Pick<Weighting, 'answers'>, person: string): boolean {
  return answers.some(entry => entry.person === person);
}
